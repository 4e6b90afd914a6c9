import { COMMON_REASONS } from './common.ts';
import { MARKET_REASONS } from './market.ts';
import { PROJECTS_REASONS } from './projects.ts';
import type { Locale, ReasonText } from './reason-texts.ts';

export type { Locale, ReasonText } from './reason-texts.ts';

/** Every reason a refusal can have, one table per area. A reason's name is part of the API and never changes its meaning. */
export const REASONS = { ...COMMON_REASONS, ...PROJECTS_REASONS, ...MARKET_REASONS } as const;

/** The stable name of a reason, for example `STALE_VERSION`. */
export type Reason = keyof typeof REASONS;

/** True for a name of the catalogue; for what comes over the wire. */
export const isReason = (name: string): name is Reason => Object.hasOwn(REASONS, name);

/** The text of a reason in the person's language, its `{slots}` filled from `params`; a slot without a param stays empty. */
export function reasonText(reason: Reason, params: Readonly<Record<string, string>> = {}, locale: Locale = 'zh-CN'): string {
  const text: ReasonText = REASONS[reason];
  const template = locale === 'en' ? text.en : text.zh;
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => (Object.hasOwn(params, slot) ? (params[slot] ?? '') : ''));
}
