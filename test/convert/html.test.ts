import { describe, expect, test } from 'vitest';
import { show } from '../../server/src/base/decimal.ts';
import { squeeze } from '../../server/src/base/text.ts';
import { toDialect } from '../../server/src/convert/dialect.ts';
import type { Draft, Imported } from '../../server/src/convert/draft.ts';
import { importHtml } from '../../server/src/convert/html.ts';
import { importPlain } from '../../server/src/convert/plain.ts';
import { normal } from '../../server/src/report/match.ts';
import { type BoundTable, type Report, tableOf } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { corpus, hasShared, json, type Source, seeds } from '../shared.ts';
import { escaped, type Lines, type Truth, type Value } from './web/site.ts';
import { skins } from './web/skins.ts';

const imported = (html: string): Imported => {
  const it = importHtml(html);
  if ('refused' in it) throw new Error(it.refused.en);
  return it;
};
const drafted = (body: string): string => toDialect(imported(`<html><body>${body}</body></html>`).draft);

/** The lines of a real report: all but its standard tables, which are written from what the collectors say they hold. */
function linesOf(source: Source, truth: Truth): Lines {
  const { draft } = importPlain(source.text);
  const lines = draft.blocks.flatMap((it) => (it.kind === 'grid' ? [] : [it]));
  const title = lines.find((it) => it.kind === 'heading' && it.level === 1);
  const at = title ? lines.indexOf(title) + 1 : 0;
  const under = { 二: 's2', 三: 's3', 四: 's4' } as const;
  return {
    title:
      title?.text.trim() ??
      `某市${json<{ year: number }>(`corpus/${source.id.slice(-3)}.json`).year}年政府信息公开工作年度报告`,
    lines: lines.slice(at).map((it) => {
      const words = it.text.trim();
      const isSection = it.kind === 'heading' && it.level === 2;
      const tables = isSection ? under[words[0] as '二'] : undefined;
      return { text: words, ...(isSection ? { heading: 2 as const } : {}), ...(tables && truth ? { tables } : {}) };
    }),
  };
}

/** The values of a row as the collectors wrote them down: numbers, null for a blank, text where a unit is written. */
const row = (table: BoundTable, index: number): Value[] =>
  table.facts[index]!.map((it) => {
    if (!it || it.raw === '') return null;
    return it.value && it.forms.length === 0 ? Number(show(it.value)) : it.raw;
  });

const short = (label: string): string => normal(label).replace(/\((?:万元|区分.*)\)$/, '');

function expectTables(report: Report, truth: Truth): void {
  for (const [label, values] of Object.entries(truth.table2 ?? {})) {
    const found = report.tables
      .filter((it) => it.table.section === 's2')
      .flatMap((it) =>
        it.leaves.flatMap((line, i) =>
          [line.label.official, ...(line.label.accepted ?? [])].map(short).includes(short(label)) ? [row(it, i)] : [],
        ),
      );
    expect(found, label).toHaveLength(1);
    if (values === null)
      expect(
        found[0]!.every((it) => it === null),
        label,
      ).toBe(true);
    else expect(found[0], label).toEqual([values].flat());
  }
  const t3 = tableOf(report, 't3');
  for (const [label, values] of Object.entries(truth.table3?.rows ?? {})) {
    const own = short(label.replace(/^（[一二三四五六]）(?=\d)/, ''));
    expect(
      row(
        t3!,
        t3!.leaves.findIndex((it) => short(it.label.official).startsWith(own)),
      ),
      label,
    ).toEqual(values);
  }
  if (truth.table4) expect([0, 1, 2].flatMap((i) => row(tableOf(report, 't4')!, i))).toEqual(truth.table4);
}

/** Every word of a draft and of what is listed beside it; scripts, styles, comments and pictures aside. */
function wordsOf({ draft, unplaced, leftOut = [] }: Imported): string[] {
  const silent = ['脚本或样式', '源码注释', '图片、视频或嵌入的页面'];
  return [
    ...draft.blocks.flatMap((it) =>
      it.kind === 'grid' ? it.rows.flatMap((r) => r.cells.map((c) => c.text)) : [it.text],
    ),
    ...[...unplaced, ...leftOut].filter((it) => !silent.includes(it.what?.zh ?? '')).map((it) => it.text),
  ];
}

const numbers = (words: string): string[] => (words.match(/\d+(?:\.\d+)?/g) ?? []).sort();

/** What a page shows, read in the crudest way. */
const shownBy = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');

describe.runIf(hasShared).each(skins)('real reports as $name', ({ page: write }) => {
  test.each(corpus().map((it) => [it.id, it] as const))(
    '%s comes out with its tables, lines and numbers',
    (id, source) => {
      const truth = json<Truth>(`corpus/${id.slice(-3)}.json`);
      const lines = linesOf(source, truth);
      const html = write(lines, truth);
      const it = imported(html);
      const draft = toDialect(it.draft);
      expectTables(read(draft), truth);
      // Two of the reports were copied together with what their pages say of them.
      const said = /^(?:来源|发布|字号|收藏)/;
      const own = new Set(it.draft.blocks.flatMap((b) => (b.kind === 'grid' ? [] : [squeeze(b.text)])));
      const gone = lines.lines.map((l) => squeeze(l.text)).filter((l) => !own.has(l));
      expect(gone.filter((l) => !said.test(l))).toEqual([]);
      const listed = new Set((it.leftOut ?? []).map((l) => squeeze(l.text)));
      expect(gone.filter((l) => !listed.has(l))).toEqual([]);
      expect(numbers(wordsOf(it).join('\n'))).toEqual(numbers(shownBy(html)));
      expect(it.draft.blocks[0]).toMatchObject({ kind: 'heading', level: 1, text: lines.title });
      for (const words of ['首页', '版权所有', '网站标识码', '某市2016年', '1024', '打印'])
        expect(draft).not.toContain(words);
      expect(it.tables!.filter((t) => t.values.found !== t.values.of)).toEqual([]);
    },
  );
});

/** A draft as the simplest page there is. */
const asPage = ({ blocks }: Draft): string =>
  blocks
    .map((it) => {
      if (it.kind !== 'grid') return `<p>${escaped(it.text)}</p>`;
      const rows = it.rows.map(({ cells }) => `<tr>${cells.map((c) => `<td>${escaped(c.text)}</td>`).join('')}</tr>`);
      return `<table>${rows.join('')}</table>`;
    })
    .join('\n');

/** A text with blanks as a browser shows them: one for many, none at the ends of lines. */
const once = (text: string): string =>
  text
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .replace(/ +/g, ' ')
    .replace(/\|(?: \|)+/g, (it) => it.replaceAll(' ', '  '));

describe.runIf(hasShared)('the seed reports', () => {
  test.each(seeds().map((it) => [it.id, it] as const))('%s comes out of a page as out of the text', (_, { text }) => {
    const { draft } = importPlain(text);
    expect(drafted(asPage(draft))).toBe(once(toDialect(draft)));
  });

  test.each(seeds().map((it) => [it.id, it] as const))(
    '%s comes out of a page that shows the text itself',
    (_, { text }) => {
      expect(drafted(`<pre>${escaped(text)}</pre>`)).toBe(toDialect(importPlain(text).draft));
    },
  );
});
