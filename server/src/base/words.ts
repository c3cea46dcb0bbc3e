/** The languages the product speaks. Chinese is the product; English is complete. */
export type Locale = 'zh' | 'en';

/** One sentence in both languages. Chosen at the rim, by the locale of the reader. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** `zh-cn`, `zh_CN.UTF-8` and nothing at all are Chinese; any other locale reads English. */
export function localeOf(name: string | undefined): Locale {
  return name === undefined || name === '' || /^zh/i.test(name) ? 'zh' : 'en';
}
