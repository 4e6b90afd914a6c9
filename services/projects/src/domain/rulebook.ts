import { formatYuan, INITIATION_REVIEW_FROM, SHIPPED_DICTIONARIES } from '@bidline/kernel';
import { FORM_RULES } from './form-rules.ts';
import { LIST_FILTERS, LIST_ORDERS, MOST_VALUES_PER_FILTER, PAGE_SIZE, QUERY_LENGTH } from './list-query.ts';
import { LOCKED_FIELDS } from './locked-fields.ts';
import { REGISTRATION_FIELDS } from './registration-fields.ts';
import type { FieldKind, FieldRow } from './registration-fields.ts';
import { seriesName, trackingNumber } from './tracking-number.ts';

const EXAMPLE = { organisation: 'DWHZ', year: 2026 };
const LIMIT = formatYuan(INITIATION_REVIEW_FROM);

/** What a kind of field asks for, in words. */
function kindText(kind: FieldKind): string {
  switch (kind.kind) {
    case 'text':
      return `${kind.min === undefined ? '最多' : `${kind.min} 至`} ${kind.max} 个字${kind.lines ? ',可分行' : ''}`;
    case 'choice':
      return `字典「${dictionaryName(kind.dictionary)}」`;
    case 'day':
      return '日期';
    case 'amount':
      return `大于 0,小于 ${LIMIT} 元`;
    case 'integer':
      return `${kind.min} 至 ${kind.max} 的整数`;
    case 'list':
      return `最多 ${kind.max} 人`;
    case 'rows':
      return `最多 ${kind.max} 行:${kind.fields.map((field) => `${field.label}${field.required ? '*' : ''} (${kindText(field.kind)})`).join('、')}`;
  }
}

const dictionaryName = (code: string): string => SHIPPED_DICTIONARIES.find((dictionary) => dictionary.code === code)?.name ?? code;

const fieldRow = ({ label, path, required, locked, kind }: FieldRow): readonly string[] => [
  label,
  `\`${path}\``,
  required ? '是' : '',
  kindText(kind),
  locked ? '是' : '',
];

/** The rules of this service as people read them: `make rulebook` writes them to RULES.md, from the very tables that the checks read. */
export const RULEBOOK = {
  title: '项目登记与跟踪',
  sections: [
    {
      id: 'P-1, P-3, P-6',
      title: '项目登记表',
      columns: ['栏目', 'API 字段', '必填', '要求', '首次保存后固定'],
      rows: REGISTRATION_FIELDS.map(fieldRow),
    },
    { id: 'P-3, P-6, L-3', title: '栏目之间的规则', columns: ['编号', '规则'], rows: FORM_RULES.map(({ id, text }) => [id, text]) },
    {
      id: 'P-1, P-7',
      title: '金额界限',
      columns: ['估计项目金额', '结果'],
      rows: [
        [`小于 ${LIMIT} 元`, '填写「项目登记表」,直接登记'],
        [`${LIMIT} 元(含)以上`, '需要「立项评审表」;登记和修改时在金额栏退回'],
      ],
    },
    {
      id: 'P-2',
      title: '项目跟踪单号',
      columns: ['规则', '例'],
      rows: [
        ['按子公司和发号年份(上海)各自连续编号', seriesName(EXAMPLE)],
        ['「录入保存」时发号,与项目同一次写入:不断号,不重号', trackingNumber(EXAMPLE, 123)],
        ['按时间顺序:发号时刻不早于前一号', ''],
        ['六位数用完后继续加长', trackingNumber(EXAMPLE, 1_000_000)],
      ],
    },
    {
      id: 'P-3, P-4',
      title: '修改',
      columns: ['规则', '退回原因'],
      rows: [
        ['只有营销经理本人可以修改,看得到的人不一定能改', '`NOT_OWNER`'],
        ['只有「项目跟踪」中的项目可以修改', '`PROJECT_NOT_TRACKED`'],
        ['打开之后被别人改过的,先刷新', '`STALE_VERSION`'],
        [`首次保存后固定:项目跟踪单号、${LOCKED_FIELDS.map(({ label }) => label).join('、')}`, '`FIELD_LOCKED`'],
        ['字典内容停用后,原来选了的可以保留,不能新选', '`RETIRED_IN_DICTIONARY`'],
      ],
    },
    {
      id: 'P-4, O-2, U-5',
      title: '列表',
      columns: ['项目', '规则'],
      rows: [
        ['排序', LIST_ORDERS.map((order) => `\`${order}\``).join('、')],
        ['筛选', `${LIST_FILTERS.map((filter) => `\`${filter}\``).join('、')},每项最多 ${MOST_VALUES_PER_FILTER} 个值`],
        ['每页', `1 至 ${PAGE_SIZE.max} 行,默认 ${PAGE_SIZE.default} 行`],
        ['查找', `${QUERY_LENGTH.min} 至 ${QUERY_LENGTH.max} 个字:名称、单号、业主单位的任一部分,名称也可用拼音和首字母`],
      ],
    },
  ],
};
