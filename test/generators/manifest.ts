import { readFileSync } from 'node:fs';
import { manifestSettings, manifestWords } from '../../server/src/base/settings-schema.ts';
import type { Locale } from '../../server/src/base/words.ts';
import { rules } from '../../server/src/rules/index.ts';
import { json } from './snippets.ts';

/** package.json with the settings block as the table of settings has it. The rest is written by hand. */
export function manifest(): string {
  const it = JSON.parse(readFileSync('package.json', 'utf8'));
  it.contributes.configuration.properties = manifestSettings(rules);
  return json(it);
}

/** The words of the manifest, those of the settings anew. */
export function words(file: string, locale: Locale): string {
  const it: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  const own = Object.entries(it).filter(([key]) => !key.startsWith('settings.'));
  return json({ ...Object.fromEntries(own), ...manifestWords(rules, locale) });
}
