import { halfwidth } from '../../base/text.ts';
import { readings } from './pinyin.ts';

/** How a wording sounds: `yygk` and `yuyigongkai`, with the places where its syllables begin. */
interface Sound {
  readonly initials: string;
  readonly full: string;
  readonly starts: readonly number[];
}

let known: Map<string, Sound> | undefined;

function soundOf(wording: string): Sound | undefined {
  known ??= new Map(
    readings
      .trim()
      .split('\n')
      .map((line) => {
        const [key = '', ...syllables] = line.split(' ');
        return [key, sound(syllables)];
      }),
  );
  return known.get(wording);
}

function sound(syllables: readonly string[]): Sound {
  let full = '';
  const starts: number[] = [];
  for (const it of syllables) {
    starts.push(full.length);
    full += it;
  }
  return { initials: syllables.map((it) => it[0]).join(''), full, starts };
}

/** Only this many signs of a filter text are compared by VS Code. */
const compared = 128;

/** More middles of a wording than these are noise. */
const middles = 3;

/**
 * What the words before the cursor are compared with: each wording, its initials and its full pinyin, parted by blanks, since
 * editors look for the beginnings of words. Words that have been typed already may also stand in the middle of a wording.
 *
 * What is likely to be typed on stands first: letters where letters were typed, Chinese otherwise.
 */
export function filterText(wordings: readonly string[], typed: string, lead = ''): string {
  const chinese = wordings.flatMap((it) => chineseTerms(typed.includes('(') ? halfwidth(it) : it, typed));
  const letters = wordings.flatMap((it) => letterTerms(it, typed));
  const isLatin = /^[a-z]/i.test(typed);
  let out = lead;
  for (const it of new Set(isLatin ? [...letters, ...chinese] : [...chinese, ...letters])) {
    if (out.length + it.length < compared || out === lead) out += out === lead ? it : ` ${it}`;
  }
  return out;
}

function chineseTerms(wording: string, typed: string): string[] {
  const out = [wording];
  if (typed === '') return out;
  for (let at = wording.indexOf(typed, 1); at > 0 && out.length <= middles; at = wording.indexOf(typed, at + 1)) {
    out.push(wording.slice(at));
  }
  return out;
}

function letterTerms(wording: string, typed: string): string[] {
  const it = soundOf(wording);
  if (!it) return [];
  const out = [it.initials];
  if (/^[a-z]/i.test(typed)) {
    const letters = typed.toLowerCase();
    for (let i = 1; i < it.starts.length && out.length <= middles; i++) {
      if (it.initials.startsWith(letters, i)) out.push(it.initials.slice(i));
      else if (it.full.startsWith(letters, it.starts[i])) out.push(it.full.slice(it.starts[i]));
    }
  }
  return [...out, it.full];
}

/** Fewer letters than these stand in the middle of too many wordings. */
const telling = 3;

/**
 * Whether a wording begins with what was typed and goes on behind it, or its pinyin does. Letters in a Chinese text are there to
 * find something, so a few of them may stand in its middle as well.
 */
export function begins(wordings: readonly string[], typed: string): boolean {
  if (!/^[a-z]/i.test(typed)) return wordings.some((it) => it.length > typed.length && it.startsWith(typed));
  const letters = typed.toLowerCase();
  return wordings.some((it) => {
    if (it.startsWith(letters)) return true;
    const { initials, full, starts } = soundOf(it) ?? silence;
    const first = letters.length < telling ? starts.slice(0, 1) : starts;
    return first.some((at, i) => initials.startsWith(letters, i) || full.startsWith(letters, at));
  });
}

const silence: Sound = { initials: '', full: '', starts: [] };
