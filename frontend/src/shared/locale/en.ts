export default {
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  loading: 'Loading',
  none: '—',
  wan: '10k yuan',
  yes: 'Yes',
  problem: {
    noConnection: 'The system could not be reached',
    unavailable: 'The system cannot reach its data at the moment; try again shortly',
    trace: 'Trace {id}',
  },
  ago: { now: 'just now', minutes: '{count} min ago', hours: '{count} h ago', days: '{count} d ago' },
  people: { pick: 'Type a name or pinyin', none: 'Nobody of that name' },
} as const;
