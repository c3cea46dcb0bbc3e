import type { Locale, Words } from '../base/words.ts';
import type { ShownFinding, Summary } from '../convert/check-result.ts';
import { severities } from '../rules/page.ts';
import type { Severity } from '../rules/rule.ts';
import type { Reporter } from './check.ts';
import type { Console } from './console.ts';
import type { Quoted } from './held.ts';

const colours: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36', hint: '90' };

/** Characters of a line that are quoted below a finding. */
const quoted = 48;

/** For people: a finding on each line, with the words it is about below it, the files parted by blank lines. */
export function textReporter(console: Console): Reporter {
  const paint = console.colours ? (colour: string, text: string) => `\x1b[${colour}m${text}\x1b[0m` : plain;
  let some = false;
  return {
    full: false,
    file({ path, findings }, at, locale) {
      if (findings.length === 0) return;
      const out = [some ? '\n' : ''];
      for (const it of findings) out.push(lineOf(it, path, locale, paint), quote(it, at, paint));
      some = true;
      console.print(out.join(''));
    },
    end(summary) {
      console.print(`${some ? '\n' : ''}${total(summary)[console.locale]}\n`);
    },
  };
}

type Paint = (colour: string, text: string) => string;

const plain: Paint = (_, text) => text;

function lineOf(it: ShownFinding, path: string, locale: Locale, paint: Paint): string {
  const { line, character } = it.range.start;
  const level = paint(colours[it.severity], severities[it.severity][locale]);
  return `${path}:${line + 1}:${character + 1} ${level} ${paint('1', it.rule)} ${it.message}\n`;
}

/** The words of the line around the finding; nothing for a blank line. */
function quote({ range }: ShownFinding, at: Quoted, paint: Paint): string {
  const words = at.words(range.start.line);
  const { character } = range.start;
  const end = range.end.line === range.start.line ? range.end.character : words.length;
  const lead = words.length - words.trimStart().length;
  const from = Math.max(lead, Math.min(character - quoted / 4, words.length - quoted));
  const to = Math.min(words.length, Math.max(from + quoted, Math.min(end, from + 2 * quoted)));
  const found = words.slice(Math.max(from, character), Math.min(to, end));
  const shown =
    `${words.slice(from, character)}${found ? paint('4', found) : ''}${words.slice(Math.max(from, end), to)}`.trimEnd();
  return shown === '' ? '' : `    ${from > lead ? '…' : ''}${shown}${to < words.length ? '…' : ''}\n`;
}

function total({ files, errors, warnings, infos, hints }: Summary): Words {
  return {
    zh: `检查了 ${files} 份草稿：错误 ${errors}，警告 ${warnings}，信息 ${infos}，提示 ${hints}`,
    en: `checked ${some(files, 'draft')}: ${some(errors, 'error')}, ${some(warnings, 'warning')}, ${some(infos, 'info')}, ${some(hints, 'hint')}`,
  };
}

const some = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
