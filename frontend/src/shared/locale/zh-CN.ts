export default {
  retry: '重试',
  cancel: '取消',
  close: '关闭',
  save: '保存',
  loading: '加载中',
  none: '—',
  wan: '万元',
  yes: '是',
  problem: {
    noConnection: '没有连上系统',
    unavailable: '系统暂时无法存取数据，请稍后重试',
    trace: '跟踪号 {id}',
  },
  ago: { now: '刚刚', minutes: '{count} 分钟前', hours: '{count} 小时前', days: '{count} 天前' },
  people: { pick: '输入姓名或拼音查找', none: '没有找到这个人' },
} as const;
