/** A part of the page and of the draft: from which offset to which, and where it begins and ends on the page, in pixels. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How high on the page an offset is. Within a part, and between two, as far as the offset is on its way.
 *
 * Parts are in order, and do not overlap.
 */
export function heightOf(parts: readonly Stretch[], at: number): number {
  return between(points(parts), at, 'at', 'y');
}

/** The offset that is shown at a height. */
export function offsetAt(parts: readonly Stretch[], y: number): number {
  return Math.round(between(points(parts), y, 'y', 'at'));
}

interface Point {
  readonly at: number;
  readonly y: number;
}

/** The ends of all parts; one that goes back in either sense is left out, so that no way leads back. */
function points(parts: readonly Stretch[]): readonly Point[] {
  const out: Point[] = [];
  for (const it of parts) {
    for (const point of [
      { at: it.from, y: it.top },
      { at: it.to, y: it.bottom },
    ]) {
      const last = out.at(-1);
      if (!last || (point.at >= last.at && point.y >= last.y)) out.push(point);
    }
  }
  return out;
}

function between(all: readonly Point[], it: number, key: keyof Point, value: keyof Point): number {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return 0;
  if (it <= first[key]) return first[value];
  if (it >= last[key]) return last[value];
  let [low, high] = [0, all.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (all[middle]![key] <= it) low = middle;
    else high = middle;
  }
  const [a, b] = [all[low]!, all[high]!];
  const way = b[key] === a[key] ? 0 : (it - a[key]) / (b[key] - a[key]);
  return a[value] + way * (b[value] - a[value]);
}
