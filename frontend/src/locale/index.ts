import type { Locale } from '@bidline/kernel';
import { createI18n } from 'vue-i18n';
import type { MessageKey } from './keys.ts';
import zh from './messages/zh-CN.ts';

export type { MessageKey } from './keys.ts';
export type { Locale } from '@bidline/kernel';

const STORED = 'bidline.locale';

/** What of vue-i18n is used. Its own types of keys are left aside: ours are stricter, and the compiler cannot follow both at once. */
interface Composer {
  t: (key: string, params: TextParams) => string;
  locale: { value: string };
  setLocaleMessage: (locale: string, messages: unknown) => void;
}

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: false, messages: { 'zh-CN': zh as never } });
const composer = i18n.global as unknown as Composer;

/** Parameters of a message's `{slots}`. */
export type TextParams = Record<string, string | number>;

/** The language in use. */
export const currentLocale = (): Locale => (composer.locale.value === 'en' ? 'en' : 'zh-CN');

/** The text of a key in the language in use; reactive where it is called in a template or computed. A key that does not exist does not compile. */
export const text = (key: MessageKey, params: TextParams = {}): string => composer.t(key, params);

/** Switches the language, and keeps the choice in this browser; English is loaded on first use. */
export async function switchLocale(locale: Locale): Promise<void> {
  if (locale === 'en') composer.setLocaleMessage('en', (await import('./messages/en.ts')).default);
  composer.locale.value = locale;
  localStorage.setItem(STORED, locale);
  document.documentElement.lang = locale;
}

/** The language chosen in this browser before; Chinese at first (O-5). */
export const storedLocale = (): Locale => (localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN');
