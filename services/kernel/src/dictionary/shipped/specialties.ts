import { shipped, shippedBelow } from './build.ts';

/** 专业 */
export const SPECIALTY = shipped('specialty', '专业', [
  ['grid', '电网自动化'],
  ['plant', '电厂自动化'],
  ['hydro', '水电自动化'],
  ['renewables', '新能源'],
  ['rail', '轨道交通'],
  ['it', '信息技术'],
  ['saving', '节能减排'],
  ['electronics', '电力电子'],
  ['primary', '一次与成套'],
]);

/** 子专业, by the code of their 专业. */
export const SUB_SPECIALTY = shippedBelow('sub_specialty', '子专业', 'specialty', {
  grid: [
    ['substation', '变电站综合自动化'],
    ['protection', '继电保护'],
    ['dispatch', '调度自动化'],
    ['distribution', '配网自动化'],
    ['power-quality', '电能质量'],
    ['communication', '通信'],
  ],
  plant: [
    ['dcs', 'DCS'],
    ['ecs', 'ECS'],
    ['generator-protection', '发变组保护'],
    ['excitation', '励磁'],
    ['synchronising', '同期与快切'],
    ['sis', 'SIS'],
  ],
  hydro: [
    ['supervision', '计算机监控'],
    ['governor', '调速'],
    ['excitation', '励磁'],
    ['hydrology', '水情测报'],
    ['dam', '大坝监测'],
  ],
  renewables: [
    ['wind-scada', '风电监控'],
    ['converter', '变流器'],
    ['pv-inverter', '光伏逆变器'],
    ['pv-epc', '光伏EPC'],
    ['wind-epc', '风电EPC'],
    ['storage', '储能'],
  ],
  rail: [
    ['iscs', '综合监控'],
    ['power-scada', '电力监控'],
    ['bas', '环境与设备监控'],
  ],
  it: [
    ['production', '生产管理'],
    ['video', '视频监控'],
    ['security', '信息安全'],
    ['machine-room', '机房'],
  ],
  saving: [
    ['desulphurisation', '脱硫'],
    ['denitrification', '脱硝'],
    ['dedusting', '除尘'],
    ['waste-heat', '余热利用'],
    ['water', '水处理'],
  ],
  electronics: [
    ['hv-drive', '高压变频'],
    ['svg', 'SVG'],
    ['active-filter', '有源滤波'],
    ['static-converter', '静止变频'],
  ],
  primary: [
    ['switchgear', '开关柜'],
    ['instrument-transformer', '互感器'],
    ['transformer', '变压器'],
    ['box-substation', '箱变'],
    ['package', '成套供货'],
  ],
});
