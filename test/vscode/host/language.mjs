// The language the host speaks. The real language packs come from the marketplace, where no test goes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Server arguments for a language, with an empty language pack of it in the user's folder.
 *
 * VS Code's own words stay English, but `vscode.env.language` is the language, and extensions speak it.
 */
export function speaking(locale, userFolder) {
  if (locale.startsWith('en')) return [];
  mkdirSync(userFolder, { recursive: true });
  const words = path.join(userFolder, `${locale}.json`);
  writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `nianbao.words-${locale}` }, version: '1.0.0' }];
  const pack = { hash: '0', label: locale, extensions, translations: { vscode: words } };
  writeFileSync(path.join(userFolder, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
  return ['--locale', locale];
}
