import type { Label, Line } from '../../server/src/formats/format.ts';
import { formats } from '../../server/src/formats/index.ts';
import { canonical, flatten } from '../../server/src/formats/lines.ts';
import { json } from './snippets.ts';

/**
 * Markdown with the words of the formats in it: section titles, labels of standard tables, numbers in cells, and comments
 * that speak to the linter.
 */
export function grammar(): string {
  return json({
    scopeName: 'text.nianbao',
    name: '政府信息公开年报',
    patterns: [{ include: '#section' }, { include: 'text.html.markdown' }],
    injections: {
      'L:text.nianbao - comment - meta.embedded - markup.fenced_code': {
        patterns: [{ include: '#number' }, { include: '#total' }, { include: '#label' }],
      },
      'L:text.nianbao comment': { patterns: [{ include: '#suppression' }] },
    },
    repository: {
      section: {
        match: `^\\s{0,3}([一二三四五六][、.．])\\s*(${titles()})\\s*$`,
        captures: { 1: { name: 'markup.heading.nianbao' }, 2: { name: 'markup.heading.nianbao' } },
      },
      label: cell(words(isTotal, false), 'entity.name.tag.nianbao'),
      total: cell(words(isTotal, true), 'keyword.other.total.nianbao'),
      number: cell('[-+]?[\\d０-９][\\d０-９,.]*', 'constant.numeric.nianbao'),
      suppression: {
        match: '\\bnianbao-(?:disable(?:-next-line|-file)?|enable)\\b',
        name: 'keyword.control.nianbao',
      },
    },
  });
}

/** A cell that holds nothing but this. */
const cell = (words: string, name: string): object => ({
  match: `(?<=\\|)\\s*(${words})\\s*(?=\\|)`,
  captures: { 1: { name } },
});

const isTotal = (it: string): boolean => /^(?:（七）)?总计$|^合计$/.test(it);

function words(choose: (it: string) => boolean, wanted: boolean): string {
  const tables = formats.flatMap((it) => it.tables);
  const labels = tables.flatMap((it) => [
    it.corner,
    it.head,
    ...(it.banners ?? []).map((banner) => banner.label),
    ...flatten([...it.rows, ...it.columns]).flatMap(wordings),
  ]);
  return alternatives(labels.filter((it) => it !== '' && choose(it) === wanted));
}

const wordings = (it: Line): string[] => [canonical(it), ...spellings(it.label)];

const spellings = (it: Label): string[] => [it.official, ...(it.accepted ?? []), ...(it.flagged ?? [])];

const titles = (): string => alternatives(formats.flatMap((it) => it.sections.flatMap((s) => spellings(s.title))));

/** The longest first, because a grammar takes the first that fits. */
function alternatives(them: readonly string[]): string {
  const different = [...new Set(them)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return different.map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}
