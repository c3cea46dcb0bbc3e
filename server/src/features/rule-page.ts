import type { Locale } from '../base/words.ts';
import { rules } from '../rules/index.ts';
import { pageOf } from '../rules/page.ts';

/** The page of a rule under its name; undefined for a rule there is not. */
export function rulePage(id: string, locale: Locale): string | undefined {
  const rule = rules.find((it) => it.id === id);
  return rule && `# ${id}\n\n${pageOf(rule, locale)}\n`;
}
