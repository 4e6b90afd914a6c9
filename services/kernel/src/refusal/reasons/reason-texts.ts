/** The languages that a person can choose (O-5); Simplified Chinese is the first. */
export type Locale = 'zh-CN' | 'en';

/** What a person reads for a reason. `{slot}`s are filled from the params of the refusal. */
export interface ReasonText {
  zh: string;
  en: string;
}

/** One area's table of reasons. */
export type ReasonTexts = Readonly<Record<string, ReasonText>>;
