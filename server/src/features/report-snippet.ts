import { blankReport } from '../formats/blank-report.ts';
import { bind } from '../report/bind.ts';
import { factsOf, type Report } from '../report/report.ts';
import { scan } from '../syntax/scan.ts';
import { escaped } from './table-snippet.ts';

/**
 * A complete blank draft as the body of an editor's snippet: a tab stop wherever something must be written, in reading
 * order. Undefined for years before 2019.
 *
 * The stops are empty, since words that nobody typed over would be published; what is not written yet is named by a
 * finding. There is no signature: a draft is signed when it is done, and is checked more strictly then.
 */
export function reportSnippet(unit: string, year: number): string | undefined {
  const text = blankReport(unit, year);
  if (text === undefined) return undefined;
  const report = bind(scan(text));
  const stops = [
    ...contact(report),
    ...paragraphs(report),
    ...[...factsOf(report)].map((it) => ({ at: it.from, on: '' })),
  ];
  let out = '';
  let at = 0;
  for (const [i, it] of stops.toSorted((a, b) => a.at - b.at).entries()) {
    out += `${escaped(text.slice(at, it.at))}${it.on}\${${i + 1}}`;
    at = it.at;
  }
  return `${out}${escaped(text.slice(at))}$0`;
}

interface Stop {
  readonly at: number;
  /** What goes before it. */
  readonly on: '' | '\n';
}

/** Whom to ask stands at the end of the opening. */
function contact({ tree }: Report): Stop[] {
  const opening = tree.blocks.find((it) => it.kind === 'paragraph');
  return opening ? [{ at: opening.to, on: '' }] : [];
}

/** A line under every heading that has nothing under it. */
const paragraphs = ({ tree: { blocks } }: Report): Stop[] =>
  blocks.flatMap((it, i) => {
    const next = blocks[i + 1];
    const bare = it.kind === 'heading' && (!next || (next.kind === 'heading' && next.level <= it.level));
    return bare ? [{ at: it.to, on: '\n' as const }] : [];
  });
