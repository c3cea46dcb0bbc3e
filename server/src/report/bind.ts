import type { Sourced } from '../base/span.ts';
import { formats, inForce } from '../formats/index.ts';
import type { Block, Tree } from '../syntax/blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { pipeLinesOf } from './grids.ts';
import { levelOf, readTitle, readUnit, yearIn } from './identity.ts';
import { readOutline, sectionAt } from './outline.ts';
import type { Outline, Prose, Report, SectionHeading, Title } from './report.ts';
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
    memo: [],
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
    prose: readProse(tree, outline, title, pipeLines),
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

/** Paragraphs that are rows of tables are lines of pipes, whichever table they belong to. */
function readProse(
  tree: Tree,
  { headings }: Outline,
  title: Title | undefined,
  pipeLines: ReadonlySet<Block>,
): Prose[] {
  const out: Prose[] = [];
  let next = 0;
  /** The last heading at a place or before it; places are asked for in order. */
  const above = (at: number): SectionHeading | undefined => {
    while (next < headings.length && headings[next]!.from <= at) next++;
    return headings[next - 1];
  };
  for (const block of tree.blocks) {
    if (block.kind === 'list') {
      for (const { from, to } of block.items) {
        const heading = above(from);
        if (heading?.from !== from) out.push({ from, to, section: heading?.section, block });
      }
    } else if (block.kind === 'paragraph') {
      const { from, to } = block;
      const heading = above(from);
      if (heading?.from === from || pipeLines.has(block)) continue;
      if (title && title.from <= from && to <= title.to) continue;
      out.push({ from, to, section: heading?.section, block });
    }
  }
  return out;
}
