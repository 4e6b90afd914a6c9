const SURNAMES = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪',
);

const GIVEN = (
  '建国 志强 海燕 晓东 丽华 文博 雪梅 永康 春雷 静怡 振华 玉兰 国栋 佳琪 立新 慧敏 光明 秀英 德胜 思远 ' +
  '红霞 卫东 雅婷 宏伟 冬梅 俊杰 素芬 家豪 翠萍 学军 梦洁 长江 桂香 浩然 淑珍 铁柱 诗涵 庆丰 婉清 凯旋 ' +
  '爱民 若曦 鹏飞 亚男 维平 子轩 美玲 宗泽 岚 毅 倩 磊 颖 峰 洁 刚 璐 涛 欣 勇 敏'
).split(' ');

/** The name of the nth person: plausible, always the same, distinct as long as there are fewer than the product of both lists' lengths. */
export const nameOf = (index: number): string => {
  const surname = SURNAMES[index % SURNAMES.length] ?? '';
  const given = GIVEN[(index * 7 + Math.floor(index / SURNAMES.length)) % GIVEN.length] ?? '';
  return surname + given;
};
