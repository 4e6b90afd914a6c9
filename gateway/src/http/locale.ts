import type { Locale } from '@bidline/kernel';

const weightOf = (range: string): number => Number(/;\s*q=([\d.]+)/.exec(range)?.[1] ?? 1);

/** The language to answer in (RFC 9110 Accept-Language): English where it is preferred to Chinese, else Chinese (O-5). */
export function localeOf(header: string | undefined): Locale {
  if (!header) return 'zh-CN';
  const ranges = header.toLowerCase().split(',');
  const best = (language: string): number =>
    Math.max(0, ...ranges.filter((range) => new RegExp(`^\\s*${language}\\b`).test(range)).map((range) => weightOf(range)));
  return best('en') > best('zh') ? 'en' : 'zh-CN';
}
