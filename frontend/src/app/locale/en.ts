export default {
  skip: 'Skip to content',
  toHome: '{portal} · home',
  navigation: 'Main navigation',
  create: 'New',
  signOut: 'Sign out',
  search: { placeholder: 'Project name, number, owner unit', label: 'Search projects' },
  person: { menu: '{name} · personal menu', otherLanguage: '中文' },
  login: {
    unrenewed:
      'The sign-in service cannot be reached. You can go on for about {minutes} min; what you type is kept as a draft in this browser.',
    over: 'Your sign-in has ended. The page and your drafts are still here; sign in again, and if the service cannot be reached, try again shortly.',
    again: 'Sign in again',
  },
  wrongPortal: {
    title: 'This is the portal of {portal}',
    explain: '{person}, you belong to {own} and cannot see what is here. Please use the portal of your own organisation.',
    goOwn: 'Go to the portal of {own}',
  },
  unknownPortal: {
    title: 'There is no such portal',
    explain: '“{host}” in the address is not the portal of any organisation. Check the address, or ask the market department for yours.',
  },
  startFailure: {
    login: 'The sign-in service cannot be reached',
    gateway: 'The system cannot be reached',
    explain: 'Nothing is lost. Check your connection and try again; if it stays so, ask the administrators in the market department.',
  },
  notFound: { title: 'There is no such page', explain: 'The address may be mistyped, or the page has moved.', home: 'Home' },
  noArea: {
    title: 'No page for your roles yet',
    explain: 'Your account works. Approvals, finance and other areas of your roles appear on the left once they open.',
    forbidden: 'Your roles do not use this page',
    forbiddenExplain: 'If you need it, ask the market department to change your roles; a change takes effect within 5 minutes.',
  },
  broken: {
    title: 'This page broke',
    explain: 'Other pages work as before and what you typed is kept as a draft. Try again; if it stays so, tell the administrators.',
  },
} as const;
