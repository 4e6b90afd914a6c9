export default {
  choose: 'Choose',
  mine: 'Mine',
  others: 'Others',
  parentFirst: 'Choose the level above first',
  yuan: '= {amount} yuan',
  wan: '{amount} ×10k yuan',
  somebody: '(somebody who left)',
  separator: '; ',
  rowActs: 'Actions',
  removeRow: 'Remove row {row}',
  cell: 'Row {row} {column}',
  rowOf: '{label}, row {row}',
  faults: '{count} places need correcting',
  unanswered:
    'It is not known whether it was saved. Everything you typed is on the page and kept as a draft in this browser. Try again shortly; a repeat never saves twice.',
  refused: 'Nothing was saved. Everything you typed is on the page and kept as a draft in this browser.',
  draft: {
    restored: 'Your draft of {at} is back',
    discard: 'Discard the draft',
    notKept: 'This browser keeps no drafts; save in time.',
  },
  savedBefore: {
    title: 'The attempt without an answer was saved after all',
    explain:
      'Its content differs from what is on the page. Look at the saved record in the list first; to save another one anyway, press save again.',
  },
  leave: {
    title: 'There is something unsaved',
    explain: 'What you typed stays as a draft in this browser and comes back the next time.',
    go: 'Leave',
    stay: 'Go on',
  },
  stale: {
    title: 'This record was changed just now',
    explain: '{who} changed it while you were typing. Everything you typed is still here; after merging, look it over and save again.',
    taken: 'Changed by them and not by you; theirs is taken:',
    conflicts: 'Changed by both; please choose:',
    mine: 'Mine: ',
    theirs: 'Theirs: ',
    apply: 'Merge and go on',
    later: 'Not now',
  },
} as const;
