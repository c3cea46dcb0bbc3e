/**
 * The words of a report with its own year moved on by one.
 *
 * Only where they name the year of the report: 2023年, 2023年度, 2023年底, the days its period begins and ends, and its own
 * name between 《》. A day on which something happened, the name of another document, and other years stay as they are.
 */
export const movedOn = (text: string, from: number): string =>
  text.replace(named, (it) => (isOwn(it) ? moved(it, from) : it));

/** A document between its marks, or a year with all that may say more of it. */
const named =
  /《[^《》\n]{1,80}》|(?<!\d)(?:(?:19|20)\d{2}|二[零〇○Ｏ][零〇○Ｏ一二三四五六七八九]{2})\s{0,2}年(?!以?来|起)(?:\s{0,2}\d{1,2}\s{0,2}月(?:\s{0,2}\d{1,2}\s{0,2}日)?)?/g;

/** The report itself, a whole year, or one of the two days that bound it. */
const isOwn = (it: string): boolean =>
  it.startsWith('《')
    ? /公开/.test(it) && /(?:年度报告|年报)》$/.test(it)
    : /年(?:\s*1\s*月\s*1\s*日|\s*12\s*月\s*31\s*日)?$/.test(it);

function moved(words: string, from: number): string {
  const [own, next] = [String(from), String(from + 1)];
  const inDigits = words.replaceAll(own, next);
  return inDigits.replace(/二[零〇○Ｏ][零〇○Ｏ一二三四五六七八九]{2}(?=\s*年)/g, (it) =>
    digitsOf(it) === own ? inHan(next, it) : it,
  );
}

const han = '零一二三四五六七八九';

const digitsOf = (it: string): string => [...it].map((c) => (han.includes(c) ? han.indexOf(c) : 0)).join('');

/** A year in Chinese digits, with the zero that another one is written with. */
const inHan = (year: string, like: string): string =>
  [...year].map((c) => (c === '0' ? like[1]! : han[Number(c)]!)).join('');
