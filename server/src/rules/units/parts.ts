import { derivedWith } from '../../base/memo.ts';
import type { Sourced, Span } from '../../base/span.ts';
import type { Archive } from '../../report/archive.ts';
import type { Report } from '../../report/report.ts';
import type { Summary } from '../../report/summary.ts';
import { mayBeOne, nameKey, officeOf } from '../../report/unit-names.ts';

/** The reports an aggregate is the sum of. */
export interface Parts {
  readonly found: readonly Summary[];
  /** Names in its list that have no report on its year. */
  readonly missing: readonly Sourced<string>[];
  /** Names in its list that several reports answer to. */
  readonly unclear: readonly Unclear[];
  /** Whether its front matter lists them: nobody else can say that these are all. */
  readonly isListed: boolean;
  /** Reports that may or may not be in the sum: that of the government's own office, and those that name it as the one above. */
  readonly extra: readonly Summary[];
}

export interface Unclear extends Sourced<string> {
  readonly candidates: readonly Summary[];
}

/**
 * The parts of a report; undefined where it is no aggregate.
 *
 * Its front matter lists them, or it is the report of a government that others name as the one above them. A department is
 * named so as well by bodies whose numbers it does not add up.
 */
export const partsOf = (report: Report, archive: Archive): Parts | undefined => derivedWith(report, archive, findParts);

function findParts(report: Report, archive: Archive): Parts | undefined {
  const { unit, year, front, level } = report;
  if (!unit || !year) return undefined;
  const names = (front?.parts ?? []).filter((it) => it.value !== '');
  if (names.length > 0) return listed(names, unit.value, year.value, archive);
  if (level.kind !== '政府') return undefined;
  const found = archive.below(unit.value, year.value).filter((it) => isChild(it, unit.value, year.value, archive));
  return found.length === 0
    ? undefined
    : { found, missing: [], unclear: [], isListed: false, extra: office(unit.value, year.value, archive, found) };
}

function listed(names: readonly Sourced<string>[], unit: string, year: number, archive: Archive): Parts {
  const found = new Map<string, Summary>();
  const [missing, unclear]: [Sourced<string>[], Unclear[]] = [[], []];
  for (const name of names) {
    const candidates = candidatesFor(name.value, unit, year, archive);
    if (candidates.length === 0) missing.push(name);
    else if (candidates.length > 1) unclear.push({ ...name, candidates });
    else found.set(candidates[0]!.place, candidates[0]!);
  }
  const children = archive.below(unit, year).filter((it) => !found.has(it.place));
  const known = [...found.values(), ...children];
  return {
    found: [...found.values()],
    missing,
    unclear,
    isListed: true,
    extra: [...children, ...office(unit, year, archive, known)],
  };
}

/** The reports a name in a list may mean; of several, the one that names this authority as the one above it. */
function candidatesFor(name: string, unit: string, year: number, archive: Archive): readonly Summary[] {
  const all = archive.of(name, year);
  if (all.length < 2) return all;
  const own = all.filter((it) => it.parent !== undefined && mayBeOne(it.parent, unit));
  return own.length === 1 ? own : all;
}

/** A report that names the one above it in fewer or more words is its part only where no other answers to those words. */
const isChild = ({ parent }: Summary, unit: string, year: number, archive: Archive): boolean =>
  parent !== undefined && (nameKey(parent) === nameKey(unit) || archive.of(parent, year).length === 0);

function office(unit: string, year: number, archive: Archive, known: readonly Summary[]): readonly Summary[] {
  const name = officeOf(unit);
  return name ? archive.of(name, year).filter((it) => !known.includes(it)) : [];
}

/** Whether one of two reports speaks for the other as well: an aggregate and its part, or a government and its office. */
export function areKin(report: Report, other: Summary): boolean {
  const [own, name] = [report.unit?.value, other.unit];
  if (own === undefined || name === undefined) return true;
  const above = report.front?.parent?.value;
  const isOf = (them: readonly string[], it: string): boolean => them.some((one) => mayBeOne(one, it));
  return (
    mayBeOne(own, name) ||
    isOf(above === undefined ? [] : [above], name) ||
    isOf(other.parent === undefined ? [] : [other.parent], own) ||
    isOf(
      (report.front?.parts ?? []).map(({ value }) => value),
      name,
    ) ||
    isOf(other.parts, own) ||
    nameKey(officeOf(own) ?? '') === nameKey(name) ||
    nameKey(officeOf(name) ?? '') === nameKey(own)
  );
}

/** Where a finding about all the parts stands: at a name in the list, else at the name of the report. */
export function placeOf(report: Report, name: Span | undefined): Span {
  const { from, to } = name ?? report.unit ?? report.title ?? { from: 0, to: 0 };
  return { from, to };
}

/** `甲街道、乙街道、丙街道`; of many the first, and how many there are. */
export function listOf(names: readonly string[], most = 8): { readonly zh: string; readonly en: string } {
  const shown = names.slice(0, most);
  const more = names.length > most;
  return {
    zh: shown.join('、') + (more ? `等${names.length}个` : ''),
    en: shown.join(', ') + (more ? ` and ${names.length - most} more` : ''),
  };
}
