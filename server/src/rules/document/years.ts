import { derived } from '../../base/memo.ts';
import type { Sourced } from '../../base/span.ts';
import { matchesIn } from '../../base/text.ts';
import type { Prose, Report } from '../../report/report.ts';

/** A year a sentence of prose begins with: 2023年，我局…, 我局2023年度…. */
export interface Subject extends Sourced<number> {
  readonly line: Prose;
  /** What the sentence says behind the year, 度 left out. */
  readonly rest: string;
  /** Where that begins. */
  readonly restFrom: number;
}

/** The years that sentences of prose speak of, each where its sentence begins. */
export const subjectsOf = (report: Report): readonly Subject[] => derived(report, find);

/** Four digits that are a year of our time. */
const years = /(?:19|20)\d\d年/g;

function find(report: Report): readonly Subject[] {
  const { text, prose } = report;
  const out: Subject[] = [];
  let next = 0;
  for (const { 0: words, index: from } of matchesIn(text, years)) {
    while (next < prose.length && prose[next]!.to <= from) next++;
    const line = prose[next];
    if (!line) break;
    if (from < line.from) continue;
    const lead = text.slice(sentenceStart(text, from, line.from), from);
    if (!begins(lead, report.unit?.value)) continue;
    const to = from + words.length;
    const end = sentenceEnd(text, to, line.to);
    const restFrom = text[to] === '度' ? to + 1 : to;
    const rest = text.slice(restFrom, Math.max(restFrom, end));
    out.push({ value: Number(words.slice(0, 4)), from, to, line, rest, restFrom });
  }
  return out;
}

const ends = new Uint8Array(0x10000);
for (const it of '。；！？;!?\n') ends[it.charCodeAt(0)] = 1;

function sentenceStart(text: string, at: number, least: number): number {
  // What leads to a year is short; a sentence that goes on for longer does not begin with it.
  const from = Math.max(least, at - 40);
  for (let i = at - 1; i >= from; i--) if (ends[text.charCodeAt(i)] === 1) return i + 1;
  return from;
}

function sentenceEnd(text: string, at: number, most: number): number {
  const to = Math.min(most, at + 300);
  for (let i = at; i < to; i++) if (ends[text.charCodeAt(i)] === 1) return i;
  return to;
}

const counter =
  /^[\s\u3000*>-]{0,6}(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][\s\u3000]{0,4}|[一二三四五六七八九十]是)?/;
const self =
  /^(?:[我本](?:局|委|办|厅|院|部|省|市|县|区|旗|镇|乡|处|府|所|站|队|街道?|街道办|街道办事处|办事处|单位|机关|中心|校)(?:办|机关)?)?[于在从自]?$/;

/** Whether what leads to a year is no more than a number and the writer's name for itself. */
function begins(lead: string, unit: string | undefined): boolean {
  if (lead === '') return true;
  const words = lead.replace(counter, '').trim();
  if (words === '' || self.test(words)) return true;
  return unit !== undefined && (words === unit || (words.length >= 3 && unit.endsWith(words)));
}
