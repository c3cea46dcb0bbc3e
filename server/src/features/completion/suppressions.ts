import type { Words } from '../../base/words.ts';
import { type Silence, silentFor, suppressionsOf, verbs } from '../../report/suppressions.ts';
import { rules } from '../../rules/index.ts';
import type { Rule, Severity } from '../../rules/rule.ts';
import { unusedSuppression } from '../../rules/text/unused-suppression.ts';
import { type Asked, type Item, stop } from './item.ts';

const meanings: Readonly<Record<(typeof verbs)[number], Words>> = {
  'nianbao-disable-next-line': { zh: '忽略下一行或下一张表', en: 'ignore the next line or table' },
  'nianbao-disable': { zh: '从此处起忽略', en: 'ignore from here on' },
  'nianbao-enable': { zh: '从此处起恢复提示', en: 'speak again from here on' },
  'nianbao-disable-file': { zh: '全文忽略', en: 'ignore in the whole file' },
};

/** `<!-- nianbao-disable-next-line t3-balance：…`, as far as it stands before the cursor. */
const opened = /^( {0,3})<!--(?!.*-->)\s*/;

/** Whether the cursor stands in a comment that has a line of its own, or in what may become one. */
export const isInComment = ({ line }: Asked): boolean =>
  opened.test(line.before) || /^ {0,3}<(?:!-?)?$/.test(line.before);

/** Comments to the linter: the directives, and the rules they may name. */
export function suppressions(it: Asked): readonly Item[] {
  const { before } = it.line;
  const start = opened.exec(before);
  if (!start) return wholes(it);
  const words = before.slice(start[0].length);
  if (!/\s/.test(words)) return directives(it, start[0].length);
  const verb = words.split(/\s/)[0]!;
  // Behind a colon or a dash stands the reason.
  if (!(verbs as readonly string[]).includes(verb) || /[：:—]|--/.test(words.slice(verb.length))) return [];
  return ruleNames(it, words.slice(verb.length));
}

/** A whole comment where only its first sign stands there. */
function wholes({ line }: Asked): Item[] {
  const from = line.from + line.before.indexOf('<');
  const to = line.from + line.before.length + /^[!-]*>?/.exec(line.behind)![0].length;
  return verbs.map((verb) => ({
    ...offered(verb),
    names: [`<!-- ${verb}`],
    at: { from, to },
    text: `<!-- ${verb} -->`,
    snippet: `<!-- ${verb} ${stop(1)}：${stop(2, '原因')} -->`,
  }));
}

function directives({ line }: Asked, start: number): Item[] {
  const from = line.from + start;
  const word = /^[\w-]*?(?=-->|[^\w-]|$)/.exec(line.behind)![0].length;
  const isClosed = line.behind.includes('-->');
  const isTight = line.before[start - 1] === '-';
  const end = isClosed ? (line.behind.startsWith('-->', word) ? ' ' : '') : ' -->';
  const isBare = isClosed ? /^\s*-->/.test(line.behind.slice(word)) : line.behind.slice(word).trim() === '';
  return verbs.map((verb) => {
    const text = (isTight ? ' ' : '') + verb;
    const whole = isBare ? { text: text + end, snippet: `${text} ${stop(1)}：${stop(2, '原因')}${end}` } : { text };
    return { ...offered(verb), names: [verb], at: { from, to: line.from + line.before.length + word }, ...whole };
  });
}

const offered = (verb: (typeof verbs)[number]) => ({ label: verb, kind: 'directive', detail: meanings[verb] }) as const;

/** Rules that would speak where the comment silences them stand first. */
function ruleNames(it: Asked, words: string): Item[] {
  const { line, at } = it;
  const typed = words.split(/[\s,，、]/).at(-1)!;
  const others = new Set(`${words.slice(0, words.length - typed.length)} ${line.behind}`.split(/[\s,，、：:]+/));
  const to = at + /^[\w-]*?(?=-->|[^\w-]|$)/.exec(line.behind)![0].length;
  const found = silenced(it);
  const left = rules.filter((one) => one !== unusedSuppression && !others.has(one.id));
  const first = [...found].filter((one) => left.includes(one));
  return [...first, ...left.filter((one) => !found.has(one))].map((one, i) => ({
    label: one.id,
    names: [one.id, one.title.zh],
    kind: 'rule',
    at: { from: at - typed.length, to },
    splits: true,
    text: one.id,
    detail: one.title,
    note: found.has(one) ? { zh: `此处有这一提示。${one.why.zh}`, en: `It speaks here. ${one.why.en}` } : one.why,
    preferred: i === 0 && found.has(one),
  }));
}

/** Rules that speak in the place a comment is about, were it not there; the worst first. */
function silenced({ report, line, raised }: Asked): ReadonlySet<Rule<unknown>> {
  const all = suppressionsOf(report);
  const isOwn = (one: Silence): boolean => line.from <= one.of.from && one.of.to <= line.to;
  const { from, to } = all.silences.find(isOwn) ?? { from: line.to, to: report.text.length };
  const others = { ...all, silences: all.silences.filter((one) => !isOwn(one)) };
  const here = raised().filter(
    ({ rule, at }) =>
      from <= at.from &&
      at.from <= to &&
      !silentFor(others, rule.id).some((one) => one.from <= at.from && at.from <= one.to),
  );
  return new Set(severities.flatMap((it) => here.flatMap((one) => (one.severity === it ? one.rule : []))));
}

/** What is worst is likeliest to be what the comment is written for. */
const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
