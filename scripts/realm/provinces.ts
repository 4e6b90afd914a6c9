/** Codes of the thirty-five 省区 (ISO 3166-2 and 海外). */
export const PROVINCES = 'BJ TJ HE SX NM LN JL HL SH JS ZJ AH FJ JX SD HA HB HN GD GX HI CQ SC GZ YN XZ SN GS QH NX XJ HK MO TW'
  .split(' ')
  .map((code) => `CN-${code}`)
  .concat('OVERSEAS');
