/** XML as other tools read it: just enough to write a report. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What no XML 1.0 document may hold, not even escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Line ends in an attribute are escaped too, since a reader would turn them into spaces. */
const quoted = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"\t\n\r]/g, (it) => entities[it] ?? it);

/** Text between tags. */
export const content = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>\r]/g, (it) => entities[it] ?? it);

/** One element on a line of its own, its content on lines of their own where it has elements in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner: string | readonly string[] = '',
): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${quoted(String(value))}"`);
  const start = `<${name}${said.join('')}`;
  if (inner.length === 0) return `${start}/>`;
  if (typeof inner === 'string') return `${start}>${inner}</${name}>`;
  return `${start}>\n${inner.join('\n')}\n</${name}>`;
}

export const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
