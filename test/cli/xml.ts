import sax from 'sax';

/** An element as another hand's strict parser reads it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML strictly: whatever is not well-formed, or holds a character that XML forbids, is an error. */
export function readXml(xml: string): Element {
  // sax lets these pass, and XML does not.
  const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.exec(xml);
  if (forbidden) throw new Error(`a character that XML forbids at ${forbidden.index}`);
  if (/[\ud800-\udfff]/u.test(xml)) throw new Error('half a surrogate pair');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    const it: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(it);
    open.push(it);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = (text) => {
    open.at(-1)!.text += text;
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return root.children[0]!;
}

/** Every element of a tree, the outermost first. */
export const all = (it: Element): Element[] => [it, ...it.children.flatMap(all)];
