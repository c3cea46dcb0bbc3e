import type { Sourced } from '../base/span.ts';
import type { Section } from '../formats/format.ts';
import { formats, inForce } from '../formats/index.ts';
import type { Block, Tree } from '../syntax/blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { pipeLinesOf } from './grids.ts';
import { levelOf, readTitle, readUnit, yearIn } from './identity.ts';
import { readOutline, sectionAt } from './outline.ts';
import type { BoundTable, Outline, Prose, Report, Title } from './report.ts';
import { readTables } from './tables.ts';

/** Reads a scanned draft against the formats. Never throws and never refuses; see `Report`. */
export function bind(tree: Tree): Report {
  const first = tree.blocks[0];
  const front = first?.kind === 'front-matter' ? readFrontMatter(tree.text, first) : undefined;
  const outline = readOutline(tree);
  const title = readTitle(tree, outline);
  const unit = readUnit(tree, front, title, outline);
  const year = front?.year ?? title?.year ?? period(tree, outline);
  const asked = formats.find((it) => it.id === front?.format?.value) ?? (year && inForce(year.value));
  const pipeLines = pipeLinesOf(tree);
  const unsupported = year !== undefined && year.value < 2019 && !front?.format;
  const { tables, shown } = unsupported
    ? { tables: [], shown: undefined }
    : readTables(tree, pipeLines, asked, (at) => sectionAt(outline, at));
  return {
    memo: new Map(),
    text: tree.text,
    tree,
    front,
    title,
    unit,
    year,
    level: levelOf(unit?.value, front?.level?.value),
    format: unsupported ? undefined : (shown ?? asked),
    expected: unsupported ? undefined : (asked ?? shown),
    outline,
    tables,
    prose: readProse(tree, outline, title, inTables(pipeLines, tables)),
  };
}

/** 统计期限自2020年1月1日起…: the year where no title gives one. */
function period(tree: Tree, outline: Outline): Sourced<number> | undefined {
  const end = outline.headings[1]?.from ?? tree.text.length;
  const found = /统计(?:期限|时限|时间)[^。\n]{0,12}?(?=(?:19|20)\d{2}年)/.exec(tree.text.slice(0, end));
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const year = yearIn(tree.text.slice(from, from + 5));
  return year && { value: year.value, from, to: from + year.length };
}

function inTables(pipeLines: ReadonlySet<Block>, tables: readonly BoundTable[]): ReadonlySet<Block> {
  const out = new Set(pipeLines);
  for (const { blocks } of tables) for (const it of blocks) out.add(it);
  return out;
}

function readProse(tree: Tree, outline: Outline, title: Title | undefined, inTable: ReadonlySet<Block>): Prose[] {
  const out: Prose[] = [];
  const headings = new Set(outline.headings.map((it) => it.from));
  let next = 0;
  let section: Section | undefined;
  for (const block of tree.blocks) {
    while (next < outline.headings.length && outline.headings[next]!.from <= block.from) {
      section = outline.headings[next++]!.section;
    }
    if (block.kind === 'list') {
      for (const it of block.items) {
        if (!headings.has(it.from)) out.push({ from: it.from, to: it.to, section: sectionAt(outline, it.from), block });
      }
    } else if (block.kind === 'paragraph') {
      if (headings.has(block.from) || inTable.has(block)) continue;
      if (title && title.from <= block.from && block.to <= title.to) continue;
      out.push({ from: block.from, to: block.to, section, block });
    }
  }
  return out;
}
