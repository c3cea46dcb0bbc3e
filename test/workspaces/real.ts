import { toDialect } from '../../server/src/convert/dialect.ts';
import { importPlain } from '../../server/src/convert/plain.ts';
import { nextYear } from '../../server/src/features/next-year.ts';
import { rewrite } from '../../server/src/rules/text/lexica/residue.ts';
import { read } from '../check.ts';
import { corpus, seeds } from '../shared.ts';

/** A draft as a file, and who it is in what is said of it. */
export interface RealDraft {
  readonly path: string;
  readonly text: string;
  readonly who: string;
}

/**
 * The real reports as drafts, imported as a user would, each followed by the draft of its next year where its authority and
 * year are known. Between them there is no fault: each one reports for an authority of its own, and what follows one year
 * was made from it. None where the real reports are not at hand.
 */
export function realDrafts(): RealDraft[] {
  return [...seeds(), ...corpus()].flatMap(({ id, text }) => {
    const draft = toDialect(importPlain(text).draft);
    const next = nextYear(read(draft));
    return [draftOf(id, draft), ...(next?.unit === undefined ? [] : [draftOf(`${id}-next`, next.text)])];
  });
}

const draftOf = (who: string, text: string): RealDraft => ({ path: `real/${who}.nianbao.md`, text, who });

/** A fault between a real report and the draft that follows it. */
export interface PlantedReal {
  readonly name: string;
  /** Whose draft it is planted in. */
  readonly who: string;
  plant(text: string): string;
  /** `rule severity`, as often as it is found. */
  readonly found: readonly string[];
}

export const acrossReal: readonly PlantedReal[] = [
  {
    name: 'one more is carried in than was carried out',
    who: 'corpus-004-next',
    plant: (text) => text.replace(/^\| 二、上年结转.*$/m, oneMore),
    found: ['cross-year-carry warning', 'cross-year-carry error'],
  },
  {
    name: 'the words of last year, with another year',
    who: 'corpus-006-next',
    plant: (text) => text.replaceAll(rewrite, ''),
    // Sections one and five, each in its place.
    found: ['cross-year-copy warning', 'cross-year-copy warning'],
  },
];

/** In the first column, and in the total. */
const oneMore = (row: string): string => {
  const cells = row.split('|');
  for (const i of [2, cells.length - 2]) cells[i] = ` ${Number(cells[i]) + 1} `;
  return cells.join('|');
};
