export default {
  title: '我的一天',
  greeting: '{name}，今天是 {day}',
  due: '到期与逾期的下一步',
  dueNone: '今天没有到期的事项。',
  soon: '未来 14 天',
  soonNone: '未来 14 天没有安排下一步。可以在项目里填写下一步计划和日期。',
  recent: '最近改动的项目',
  recentNone: '还没有项目。',
  overdue: '逾期 {days} 天',
  today: '今天',
  inDays: '{days} 天后',
  all: '全部项目',
} as const;
