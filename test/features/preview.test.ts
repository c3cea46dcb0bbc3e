import fc from 'fast-check';
import { ElementType, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { answered, type Shown } from '../../client/src/preview/page/blocks.ts';
import { type Previewed, preview } from '../../server/src/features/preview.ts';
import { alone } from '../../server/src/report/archive.ts';
import { factsOf } from '../../server/src/report/report.ts';
import { carried } from '../../server/src/rules/years/drafts.ts';
import { archiveOf, read } from '../check.ts';
import { allDrafts, examples } from '../drafts.ts';
import { messy } from '../messy.ts';
import payloads from '../payloads.json' with { type: 'json' };

const example = examples().find((it) => it.id === '2021-clean')!.text;
const shown = (text: string): readonly Previewed[] => preview(read(text), alone, 'zh');

interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
}

/** Every element as a browser makes it of the words. */
function elementsOf(html: string): Element[] {
  const out: Element[] = [];
  const visit = (them: ReturnType<typeof parseDocument>['children']): void => {
    for (const it of them) {
      if (it.type === ElementType.Tag || it.type === ElementType.Script || it.type === ElementType.Style)
        out.push({ name: it.name, attribs: it.attribs });
      if ('children' in it) visit(it.children);
    }
  };
  visit(parseDocument(html).children);
  return out;
}

describe('blocks', () => {
  test('stand in the order of the text, one behind the other, with keys of their own', () => {
    for (const { id, text } of allDrafts()) {
      const blocks = shown(text);
      expect([id, new Set(blocks.map((it) => it.key)).size]).toEqual([id, blocks.length]);
      for (const [i, it] of blocks.entries())
        expect([id, (blocks[i - 1]?.to ?? 0) <= it.from, it.from <= it.to]).toEqual([id, true, true]);
    }
  });

  test('of equal words have keys of their own and the same words', () => {
    const [, a, b] = shown('# 某县2023年政府信息公开工作年度报告\n\n同一句话。\n\n同一句话。\n');
    expect(a!.html.replace(/\d+/g, '')).toBe(b!.html.replace(/\d+/g, ''));
    expect(a!.key).not.toBe(b!.key);
  });

  test('count places from where they begin', () => {
    const blocks = shown(example);
    const report = read(example);
    const cells = blocks.flatMap((block) =>
      elementsOf(block.html).flatMap(({ name, attribs }) =>
        name === 'td' ? [[block.from + Number(attribs['data-from']), block.from + Number(attribs['data-to'])]] : [],
      ),
    );
    for (const { from, to } of factsOf(report)) expect(cells).toContainEqual([from, to]);
  });

  test('stay the same when something changes before them', () => {
    const before = new Map(shown(example).map((it) => [it.key, it]));
    const after = shown(example.replace('## 一、', '新的一段。\n\n## 一、'));
    const news = after.filter((it) => !before.has(it.key));
    expect(news.map((it) => it.html)).toEqual(['<p data-from="0" data-to="5">新的一段。</p>']);
  });

  test('but one stay the same when a number changes', () => {
    const before = new Set(shown(example).map((it) => it.key));
    const after = shown(example.replace('| 行政处罚 | 57 |', '| 行政处罚 | 58 |'));
    expect(after.filter((it) => !before.has(it.key))).toHaveLength(1);
  });
});

test('different words have different keys, in anything', () => {
  const words = new Map<string, string>();
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      for (const { key, html } of shown(messy(seed))) {
        const plain = key.replace(/\..*/, '');
        expect(words.get(plain) ?? html).toBe(html);
        words.set(plain, html);
      }
    }),
    { numRuns: 200 },
  );
});

describe('hostile words', () => {
  /** All that a preview is made of. */
  const allowed: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'table', 'tr'].map((it) => [it, ['data-from', 'data-to']])),
    ...Object.fromEntries(['thead', 'tbody', 'colgroup'].map((it) => [it, []])),
    p: ['class', 'data-from', 'data-to'],
    caption: ['class'],
    col: ['width'],
    th: ['scope', 'colspan', 'rowspan', 'data-from', 'data-to'],
    td: ['colspan', 'rowspan', 'data-from', 'data-to'],
  };

  test.each(payloads)('%s stay words', (payload) => {
    const cell = payload.replaceAll('|', '\\|');
    const texts = [
      `# ${payload}2023年政府信息公开工作年度报告\n\n## 一、${payload}\n\n${payload}\n\n- ${payload}\n\n\`\`\`\n${payload}\n\`\`\`\n`,
      `# 某县2023年政府信息公开工作年度报告\n\n| ${cell} | a |\n| - | - |\n| ${cell} | ${cell} |\n`,
      example.replace('| 规章 |', `| ${cell} |`).replace('| 1286 |', `| ${cell} |`),
      example.replaceAll('云山市', `${payload}市`),
    ];
    for (const text of texts) {
      for (const { html } of shown(text)) {
        for (const { name, attribs } of elementsOf(html)) {
          expect(Object.keys(allowed)).toContain(name);
          for (const [key, value] of Object.entries(attribs)) {
            expect(allowed[name]).toContain(key);
            expect(value).toMatch(/^(?:\d+(?:\.\d+)?%?|col|row|colgroup|rowgroup|signed|visually-hidden)$/);
          }
        }
      }
    }
  });
});

describe('the years', () => {
  const last = carried(2022, { '一、本年新收政府信息公开申请数量': '3' });
  const now = carried(2023, { '一、本年新收政府信息公开申请数量': '5' });

  test('are the last block, behind the text', () => {
    const blocks = preview(read(now), archiveOf([last]), 'zh');
    const { html, from, to } = blocks.at(-1)!;
    expect([from, to]).toEqual([now.length, now.length]);
    expect(html).toContain('历年情况（2022–2023）');
  });

  test('are not there where no other is known', () => {
    expect(preview(read(now), archiveOf([now]), 'zh').some((it) => it.html.includes('历年'))).toBe(false);
  });
});

/** The page as the client keeps it: it is told only what it does not know, and asks again where it lost something. */
function pageAfter(before: readonly Shown<string>[], text: string): readonly Shown<string>[] {
  const known = new Set(before.map((it) => it.key));
  const blocks = shown(text).map(({ html, ...it }) => (known.has(it.key) ? it : { ...it, html }));
  return answered(before, blocks, (html) => html)!;
}

test('a page that is told only what is new is the page from scratch, whatever was edited', () => {
  const typed = fc.oneof(
    fc.constantFrom('', '\n\n', '1', '| a | b |\n| - | - |\n| 1 | 2 |\n', '## 一、', '<!--', '-->', '同一句话。\n\n'),
    fc.nat({ max: example.length - 400 }).map((at) => example.slice(at, at + 400)),
  );
  const edit = fc.record({ at: fc.nat(), gone: fc.nat({ max: 200 }), typed });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      let text = example;
      let page = pageAfter([], text);
      for (const it of edits) {
        const from = it.at % (text.length + 1);
        text = text.slice(0, from) + it.typed + text.slice(from + it.gone);
        page = pageAfter(page, text);
        const scratch = shown(text).map(({ key, html, from, to }) => ({ key, it: html, from, to }));
        expect(page).toEqual(scratch);
      }
    }),
    { numRuns: 60 },
  );
});

test('a page that lost a block says so', () => {
  expect(answered([], [{ key: 'a', from: 0, to: 1 }], (html) => html)).toBeUndefined();
});
