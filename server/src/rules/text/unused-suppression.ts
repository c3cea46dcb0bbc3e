import type { Change, Sourced, Span } from '../../base/span.ts';
import { distance } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import { type Directive, type Silence, suppressionsOf, verbs } from '../../report/suppressions.ts';
import { type Finding, type Fix, type Outcome, rule } from '../rule.ts';
import { cutLines, lineStart, nextLine } from './cut.ts';

/** A comment, or one of the rules it names, and what is the matter with it. */
interface Data {
  readonly of: Directive;
  readonly kind: 'verb' | 'rule' | 'unused' | 'idle';
  readonly name: Sourced<string> | undefined;
  /** Whether nothing is left of the comment without what it names in vain. */
  readonly whole: boolean;
  /** What may be meant. */
  readonly known: Iterable<string>;
}

export const unusedSuppression = rule<Data>({
  id: 'unused-suppression',
  topic: 'text',
  title: { zh: '忽略注释不起作用', en: 'A suppression that suppresses nothing' },
  severity: 'hint',
  basis: '本工具的写法：<!-- nianbao-disable-next-line 规则：原因 -->',
  why: {
    zh: '问题改正之后，忽略它的注释就没有用了；留着，以后同样的问题再出现也不会提示。写错的规则名什么也不忽略。',
    en: 'Once a fault is mended, the comment that suppresses it is of no use; kept, it hides the next fault of its kind. A misspelt rule suppresses nothing.',
  },
  example: {
    bad: `
全年公开政府信息120条。

<!-- nianbao-disable-next-line ⟦page-number-residue⟧：附件页码 -->
全年答复申请8件。
`,
    good: `
全年公开政府信息120条。

全年答复申请8件。
`,
  },
  check(report, say, { outcome }) {
    if (!outcome) return;
    const { directives, silences, idle } = suppressionsOf(report);
    const vain: Omit<Data, 'whole' | 'known'>[] = [];
    const isUsed = usedBy(outcome);
    for (const it of silences) {
      const { of, name } = it;
      if (name && !outcome.asked.has(name.value)) vain.push({ of, name, kind: 'rule' });
      else if (!isUsed(it)) vain.push({ of, name, kind: 'unused' });
    }
    for (const { of, name } of idle) {
      vain.push({ of, name, kind: name && !outcome.asked.has(name.value) ? 'rule' : 'idle' });
    }
    for (const it of findings(vain, [...outcome.asked.keys()])) say(it);
    const known: readonly string[] = verbs;
    for (const of of directives) {
      if (!known.includes(of.verb.value)) {
        say({ at: of.verb, data: { of, kind: 'verb', name: of.verb, whole: true, known } });
      }
    }
  },
  message: ({ kind, name, known }) => says(kind, name?.value, name && near(name.value, known)),
  fixes: ({ of, name, whole, known, kind }, { text }) => {
    const meant = name && (kind === 'verb' || kind === 'rule') ? near(name.value, known) : undefined;
    return [...(name && meant ? [rename(name, meant)] : []), cut(text, of, whole ? undefined : name)];
  },
});

/** A comment of which all names are in vain goes as a whole: without any name it would be about every rule. */
function* findings(vain: readonly Omit<Data, 'whole' | 'known'>[], known: readonly string[]): Iterable<Finding<Data>> {
  const counts = new Map<Directive, number>();
  for (const { of } of vain) counts.set(of, (counts.get(of) ?? 0) + 1);
  for (const it of vain) {
    const whole = counts.get(it.of)! >= it.of.names.length;
    yield { at: it.name ?? it.of, data: { ...it, whole, known } };
  }
}

/**
 * Whether any finding begins where a comment keeps rules silent. A rule that was not asked might have found something,
 * and the rule about comments speaks last, so neither is said to be suppressed in vain.
 */
