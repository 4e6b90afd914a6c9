import { LEAST_CONTRAST, ROLES, SHIPPED_DICTIONARIES } from '@bidline/kernel';
import type { Dictionary, Role } from '@bidline/kernel';
import { NAME_MAX } from './organisation-rules.ts';
import { PAGE_MAX, QUERY_MAX } from './people-filter.ts';
import { FINDS_ALL_PEOPLE, READS_ALL_CHARTS } from './reach.ts';

const reach = (role: Role, all: readonly Role[]): string => (all.includes(role) ? '全部' : '本单位');

const roleRow = (role: Role): readonly string[] => [
  ROLES[role].zh,
  `\`${role}\``,
  reach(role, FINDS_ALL_PEOPLE),
  reach(role, READS_ALL_CHARTS),
];

const dictionaryRow = ({ code, name, parent, entries }: Dictionary): readonly string[] => [
  name,
  `\`${code}\``,
  parent === '' ? '' : `\`${parent}\``,
  String(entries.length),
];

/** The rules of this service as people read them: `make rulebook` writes them to RULES.md, from the very tables that the checks read. */
export const RULEBOOK = {
  title: '基础数据',
  sections: [
    {
      id: 'O-2, O-6',
      title: '谁看得到哪些人员和组织架构',
      columns: ['角色', '代码', '人员', '组织架构'],
      rows: (Object.keys(ROLES) as Role[]).map(roleRow),
    },
    {
      id: 'O-1',
      title: '人员目录',
      columns: ['规则', '说明'],
      rows: [
        ['与 Keycloak 的账号一致', '只写有变化的人员,每次变化版本加一'],
        ['账号停用、删除或不再属于任何单位', '人员停用,永不删除;历史单据照常显示姓名'],
        ['不属于十七个单位的账号', '不进目录'],
        ['查询别的单位的人员', '与该单位没有人员一样:空列表'],
        ['查找', `姓名、拼音、首字母、账号的任一部分,最多 ${QUERY_MAX} 个字;每页最多 ${PAGE_MAX} 行`],
      ],
    },
    {
      id: 'O-3',
      title: '门户',
      columns: ['栏目', '要求'],
      rows: [
        ['名称', `必填,最多 ${NAME_MAX} 个字`],
        ['颜色', `必填,\`#rrggbb\`,与白色的对比度不低于 ${LEAST_CONTRAST}`],
        ['代码、类别、门户地址', '固定'],
      ],
    },
    {
      id: 'O-6',
      title: '组织架构',
      columns: ['规则', '退回原因'],
      rows: [
        ['生效日期是今天(上海)或以后', '`VALID_FROM_PAST`'],
        ['同一天生效的,以版本最新的为准;以后生效的不受影响', ''],
        ['任职和代理的人在目录中,账号在用,属于本单位', '`HOLDER_UNKNOWN`、`HOLDER_INACTIVE`、`HOLDER_OF_OTHER_ORGANISATION`'],
        ['原来已列名的人,停用后可以保留到换人为止', ''],
        ['打开之后被别人改过的,先刷新', '`STALE_VERSION`'],
        ['别的单位的组织架构与不存在一样', '`NOT_FOUND`'],
      ],
    },
    {
      id: 'M-7',
      title: '数据字典',
      columns: ['字典', '代码', '上级', '随系统提供的内容'],
      rows: SHIPPED_DICTIONARIES.map(dictionaryRow),
    },
    {
      id: 'M-7',
      title: '数据字典的修改',
      columns: ['规则', '退回原因'],
      rows: [
        ['每次修改是一个新版本,写明原因,记下修改人和时间', '`REQUIRED`'],
        ['已有的内容只能改名、移动、停用,不能删除', '`CODE_REMOVED`'],
        ['打开之后被别人改过的,先刷新', '`STALE_VERSION`'],
        ['系统升级只给没有人改过的字典补充缺少的内容;有人改过的不动,写进日志', ''],
      ],
    },
  ],
};
