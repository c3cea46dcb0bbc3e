/**
 * The words of a line as a reader of the rendered draft sees them: what Markdown hides is left out, everything else stays.
 *
 * The one rule: a comment is gone; `\` before a sign is gone; pairs of `**`, `__`, `~~`, `*` and backquotes around words are
 * gone; a link is its words, followed by its address in brackets where that says more. A sign without its partner stays.
 * White space at both ends is gone, since a layout indents by itself.
 */
export function shown(text: string): string {
  if (!telling.test(text)) return text.trim();
  const pieces = withoutComments(text).match(tokens) ?? [];
  const open = new Map<string, number>();
  const out: string[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (!marks.has(piece)) {
      out.push(read(piece));
      continue;
    }
    const start = open.get(piece);
    if (start !== undefined && /\S/.test(pieces[i - 1]!.at(-1)!) && start < i - 1) {
      out[start] = '';
      out.push('');
      open.delete(piece);
    } else {
      if (/^\S/.test(pieces[i + 1] ?? '')) open.set(piece, i);
      out.push(piece);
    }
  }
  return out.join('').trim();
}

const telling = /[\\*_`~[<]/;
const marks: ReadonlySet<string> = new Set(['**', '__', '~~', '*']);

/** Escapes, code, links, addresses, marks; a sign that is none of these is a piece of its own. */
const tokens =
  /\\[!-/:-@[-`{-~]|`[^`]{1,400}`|!?\[[^[\]]{0,400}\]\([^()\s]{0,400}\)|<(?:https?:|mailto:)[^<>\s]{1,400}>|\*\*|__|~~|\*|[^\\`![<*_~]+|[\s\S]/g;

function read(piece: string): string {
  if (piece.length < 2) return piece;
  if (piece.startsWith('\\')) return piece.slice(1);
  if (piece.startsWith('`') || /^<\w/.test(piece)) return piece.slice(1, -1);
  const link = /^!?\[([^\]]*)\]\((.*)\)$/.exec(piece);
  if (!link) return piece;
  const [, words = '', address = ''] = link;
  if (address === '' || words.includes(address)) return words;
  return words === '' ? address : `${words}（${address}）`;
}

function withoutComments(text: string): string {
  let out = '';
  let at = 0;
  for (;;) {
    const from = text.indexOf('<!--', at);
    const to = from < 0 ? -1 : text.indexOf('-->', from + 4);
    if (to < 0) return out + text.slice(at);
    out += text.slice(at, from);
    at = to + 3;
  }
}
