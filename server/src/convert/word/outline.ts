import { child, type Element, elementsOf } from './markup.ts';

/** The level of a heading, 1 to 6, of the paragraph that has these properties; undefined for body text. */
export type Outline = (properties: Element | undefined) => number | undefined;

/** Reads which styles are headings: by the name Word gives them in every language, or by their level in the outline. */
export function outlineOf(styles: Element | undefined): Outline {
  const byId = new Map(elementsOf(styles).map((it) => [it.attributes['w:styleId'] ?? '', it]));
  const known = new Map<string, number | undefined>();
  const levelOf = (id: string): number | undefined => {
    if (known.has(id)) return known.get(id);
    let level: number | undefined;
    let style = byId.get(id);
    for (let hops = 0; style && level === undefined && hops < 16; hops++) {
      level = named(style) ?? stated(child(style, 'w:pPr'));
      style = byId.get(child(style, 'w:basedOn')?.attributes['w:val'] ?? '');
    }
    known.set(id, level);
    return level;
  };
  return (properties) => {
    const level = stated(properties) ?? levelOf(child(properties, 'w:pStyle')?.attributes['w:val'] ?? '');
    return level === undefined || level > 9 ? undefined : Math.min(level, 6);
  };
}

function named(style: Element): number | undefined {
  const name = child(style, 'w:name')?.attributes['w:val'] ?? '';
  const found = /^heading ([1-9])$/i.exec(name);
  return found ? Number(found[1]) : undefined;
}

/** Levels count from 0; that of body text is 9, and takes a paragraph out of the outline of its style. */
function stated(properties: Element | undefined): number | undefined {
  const value = child(properties, 'w:outlineLvl')?.attributes['w:val'] ?? '';
  return /^\d$/.test(value) ? Number(value) + 1 : undefined;
}
