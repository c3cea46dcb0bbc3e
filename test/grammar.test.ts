import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');

/** The grammar over an empty Markdown: what is our own shows, and nothing else. */
async function grammar() {
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (them) => new oniguruma.OnigScanner(them),
      createOnigString: (it) => new oniguruma.OnigString(it),
    }),
    loadGrammar: async (scope) => {
      if (scope === 'text.nianbao') {
        const path = 'syntaxes/nianbao.tmLanguage.json';
        return textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
      }
      const comment = { begin: '<!--', end: '-->', name: 'comment.block.html' };
      return { scopeName: scope, patterns: [comment], repository: {} } as unknown as textmate.IRawGrammar;
    },
  });
  return (await registry.loadGrammar('text.nianbao'))!;
}

test('labels, totals, numbers, section titles and words to the linter have scopes of their own', async () => {
  const it = await grammar();
  const scoped = (line: string): string[] =>
    it
      .tokenizeLine(line, null)
      .tokens.filter((token) => token.scopes.length > 1)
      .map((token) => `${line.slice(token.startIndex, token.endIndex)} ${token.scopes.at(-1)}`);
  expect(scoped('| （一）予以公开 | 12 | -3 | 别的 | 总计 |')).toEqual([
    '（一）予以公开 entity.name.tag.nianbao',
    '12 constant.numeric.nianbao',
    '-3 constant.numeric.nianbao',
    '总计 keyword.other.total.nianbao',
  ]);
  expect(scoped('一、总体情况')).toEqual(['一、 markup.heading.nianbao', '总体情况 markup.heading.nianbao']);
  expect(scoped('全年公开12条，总计12条。')).toEqual([]);
  expect(scoped('<!-- nianbao-disable-next-line t3-row-total -->')).toContain(
    'nianbao-disable-next-line keyword.control.nianbao',
  );
});
