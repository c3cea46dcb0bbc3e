import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';

/** Signs that sets of characters are tried with, the commonest of reports first. */
const signs = [...' \n\t　a0一年（）()、，。：；“”《》〈〉〔〕-—.,:;*#|/\\<>"\'_[]{}县旗区市省局0９Ａ\u200b\ufeff'];

/** What no set of a pattern takes, if anything is. */
const strange = '\u0001';

/** Makers of texts of about a given length, made of what a pattern itself is made of, that a careless one is slow on. */
export function adversaries(literal: string): ((length: number) => string)[] {
  const { pattern, flags } = parseRegExpLiteral(literal);
  const own = [...new Set(literal)];
  const wordOf = (it: AST.Element | AST.Alternative | AST.Pattern): string => sample(it, own, flags.raw);
  const whole = wordOf(pattern);
  const found = new Set<string>();
  const before = new Map<AST.Node, string>();
  visitRegExpAST(pattern, {
    onCharacterEnter: (it) => void found.add(wordOf(it)),
    onCharacterSetEnter: (it) => {
      if (it.parent.type !== 'CharacterClass') found.add(wordOf(it));
    },
    onCharacterClassEnter: (it) => {
      for (const one of members(it.raw, own, flags.raw)) found.add(one);
    },
    onAlternativeEnter: (it) => {
      const lead = before.get(it.parent) ?? '';
      for (const [i, one] of it.elements.entries()) {
        const words = lead + it.elements.slice(0, i).map(wordOf).join('');
        before.set(one, words);
        if (one.type === 'Quantifier') before.set(one.element, words);
      }
    },
  });
  const runs: { readonly lead: string; readonly body: string }[] = [...found].map((body) => ({ lead: '', body }));
  visitRegExpAST(pattern, {
    onQuantifierEnter: (it) => {
      const bodies =
        it.element.type === 'CharacterClass' ? members(it.element.raw, own, flags.raw) : [wordOf(it.element)];
      if (it.max > 1) for (const body of bodies) runs.push({ lead: before.get(it) ?? '', body });
    },
  });
  const list = [...found];
  for (const [i, it] of list.entries()) if (i > 0) runs.push({ lead: '', body: list[i - 1]! + it });
  runs.push({ lead: '', body: whole }, { lead: '', body: whole.slice(0, -1) + strange });
  for (let i = 1; i < Math.min(whole.length, 12); i++) runs.push({ lead: '', body: whole.slice(0, i) });
  const unlike = new Map(runs.filter(({ body }) => body !== '').map((it) => [`${it.lead}\0${it.body}`, it]));
  return [...unlike.values()].flatMap(({ lead, body }) => {
    const text = (length: number): string => lead + body.repeat(Math.ceil(length / body.length));
    return [text, (length: number) => text(length) + strange];
  });
}

/** A few signs a set takes: of each kind that it may be mistaken for. */
function members(raw: string, own: readonly string[], flags: string): string[] {
  const one = new RegExp(`^${raw}$`, flags.replace(/[gym]/g, ''));
  const all = [...new Set([...own, ...signs])].filter((it) => one.test(it));
  return [...new Set([...all.slice(0, 3), ...signs.filter((it) => one.test(it)).slice(0, 3)])];
}

/** A short text that an element takes; assertions are not looked at. */
function sample(it: AST.Element | AST.Alternative | AST.Pattern, own: readonly string[], flags: string): string {
  const of = (one: AST.Element | AST.Alternative): string => sample(one, own, flags);
  if (it.type === 'Alternative') return it.elements.map(of).join('');
  if (it.type === 'Pattern' || it.type === 'Group' || it.type === 'CapturingGroup') return of(it.alternatives[0]!);
  if (it.type === 'Quantifier') return of(it.element).repeat(Math.min(Math.max(it.min, Math.min(it.max, 1)), 64));
  if (it.type === 'Character') return String.fromCodePoint(it.value);
  if (it.type === 'CharacterSet' || it.type === 'CharacterClass') return members(it.raw, own, flags)[0] ?? '';
  return '';
}
