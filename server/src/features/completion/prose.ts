import { add, type Decimal, isZero, show, whole } from '../../base/decimal.ts';
import type { Words } from '../../base/words.ts';
import { latest } from '../../formats/index.ts';
import { canonical, flatten } from '../../formats/lines.ts';
import type { Place } from '../../report/claims/measures.ts';
import { factsIn } from '../../report/mentions.ts';
import type { Report } from '../../report/report.ts';
import { escaped } from '../table-snippet.ts';
import { sectionAbove } from './headings.ts';
import { type Asked, type Item, stop } from './item.ts';
import { headOf, type Phrase, phrases } from './phrases.ts';
import { begins } from './words.ts';

/** Fewer signs than these are the beginning of anything. */
export const fewest = 2;

/** Sentences of the section of the cursor with the numbers of the tables; a tab stop where a number is not known. */
export function sentences(it: Asked): readonly Item[] {
  const section =
    sectionAbove(it)?.id ?? (it.report.outline.headings.some((one) => one.to < it.line.from) ? '' : 'opening');
  const run = /[\p{L}\p{N}]{0,40}$/u.exec(it.line.before.slice(-40))![0];
  return phrases.flatMap((phrase) => {
    if (!(phrase.in as readonly string[]).includes(section)) return [];
    const names = [headOf(phrase.text), phrase.zero ?? []].flat();
    const typed = typedOf(run, names);
    // Most words begin nothing, and the tables are asked only where some do.
    const told = typed === undefined ? undefined : tell(it.report, phrase);
    if (typed === undefined || !told) return [];
    return [{ ...told, names, kind: 'phrase', at: { from: it.at - typed.length, to: it.at }, splits: true }];
  });
}

/** The last words before the cursor as far as they begin a sentence; nothing where others stand there. */
function typedOf(run: string, names: readonly string[]): string | undefined {
  if (run === '') return '';
  let start = run.length;
  while (start > 0 && /[a-zA-Z]/.test(run[start - 1]!)) start--;
  const letters = run.slice(start);
  if (letters !== '') return letters.length >= fewest && begins(names, letters) ? letters : undefined;
  for (let from = 0; run.length - from >= fewest; from++) {
    if (begins(names, run.slice(from))) return run.slice(from);
  }
  return undefined;
}

/** A sentence in the words of one report; undefined where it speaks of cells that the format has not. */
function tell(report: Report, { text, zero }: Phrase): Pick<Item, 'label' | 'text' | 'snippet' | 'note'> | undefined {
  const parts = text.split(/[{}]/);
  const known = new Map<string, Known>();
  for (let i = 1; i < parts.length; i += 2) {
    const it = lookUp(report, parts[i]!);
    if (!it) return undefined;
    known.set(parts[i]!, it);
  }
  const all = [...known.values()];
  const numbers = all.filter((it) => it.cells !== '');
  const source = noteOf(numbers.map((it) => it.cells));
  // Lists cut long words off, and the numbers with them.
  const note = (whole: string): Words => ({ zh: `${whole}\n\n${source.zh}`, en: `${whole}\n\n${source.en}` });
  if (zero !== undefined && numbers.every((it) => isZero(it.value))) {
    return { label: zero, text: zero, note: note(zero) };
  }
  const write = (blank: (name: string) => string, sure: (it: string) => string): string =>
    parts.map((it, i) => (i % 2 === 0 ? sure(it) : sure(known.get(it)!.words ?? '') || blank(it))).join('');
  const label = write(() => '□', String);
  if (all.every((it) => it.words !== undefined)) return { label, text: label, note: note(label) };
  // The same thing that is not known stands under the same stop.
  const stops = [...known.keys()];
  const snippet = `${write((it) => stop(stops.indexOf(it) + 1), escaped)}$0`;
  return { label, text: undefined, snippet, note: note(label) };
}

/** What stands for a name in braces: its words, if known, and the cells they come from. */
interface Known {
  readonly words: string | undefined;
  readonly value: Decimal | undefined;
  readonly cells: string;
}

function lookUp(report: Report, name: string): Known | undefined {
  if (name === 'unit') return { words: report.unit?.value, value: undefined, cells: '' };
  if (name === 'year') return { words: report.year && String(report.year.value), value: undefined, cells: '' };
  const [id = '', rows = '', columns = ''] = name.split(' ');
  const place: Place = { table: id, rows: rows.split('+'), columns: columns.split('+') };
  const table = (report.expected ?? latest).tables.find((it) => it.id === id);
  const lines = flatten(table?.rows ?? []).filter((it) => place.rows.includes(it.id));
  const heads = (table?.columns ?? []).filter((it) => place.columns.includes(it.id));
  if (!table || lines.length < place.rows.length || heads.length < place.columns.length) return undefined;
  let sum = whole(0);
  const facts = factsIn(report, [place]);
  for (const it of facts ?? []) sum = sum && it.value && add(sum, it.value);
  const value = facts ? sum : undefined;
  const cells = `${table.name} ${lines.map(canonical).join('、')} × ${heads.map(canonical).join('、')}`;
  return { words: value && show(value), value, cells };
}

function noteOf(cells: readonly string[]): Words {
  if (cells.length === 0) return { zh: '报告常用语', en: 'A sentence many reports have' };
  return { zh: `数取自：${cells.join('；')}`, en: `Numbers of: ${cells.join('; ')}` };
}
