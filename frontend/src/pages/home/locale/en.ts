export default {
  title: 'My day',
  greeting: '{name}, today is {day}',
  due: 'Next steps due and overdue',
  dueNone: 'Nothing is due today.',
  soon: 'Next 14 days',
  soonNone: 'No next step is planned for the next 14 days. Fill in the next step and its day in a project.',
  recent: 'Recently changed projects',
  recentNone: 'No projects yet.',
  overdue: '{days} days overdue',
  today: 'today',
  inDays: 'in {days} days',
  all: 'All projects',
} as const;
