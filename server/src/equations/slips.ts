/** How a wrong number may have come about. */
export type Slip = 'transposed' | 'digit' | 'dropped' | 'added' | 'neighbour' | 'zero' | 'other';

/** A way to mistype a number, and how rare it is: smaller is likelier. */
export interface Likelihood {
  readonly slip: Slip;
  readonly cost: number;
}

/**
 * How likely it is that `is` was typed where `should` was meant; both are whole numbers, `neighbours` those beside the cell.
 *
 * The order of the kinds is that of everyday typing; how rare a number is by itself decides between equals, since in these
 * tables 0 is much the most frequent number, and large ones are rare.
 */
export function likelihood(is: number, should: number, neighbours: readonly number[]): Likelihood {
  const slip = slipOf(String(is), String(should), neighbours);
  return { slip, cost: costs[slip] + rarity(should) - rarity(is) };
}

const costs: Readonly<Record<Slip, number>> = {
  transposed: 1,
  digit: 2,
  dropped: 2,
  added: 2,
  neighbour: 2.5,
  zero: 3,
  other: 5,
};

/** About the logarithm of how seldom a number stands in such a table. */
const rarity = (it: number): number => Math.log(1 + it) / 2 + (it === 0 ? 0 : 1);

function slipOf(is: string, should: string, neighbours: readonly number[]): Slip {
  if (isTransposed(is, should)) return 'transposed';
  if (is.length === should.length && differing(is, should) === 1) return 'digit';
  if (isWithoutOne(should, is)) return 'dropped';
  if (isWithoutOne(is, should)) return 'added';
  if (is !== '0' && neighbours.includes(Number(is))) return 'neighbour';
  return is === '0' ? 'zero' : 'other';
}

function isTransposed(a: string, b: string): boolean {
  const at = [...a].findIndex((c, i) => c !== b[i]);
  return (
    a.length === b.length &&
    at >= 0 &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

const differing = (a: string, b: string): number => [...a].filter((c, i) => c !== b[i]).length;

/** Whether one text is the other with a single character left out. */
function isWithoutOne(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  const at = [...short].findIndex((c, i) => c !== long[i]);
  return at < 0 || long.slice(at + 1) === short.slice(at);
}
