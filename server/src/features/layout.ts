import type { Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import { canonicalChanges, canonicalEach } from '../convert/canonical.ts';
import { type Migration, migrated } from '../convert/migrate.ts';
import { isStandard } from '../convert/standard.ts';
import { latest } from '../formats/index.ts';
import type { BoundTable, Report } from '../report/report.ts';
import type { Diagnostic } from '../rules/lint.ts';
import type { Layout } from '../syntax/print.ts';
import type { Action } from './code-actions.ts';

/** Findings that another layout of the table explains. */
const ofLayout: ReadonlySet<string> = new Set(['table-split', 'table-cells-misaligned', 'table-row-ragged']);

/** 整理为标准版式 and 改用新格式, for the table a selection touches. Both say beforehand what moves. */
export function layoutActions(
  report: Report,
  findings: readonly Diagnostic[],
  at: Span,
  layout: Layout,
): readonly Action[] {
  const touched = findings.filter((it) => touches(it.at, at));
  const table = report.tables.find((it) => touches(it, at) && !isStandard(it));
  return [...(table ? inShape(report, table, touched, layout) : []), ...inFormat(report, touched, at, layout)];
}

/** Of this table, and of all of them where it is not the only one. */
function inShape(report: Report, table: BoundTable, touched: readonly Diagnostic[], layout: Layout): Action[] {
  const changes = canonicalChanges(report, table, layout);
  if (changes.length === 0) return [];
  const mended = touched.filter((it) => ofLayout.has(it.rule.id));
  const kind = mended.length > 0 ? 'quickfix' : 'rewrite';
  const out: Action[] = [
    {
      title: { zh: '整理为标准版式', en: 'Bring this table into the standard shape' },
      kind,
      changes,
      preview: moves(table.table.name, [table]),
      findings: mended,
      preferred: false,
    },
  ];
  const each = canonicalEach(report, layout);
  if (each.length > 1) {
    out.push({
      title: { zh: '整理全文表格为标准版式', en: 'Bring all tables into the standard shape' },
      kind: 'rewrite',
      changes: each.flat(),
      preview: moves('全文表格', report.tables, 'All tables'),
      findings: [],
      preferred: false,
    });
  }
  return out;
}

function moves(zh: string, tables: readonly BoundTable[], en = zh): Words {
  const rows = tables.reduce((sum, it) => sum + it.rows.filter((row) => row.misplaced).length, 0);
  const kept = { zh: '数字和文字全部保留', en: 'every number and word is kept' };
  return rows > 0
    ? {
        zh: `${zh}：${rows} 行的数字移到各自的列下，${kept.zh}`,
        en: `${en}: ${rows} rows move under their columns; ${kept.en}`,
      }
    : { zh: `${zh}：只变版式，${kept.zh}`, en: `${en}: only the layout changes; ${kept.en}` };
}

/** Findings that the tables follow another format than they should. */
const ofFormat: ReadonlySet<string> = new Set(['format-version-mismatch', 'format-mixed']);

/** The tables in the format that is in force now; a fix where the report should follow it. No report of 2019 or 2020 should. */
function inFormat(report: Report, touched: readonly Diagnostic[], at: Span, layout: Layout): Action[] {
  if (report.year && report.expected !== latest) return [];
  const mended = report.expected === latest ? touched.filter((it) => ofFormat.has(it.rule.id)) : [];
  const isHere = report.tables.some((it) => !latest.tables.includes(it.table) && touches(it, at));
  const found = mended.length > 0 || isHere ? migrated(report, latest, layout) : undefined;
  if (!found) return [];
  return [
    {
      title: { zh: `改用${latest.id}年格式`, en: `Change to the format of ${latest.id}` },
      kind: mended.length > 0 ? 'quickfix' : 'rewrite',
      changes: found.changes,
      preview: becomes(found),
      findings: mended,
      preferred: false,
    },
  ];
}

function becomes({ tables, moved, left }: Migration): Words {
  const zh = `${tables} 张表改为新格式：${moved} 个数移入新表`;
  const en = `${tables} tables change: ${moved} numbers move into the new ones`;
  if (left === 0) return { zh, en };
  return {
    zh: `${zh}，${left} 项没有对应栏目，列在表后的注释里`,
    en: `${en}; ${left} have no place there and are listed in a comment behind them`,
  };
}

/** A cursor touches what it stands in, before or behind. */
const touches = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;
