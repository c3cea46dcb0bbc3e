import { compare, show } from '../../base/decimal.ts';
import type { Breakdown } from '../../report/claims/breakdown.ts';
import { type Line, line } from './lines.ts';

/** More terms than these are counted, not listed. */
const listed = 12;

/** A total of the prose and the parts it is divided into, with the numbers of now. */
export function sumLine({ total, parts, sum, exhaustive, holds }: Breakdown): Line {
  const [whole, all] = [show(total.value), show(sum)];
  const shown = parts.length > listed ? '' : parts.map((it) => show(it.quantity.value)).join(' + ');
  const said = shown === '' ? all : `${shown} = ${all}`;
  if (compare(total.value, sum) === 0) {
    return line(`✓ 各项之和：${said}`, `✓ The parts add up: ${said}`);
  }
  if (exhaustive && !holds) {
    return line(`✗ 各项之和：${said} ≠ ${whole}`, `✗ The parts do not add up: ${said} ≠ ${whole}`);
  }
  // Examples of a total, or a list that may be read in another way.
  return line(
    `所列 ${parts.length} 项合计：${said}，总数 ${whole}`,
    `The ${parts.length} parts listed: ${said} of ${whole}`,
  );
}
