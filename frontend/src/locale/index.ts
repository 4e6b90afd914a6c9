import type { Locale } from '@bidline/kernel';
import { createI18n } from 'vue-i18n';
import type { MessageKey } from './keys.ts';
import zh from './messages/zh-CN.ts';

export type { MessageKey } from './keys.ts';
export type { Locale } from '@bidline/kernel';

const STORED = 'bidline.locale';

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: false, messages: { 'zh-CN': zh } as Record<string, unknown> as never });

/** Parameters of a message's `{slots}`. */
export type TextParams = Record<string, string | number>;

/** The language in use. */
export const currentLocale = (): Locale => (String(i18n.global.locale.value) === 'en' ? 'en' : 'zh-CN');

/** The text of a key in the language in use; reactive where it is called in a template or computed. A key that does not exist does not compile. */
export const text = (key: MessageKey, params: TextParams = {}): string => i18n.global.t(key, params);

/** Switches the language, and keeps the choice in this browser; English is loaded on first use. */
export async function switchLocale(locale: Locale): Promise<void> {
  if (locale === 'en') i18n.global.setLocaleMessage('en', (await import('./messages/en.ts')).default as never);
  (i18n.global.locale as unknown as { value: string }).value = locale;
  localStorage.setItem(STORED, locale);
  document.documentElement.lang = locale;
}

/** The language chosen in this browser before; Chinese at first (O-5). */
export const storedLocale = (): Locale => (localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN');
