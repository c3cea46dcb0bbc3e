import { counted } from './counting.ts';
import { child, type Element, elementsOf } from './markup.ts';

/** The number Word puts before a paragraph, as it shows it; `lost` where there is one and it cannot be told. */
export type Numbered = { readonly text: string } | { readonly lost: true } | undefined;

/** Counts the paragraphs of a document in order. Word keeps no numbers in the text: it counts anew whenever it shows it. */
export type Count = (properties: Element | undefined) => Numbered;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly style: string | undefined;
  /** A level that begins again only after this one; 0 for one that never does. */
  readonly restart: number | undefined;
}

interface List {
  /** What the count is kept by: lists of one definition go on with each other. */
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

/** Reads how a document numbers its paragraphs, directly or by their styles. */
export function counting(numbering: Element | undefined, styles: Element | undefined): Count {
  const lists = listsOf(numbering, styles);
  const byStyle = stylePlaces(styles, lists);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const doubts = new Map<string, number>();
  return (properties) => {
    const place = placeOf(properties, byStyle);
    if (!place) return undefined;
    const list = lists.get(place.list);
    const level = list?.levels.get(place.level);
    if (!list || !level) return { lost: true };
    const now = counts.get(list.id) ?? Array<undefined>(9).fill(undefined);
    counts.set(list.id, now);
    const orphaned = now.slice(0, place.level).lastIndexOf(undefined);
    step(now, list, place, level, begun);
    doubts.set(list.id, Math.max(doubts.get(list.id) ?? -1, orphaned));
    if (level.format === 'bullet') return undefined;
    const text = shown(list, now, level, doubts.get(list.id)!);
    return text === undefined ? { lost: true } : { text };
  };
}

/** Counts one on, or begins; what stands below begins again. */
function step(now: (number | undefined)[], list: List, place: Place, level: Level, begun: Set<string>): void {
  const key = `${place.list} ${place.level}`;
  const anew = begun.has(key) ? undefined : list.starts.get(place.level);
  begun.add(key);
  const before = now[place.level];
  now[place.level] = anew ?? (before === undefined ? level.start : before + 1);
  for (let below = place.level + 1; below < 9; below++) {
    const restart = list.levels.get(below)?.restart;
    if (restart === undefined || (restart > 0 && place.level < restart)) now[below] = undefined;
  }
}

/**
 * `%1.%2` with its numbers; undefined where one of them is written in a way not known here, or in doubt: once a list begins
 * below some level, programs disagree whether that level has been counted.
 */
function shown(list: List, now: readonly (number | undefined)[], own: Level, doubt: number): string | undefined {
  // A number longer than this is none, and would be written before every paragraph.
  let isKnown = own.text.length <= 40;
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = list.levels.get(Number(digit) - 1);
    const part = level && counted(now[Number(digit) - 1] ?? level.start, level.format);
    isKnown &&= part !== undefined && Number(digit) - 1 > doubt;
    return part ?? '';
  });
  return isKnown ? text : undefined;
}

const valOf = (it: Element | undefined, name: string): string | undefined => child(it, name)?.attributes['w:val'];
const numberOf = (it: Element | undefined, name: string): number | undefined => {
  const value = valOf(it, name);
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
};

function listsOf(numbering: Element | undefined, styles: Element | undefined): ReadonlyMap<string, List> {
  const definitions = new Map<string, Element>();
  const out = new Map<string, List>();
  for (const it of elementsOf(numbering)) {
    if (it.name === 'w:abstractNum') definitions.set(it.attributes['w:abstractNumId'] ?? '', it);
  }
  const nums = elementsOf(numbering).filter((it) => it.name === 'w:num');
  const numById = new Map(nums.map((it) => [it.attributes['w:numId'], it]));
  const styleById = new Map(elementsOf(styles).map((it) => [it.attributes['w:styleId'], it]));
  const definitionOf = (id: string, hops: number): Element | undefined => {
    const own = definitions.get(id);
    const link = valOf(own, 'w:numStyleLink');
    if (link === undefined || hops > 8) return own;
    const style = styleById.get(link);
    const target = valOf(child(child(style, 'w:pPr'), 'w:numPr'), 'w:numId');
    const num = numById.get(target);
    return definitionOf(valOf(num, 'w:abstractNumId') ?? '', hops + 1);
  };
  for (const it of nums) {
    const definition = definitionOf(valOf(it, 'w:abstractNumId') ?? '', 0);
    const id = definition?.attributes['w:abstractNumId'];
    if (definition && id !== undefined) out.set(it.attributes['w:numId'] ?? '', listOf(id, definition, it));
  }
  return out;
}

function listOf(id: string, definition: Element, num: Element): List {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  const put = (it: Element | undefined, at: number | undefined): void => {
    if (it && at !== undefined) levels.set(at, levelOf(it));
  };
  const indexOf = (it: Element): number => Number(it.attributes['w:ilvl'] ?? 0);
  for (const it of elementsOf(definition)) if (it.name === 'w:lvl') put(it, indexOf(it));
  for (const it of elementsOf(num)) {
    if (it.name !== 'w:lvlOverride') continue;
    put(child(it, 'w:lvl'), indexOf(it));
    const start = numberOf(it, 'w:startOverride');
    if (start !== undefined) starts.set(indexOf(it), start);
  }
  return { id, levels, starts };
}

const levelOf = (it: Element): Level => ({
  start: numberOf(it, 'w:start') ?? 0,
  format: valOf(it, 'w:numFmt') ?? 'decimal',
  text: valOf(it, 'w:lvlText') ?? '',
  style: valOf(it, 'w:pStyle'),
  restart: numberOf(it, 'w:lvlRestart'),
});

/** Where the paragraphs of a style are numbered, its own or by the style it is based on. */
function stylePlaces(styles: Element | undefined, lists: ReadonlyMap<string, List>): ReadonlyMap<string, Place> {
  const byId = new Map(elementsOf(styles).map((it) => [it.attributes['w:styleId'] ?? '', it]));
  const out = new Map<string, Place>();
  for (const id of byId.keys()) {
    let style = byId.get(id);
    for (let hops = 0; style && hops < 16; hops++) {
      const own = child(child(style, 'w:pPr'), 'w:numPr');
      const list = valOf(own, 'w:numId');
      if (list !== undefined) {
        const levels = [...(lists.get(list)?.levels ?? [])];
        const linked = levels.find(([, it]) => it.style === id)?.[0];
        if (list !== '0') out.set(id, { list, level: linked ?? numberOf(own, 'w:ilvl') ?? 0 });
        break;
      }
      style = byId.get(valOf(style, 'w:basedOn') ?? '');
    }
  }
  return out;
}

/** 0 as the list of a paragraph takes it out of the list of its style. */
function placeOf(properties: Element | undefined, byStyle: ReadonlyMap<string, Place>): Place | undefined {
  const own = child(properties, 'w:numPr');
  const styled = byStyle.get(valOf(properties, 'w:pStyle') ?? '');
  const list = valOf(own, 'w:numId') ?? styled?.list;
  if (list === undefined || list === '0') return undefined;
  return { list, level: numberOf(own, 'w:ilvl') ?? styled?.level ?? 0 };
}
