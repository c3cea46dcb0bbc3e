import { escaped } from '../../convert/page.ts';

/** A bar chart as numbers: by group from left to right, a value for each series, undefined where it is unknown. */
export interface Bars {
  /** Unique on a page, in letters: the ids of patterns are made of it. */
  readonly id: string;
  readonly title: string;
  /** For those who cannot see it: what it shows, in words. */
  readonly description: string;
  readonly series: readonly string[];
  readonly groups: readonly { readonly label: string; readonly values: readonly (number | undefined)[] }[];
  /** Whether the bars of a group stand on each other, or side by side. */
  readonly stacked: boolean;
  /** Said in a group of which nothing is known. */
  readonly unknown: string;
}

const [width, height] = [480, 260];
const plot = { left: 8, right: 472, top: 26, bottom: 204 };
const legendTop = 228;

/**
 * An SVG in which no meaning is by colour alone: each series has a pattern of its own, and every value is written out,
 * but for zeros and parts too small to write in. Colours are classes, `nb-c0` and on, since they belong to the theme.
 */
export function barChart(it: Bars): string {
  const tops = it.groups.map(({ values }) => {
    const known = values.filter((value) => value !== undefined);
    return it.stacked ? known.reduce((a, b) => a + b, 0) : Math.max(0, ...known);
  });
  const scale = (plot.bottom - plot.top) / Math.max(1, ...tops);
  const step = (plot.right - plot.left) / Math.max(1, it.groups.length);
  const legend = it.series.length > 1 ? legendOf(it) : { svg: '', rows: 0 };
  const tall = legend.rows === 0 ? legendTop - 8 : height + (legend.rows - 1) * 20;
  return [
    `<svg class="nb-chart" viewBox="0 0 ${width} ${tall}" role="img" aria-labelledby="${it.id}-t ${it.id}-d">`,
    `<title id="${it.id}-t">${escaped(it.title)}</title><desc id="${it.id}-d">${escaped(it.description)}</desc>`,
    `<defs>${it.series.map((_, i) => pattern(it.id, i)).join('')}</defs>`,
    ...it.groups.map((_, i) => group(it, i, plot.left + step * i, step, scale)),
    `<line class="nb-axis" x1="${plot.left}" x2="${plot.right}" y1="${plot.bottom}" y2="${plot.bottom}"/>`,
    legend.svg,
    '</svg>',
  ].join('');
}

function group(it: Bars, index: number, left: number, step: number, scale: number): string {
  const { label, values } = it.groups[index]!;
  const middle = left + step / 2;
  const name = text(middle, plot.bottom + 16, label);
  if (values.every((value) => value === undefined))
    return name + text(middle, plot.bottom - 6, it.unknown, 'nb-unknown');
  return name + (it.stacked ? stack(it, values, middle, step, scale) : row(it, values, middle, step, scale));
}

/** A part at least this tall has room for its number. */
const room = 13;

function stack(
  it: Bars,
  values: Bars['groups'][number]['values'],
  middle: number,
  step: number,
  scale: number,
): string {
  const wide = Math.min(64, step * 0.6);
  let y = plot.bottom;
  let out = '';
  for (const [i, value] of values.entries()) {
    if (value === undefined || value <= 0) continue;
    const tall = value * scale;
    y -= tall;
    out += bar(it.id, i, middle - wide / 2, y, wide, tall, `${it.series[i]} ${value}`);
    if (tall >= room) out += chip(middle, y + tall / 2, String(value));
  }
  const known = values.filter((value) => value !== undefined);
  const sum = known.reduce((a, b) => a + b, 0);
  // Of a year with an unknown part the sum is not known either.
  return out + text(middle, y - 6, known.length < values.length ? `${sum}+?` : String(sum), 'nb-value');
}

function row(it: Bars, values: Bars['groups'][number]['values'], middle: number, step: number, scale: number): string {
  const wide = Math.min(40, (step * 0.7) / values.length);
  const left = middle - (wide * values.length) / 2;
  return values
    .map((value, i) => {
      const x = left + wide * i;
      if (value === undefined) return text(x + wide / 2, plot.bottom - 6, '?', 'nb-value');
      const tall = Math.max(0, value * scale);
      const said = text(x + wide / 2, plot.bottom - tall - 6, String(value), 'nb-value');
      return bar(it.id, i, x + 1, plot.bottom - tall, wide - 2, tall, `${it.series[i]} ${value}`) + said;
    })
    .join('');
}

function bar(id: string, series: number, x: number, y: number, wide: number, tall: number, said: string): string {
  const place = `x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(tall)}"`;
  return `<rect class="nb-bar" ${place} fill="url(#${id}-p${series})"><title>${escaped(said)}</title></rect>`;
}

/** A number on a pattern, with ground of its own to be read on. */
function chip(x: number, y: number, said: string): string {
  const wide = said.length * 7 + 6;
  return `<rect class="nb-chip" x="${round(x - wide / 2)}" y="${round(y - 6.5)}" width="${wide}" height="13" rx="2"/>${text(x, y + 4, said, 'nb-value')}`;
}

function legendOf(it: Bars): { readonly svg: string; readonly rows: number } {
  const rowOf = (i: number): number => Math.floor(i / 3);
  const svg = it.series
    .map((name, i) => {
      const [x, y] = [plot.left + (i % 3) * 156, legendTop + rowOf(i) * 20];
      const key = `<rect class="nb-bar" x="${x}" y="${y}" width="18" height="12" fill="url(#${it.id}-p${i})"/>`;
      return `${key}<text class="nb-label nb-legend" x="${x + 24}" y="${y + 10}">${escaped(name)}</text>`;
    })
    .join('');
  return { svg, rows: rowOf(it.series.length - 1) + 1 };
}

const text = (x: number, y: number, said: string, more = ''): string =>
  `<text class="nb-label${more && ` ${more}`}" x="${round(x)}" y="${round(y)}" text-anchor="middle">${escaped(said)}</text>`;

/** Drawn over the colour of a series, in the colour of the page. */
const marks: readonly string[] = [
  '',
  '<path d="M-2 2 2-2M0 8 8 0M6 10l4-4"/>',
  '<circle cx="2" cy="2" r="1"/><circle cx="6" cy="6" r="1"/>',
  '<path d="M0 0 8 8M0 8 8 0"/>',
  '<path d="M0 2h8M0 6h8"/>',
  '<path d="M2 0v8M6 0v8"/>',
];

const pattern = (id: string, i: number): string =>
  `<pattern id="${id}-p${i}" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="nb-c${i}" width="8" height="8"/><g class="nb-mark">${marks[i % marks.length]}</g></pattern>`;

const round = (it: number): string => String(Math.round(it * 10) / 10);