function usedBy({ found, asked }: Outcome): (it: Silence) => boolean {
  const all = [...found].sort((a, b) => a.at.from - b.at.from);
  const byRule = new Map<string, (typeof all)[number][]>();
  for (const it of all) {
    const own = byRule.get(it.rule.id);
    if (own) own.push(it);
    else byRule.set(it.rule.id, [it]);
  }
  return ({ name, from, to, except }) => {
    if (name && (name.value === unusedSuppression.id || asked.get(name.value) === false)) return true;
    const list = name ? (byRule.get(name.value) ?? []) : all;
    for (let i = firstFrom(list, from); i < list.length && list[i]!.at.from <= to; i++) {
      if (list[i]!.at.from < (except.get(list[i]!.rule.id) ?? Infinity)) return true;
    }
    return false;
  };
}

function firstFrom(them: Outcome['found'], from: number): number {
  let low = 0;
  let high = them.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (them[middle]!.at.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The known name a word is a slip of, if any. */
function near(word: string, known: Iterable<string>): string | undefined {
  const most = Math.min(3, Math.floor(word.length / 4));
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const name of known) {
    const far = distance(word, name, most);
    if (far <= most && (!best || far < best.far)) best = { name, far };
  }
  return best?.name;
}

function says(kind: Data['kind'], name: string | undefined, meant: string | undefined): Words {
  const ask = meant ? { zh: `，是否为“${meant}”？`, en: `; did you mean “${meant}”?` } : { zh: '', en: '' };
  if (kind === 'verb') {
    return { zh: `不认识的注释指令“${name}”${ask.zh}`, en: `“${name}” is no comment to the linter${ask.en}` };
  }
  if (kind === 'rule') {
    const isWord = /^[\w-]+$/.test(name!);
    const reason = isWord ? ask : { zh: '；原因要写在“：”之后', en: '; a reason goes behind a colon' };
    return { zh: `没有名为“${name}”的规则${reason.zh}`, en: `There is no rule “${name}”${reason.en}` };
  }
  if (kind === 'idle') {
    return name
      ? { zh: `前面没有忽略“${name}”，这里无须恢复`, en: `“${name}” was not disabled before, so this enables nothing` }
      : { zh: '前面没有忽略任何规则，这里无须恢复', en: 'No rule was disabled before, so this enables nothing' };
  }
  return name
    ? { zh: `这里没有“${name}”的问题，忽略它不起作用`, en: `“${name}” finds nothing here, so this suppresses nothing` }
    : { zh: '这里没有任何问题，忽略不起作用', en: 'No rule finds anything here, so this suppresses nothing' };
}

/** Offered only: a guess that comes true hides a finding. */
const rename = (name: Sourced<string>, meant: string): Fix => ({
  title: { zh: `改为“${meant}”`, en: `Change to “${meant}”` },
  changes: [{ from: name.from, to: name.to, insert: meant }],
  safe: false,
  choice: true,
});

/** Unsafe: with the comment goes its reason, which may be worth keeping. */
const cut = (text: string, of: Directive, name: Sourced<string> | undefined): Fix => ({
  title: name
    ? { zh: `删除“${name.value}”`, en: `Delete “${name.value}”` }
    : { zh: '删除这条注释', en: 'Delete this comment' },
  changes: [name ? cutName(of, name) : cutComment(text, of)],
  safe: false,
});

/** One name with what parts it from the next, or from the one before where it is the last. */
function cutName({ names }: Directive, name: Span): Change {
  const i = names.findIndex((it) => it.from === name.from);
  const next = names[i + 1];
  return next ? { from: name.from, to: next.from, insert: '' } : { from: names[i - 1]!.to, to: name.to, insert: '' };
}

/** The lines of a comment; the comment alone where other words stand on them. */
function cutComment(text: string, { from, to }: Span): Change {
  const around = text.slice(lineStart(text, from), from) + text.slice(to, nextLine(text, to));
  return around.trim() === '' ? cutLines(text, { from, to }) : { from, to, insert: '' };
}
