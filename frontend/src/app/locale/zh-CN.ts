export default {
  skip: '跳到正文',
  toHome: '{portal} · 回到首页',
  navigation: '主导航',
  create: '新建',
  signOut: '退出登录',
  search: { placeholder: '搜索项目名称、单号、业主单位', label: '搜索项目' },
  person: { menu: '{name} · 个人菜单', otherLanguage: 'English' },
  login: {
    unrenewed: '登录服务暂时联系不上。您还可以继续使用约 {minutes} 分钟，填写的内容会作为草稿保留在本机。',
    over: '登录已到期。页面上的内容和草稿都还在，请重新登录；如果登录服务联系不上，请稍后再试。',
    again: '重新登录',
  },
  wrongPortal: {
    title: '这是「{portal}」的门户',
    explain: '{person}，您属于「{own}」，不能查看这里的内容。请从本单位的门户进入。',
    goOwn: '前往「{own}」门户',
  },
  unknownPortal: {
    title: '没有这个门户',
    explain: '地址中的「{host}」不是任何单位的门户。请核对地址，或向市场管理部询问本单位的门户地址。',
  },
  startFailure: {
    login: '登录服务暂时联系不上',
    gateway: '系统暂时联系不上',
    explain: '您的数据没有丢失。请检查网络，稍后重试；如果一直不行，请联系市场管理部系统维护人员。',
  },
  notFound: { title: '没有这个页面', explain: '地址可能写错了，或页面已经移走。', home: '回到首页' },
  noArea: {
    title: '还没有您的角色要用的页面',
    explain: '您的账号已经可以登录。与您的角色有关的审批、财务等功能开放后，会出现在左侧。',
    forbidden: '您的角色不使用这个页面',
    forbiddenExplain: '如果工作需要，请联系市场管理部调整角色；调整后 5 分钟内生效。',
  },
  broken: {
    title: '这个页面出错了',
    explain: '其他页面可以照常使用，填写中的内容已作为草稿保留。请重试；如果仍然出错，请联系系统维护人员。',
  },
} as const;
