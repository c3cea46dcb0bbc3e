import { blankTable } from '../../formats/blank.ts';
import { blankReport } from '../../formats/blank-report.ts';
import type { Table } from '../../formats/format.ts';
import { inForce, latest } from '../../formats/index.ts';
import { keys } from '../../report/front-matter.ts';
import { reportSnippet } from '../report-snippet.ts';
import { tableSnippet } from '../table-snippet.ts';
import { sectionAbove } from './headings.ts';
import { type Asked, block, both, type Item, stop } from './item.ts';
import { names, namesOfTable } from './vocabulary.ts';

/** Blank tables that the section of the cursor lacks; every missing one where no section has begun. */
export function tables(it: Asked): readonly Item[] {
  const { report, line } = it;
  const format = report.expected ?? latest;
  const section = sectionAbove(it);
  const present = new Set(report.tables.map((one) => one.table.id));
  const at = { from: line.from + /^[ \t]*/.exec(line.before)![0].length, to: line.to };
  const isOne = /^\s*\|/.test(line.before);
  return format.tables
    .filter((one) => !present.has(one.id) && (!section || one.section === section.id))
    .map((one) => ({
      label: `空白${one.name}`,
      names: namesOfTable(one),
      ...(isOne && { lead: '| ' }),
      kind: 'table',
      at,
      text: block(it, blankTable(one)),
      snippet: block(it, snippetOf(one)),
      detail: { zh: `${one.corner}（${format.id} 年格式）`, en: `${one.corner} (format of ${format.id})` },
      note: {
        zh: `空白的${one.name}，空格表示尚未填写；按 Tab 逐格填写。`,
        en: `${one.name}, blank: an empty cell is not filled in yet. Tab leads from cell to cell.`,
      },
    }));
}

/** Without the stop behind its end: the last cell is where the writer goes on. */
const snippetOf = (it: Table): string => tableSnippet(it).replace(/\n\$0$/, '');

/** What a draft that is still empty may begin with. */
export function beginnings(it: Asked): readonly Item[] {
  const { report, line } = it;
  const { title, outline, tree } = report;
  const isEmpty = tree.blocks.every(
    (one) => one === line.block || one.kind === 'front-matter' || one.kind === 'comment',
  );
  if (!isEmpty || title || outline.headings.length > 0) return [];
  return [...wholeReport(it), ...(report.front || line.from > 1 ? [] : [frontMatter(it)])];
}

function wholeReport(it: Asked): Item[] {
  const { report, line, year } = it;
  const unit = report.front?.unit?.value;
  const of = report.front?.year?.value ?? year;
  const format = inForce(of);
  const blank = blankReport(unit ?? mark, of);
  const stops = reportSnippet(unit ?? mark, of);
  if (!blank || !stops || !format) return [];
  // The unit's name and the year stand several times in it, and are written once.
  const snippet = stops
    .replace(/\$\{(\d+)\}/g, (_, number) => stop(Number(number) + 2))
    .replaceAll(mark, stop(1, '机关名称'))
    .replaceAll(`${of}年`, `${stop(2, String(of))}年`);
  return [
    {
      label: names.report,
      names: [names.report, 'nianbao'],
      kind: 'report',
      at: { from: line.from, to: line.to },
      text: unit === undefined ? undefined : block(it, blank),
      snippet: block(it, snippet),
      detail: { zh: `${of} 年度，${format.id} 年格式`, en: `for ${of}, format of ${format.id}` },
      note: {
        zh: '标题、开头、六个部分和全部空白表格；按 Tab 填写单位、年度和各格。',
        en: 'Title, opening, six sections and all tables, blank. Tab leads to the unit, the year and each cell.',
      },
      preferred: true,
    },
  ];
}

/** Stands for the name of a unit that is not known yet. */
const mark = '\u0001';

function frontMatter(it: Asked): Item {
  const { line, year } = it;
  const body = (unit: string, of: string): string => `---\n${keys.unit[0]}: ${unit}\n${keys.year[0]}: ${of}\n---`;
  return {
    label: names.front,
    names: [names.front, '---'],
    kind: 'report',
    at: { from: line.from, to: line.to },
    text: block(it, body('', String(year))),
    snippet: block(it, `${body(stop(1), stop(2, String(year)))}\n$0`),
    detail: both(`${keys.unit[0]}、${keys.year[0]}`),
    note: {
      zh: '写明单位和年度；其余由标题和表格推断，也可在此写明。',
      en: 'States the unit and the year; the rest is read from title and tables, or stated here too.',
    },
  };
}
