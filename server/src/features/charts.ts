import { type Decimal, show } from '../base/decimal.ts';
import type { Locale, Words } from '../base/words.ts';
import { type Bars, barChart } from './charts/bars.ts';
import { kinds, type YearFigures } from './charts/years.ts';

/**
 * The years of an authority as charts, and as a table of the same figures, in HTML; empty where there are fewer than two.
 * Numbers and labels are the program's own, so that nothing of a draft's words comes into it.
 */
export function charts(years: readonly YearFigures[], locale: Locale): string {
  if (years.length < 2) return '';
  const say = (it: Words): string => it[locale];
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const figures = barsOf(years, say).map(
    (it) => `<figure class="nb-figure"><figcaption>${it.title}</figcaption>${barChart(it)}</figure>`,
  );
  const lang = locale === 'zh' ? 'zh-CN' : 'en';
  return [
    `<section class="nb-years" lang="${lang}" aria-labelledby="nb-years-title">`,
    `<h2 id="nb-years-title">${say(words.title)}（${first}–${last}）</h2>`,
    `<p class="nb-years-note">${say(words.note)}</p>`,
    `<div class="nb-figures">${figures.join('')}</div>`,
    tableOf(years, say),
    '</section>',
  ].join('');
}

type Say = (it: Words) => string;

function barsOf(years: readonly YearFigures[], say: Say): readonly Bars[] {
  const bars = (
    id: string,
    title: Words,
    series: readonly string[],
    values: (it: YearFigures) => readonly (Decimal | undefined)[],
  ): Bars => ({
    ...{ id: `nb-${id}`, title: say(title), series, stacked: id === 'results', unknown: say(words.unknown) },
    description: say(words.described),
    groups: years.map((it) => ({
      label: String(it.year),
      values: values(it).map((value) => value && value.units / 10 ** value.scale),
    })),
  });
  return [
    bars('results', words.byResult, kinds, (it) => it.results),
    bars('fresh', words.fresh, [say(words.fresh)], (it) => [it.fresh]),
    bars('carried', words.carried, [say(words.carriedIn), say(words.carriedOut)], (it) => [
      it.carriedIn,
      it.carriedOut,
    ]),
  ];
}

function tableOf(years: readonly YearFigures[], say: Say): string {
  const row = (name: string, read: (it: YearFigures) => Decimal | undefined): string => {
    const cells = years.map((it) => `<td>${cellOf(it, read(it))}</td>`);
    return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
  };
  const reason = ({ lacks }: YearFigures): string => (lacks ? `<br><small>${say(words[lacks])}</small>` : '');
  const heads = years.map((it) => `<th scope="col">${it.year}${reason(it)}</th>`);
  return [
    `<table class="nb-years-table"><caption>${say(words.table)}</caption>`,
    `<thead><tr><th scope="col">${say(words.item)}</th>${heads.join('')}</tr></thead><tbody>`,
    row(say(words.fresh), (it) => it.fresh),
    row(say(words.carriedIn), (it) => it.carriedIn),
    ...kinds.map((name, i) => row(name, (it) => it.results[i])),
    row(say(words.carriedOut), (it) => it.carriedOut),
    '</tbody></table>',
  ].join('');
}

const cellOf = ({ lacks }: YearFigures, it: Decimal | undefined): string => (it ? show(it) : lacks ? '—' : '?');

const words = {
  title: { zh: '历年情况', en: 'Over the years' },
  note: {
    zh: '取自工作区中本机关各年度报告的表三“总计”列，单位：件；不属于报告正文。“?”表示未填或看不懂。',
    en: 'From the totals of table three in the reports of this authority in the workspace, in 件; no part of the report. “?” is blank or unreadable.',
  },
  described: { zh: '各年度数字见下方的表格。', en: 'The figures of each year stand in the table below.' },
  byResult: { zh: '办理结果', en: 'Applications by result' },
  fresh: { zh: '本年新收', en: 'New applications' },
  carried: { zh: '结转', en: 'Carried over' },
  carriedIn: { zh: '上年结转', en: 'Carried in' },
  carriedOut: { zh: '结转下年', en: 'Carried out' },
  table: { zh: '历年申请办理情况', en: 'Applications over the years' },
  item: { zh: '项目', en: 'Item' },
  unknown: { zh: '无数据', en: 'no data' },
  report: { zh: '无报告', en: 'no report' },
  agreement: { zh: '几份报告不一致', en: 'reports differ' },
} as const satisfies Record<string, Words>;
