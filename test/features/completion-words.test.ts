import { describe, expect, test } from 'vitest';
import { apply } from '../../server/src/base/span.ts';
import { vocabulary } from '../../server/src/features/completion/vocabulary.ts';
import { filterText } from '../../server/src/features/completion/words.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { completes } from '../check.ts';
import { examples } from '../drafts.ts';
import { keeps } from '../editor-filter.ts';

const clean = examples().find((it) => it.id === '2021-clean')!.text;
const blank = blankReport('某县教育局', 2024)!;

/** The clean example with one part of it written anew. */
const but = (before: string | RegExp, after: string): string => {
  expect(clean).toMatch(before);
  return clean.replace(before, after);
};

/** What an editor shows first of what is typed before the cursor. */
function kept(fixture: string, typed: string): readonly string[] {
  const { items } = completes(fixture);
  return items.filter((it) => keeps(it.filter, typed)).map((it) => it.label);
}

describe('sentences', () => {
  test('they have the numbers of the tables, and say which', () => {
    const { labels, item } = completes(but('## 四、', '本年‸\n\n## 四、'));
    expect(labels[0]).toBe('本年收到政府信息公开申请14件');
    expect(item(labels[0]!).note?.zh).toBe(`${labels[0]}\n\n数取自：表三 一、本年新收政府信息公开申请数量 × 总计`);
  });

  test('a number nobody has counted is a tab stop, and the sentence is left out without tab stops', () => {
    const { item } = completes(blank.replace('## 四、', 'bnsd‸\n\n## 四、'));
    const it = item('本年收到政府信息公开申请□件');
    expect([it.snippet, it.text]).toEqual(['本年收到政府信息公开申请$' + '{1}件$0', undefined]);
  });

  test('nothing at all is said as such', () => {
    const none = clean.replace(/^\| (一、本年新收|二、上年).*$/gm, (row) => row.replace(/\| \d+(?= )/g, '| 0'));
    const { labels } = completes(none.replace('## 四、', '‸\n\n## 四、'));
    expect(labels.slice(0, 2)).toEqual(['本年未收到政府信息公开申请', '无上年结转的政府信息公开申请']);
  });

  test('they are those of the section, and of the format: none speaks of a column it has not', () => {
    const of = (text: string): readonly string[] =>
      completes(text).items.flatMap((it) => (it.kind === 'phrase' ? it.label : []));
    expect(of(but('## 五、', '‸\n\n## 五、'))).toHaveLength(3);
    expect(of(but('## 六、', '‸\n\n## 六、'))).toEqual([]);
    const old = '# 某局2020年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n‸\n';
    expect(of(old).join()).not.toMatch(/废止|收费/);
  });

  test('only the words that begin them are replaced', () => {
    const { labels, item } = completes(but('## 四、', '截至年底，我局本年收‸\n\n## 四、'));
    expect(labels).toEqual(['本年收到政府信息公开申请14件']);
    const { at, text } = item(labels[0]!);
    expect(apply('……本年收', [{ from: 2, to: 5, insert: text! }])).toBe('……本年收到政府信息公开申请14件');
    expect(at.to - at.from).toBe(3);
  });

  test('ordinary words, numbers and signs of Markdown bring nothing', () => {
    for (const it of [
      '我局‸',
      '本‸',
      '2024年‸',
      '12‸',
      '申请1‸',
      '申请１‸',
      '甲|‸',
      '甲 <‸',
      '甲#‸',
      'a‸',
      '认真贯彻落实‸',
    ]) {
      expect(completes(but('## 四、', `${it}\n\n## 四、`)).labels, it).toEqual([]);
    }
  });

  test('an item of a list takes sentences and nothing that needs a line of its own', () => {
    const { items } = completes(but('## 四、政府信息公开行政复议、行政诉讼情况', '- ‸'));
    expect(new Set(items.map((it) => it.kind))).toEqual(new Set(['phrase']));
  });

  test('nothing is offered in a fence', () => {
    for (const it of ['```\n本年‸\n```', '```\n## ‸\n```', '~~~\n| ‸\n~~~']) {
      expect(completes(but('## 四、', `${it}\n\n## 四、`)).labels, it).toEqual([]);
    }
  });

  test('a list that depends on what is typed is asked for anew with every sign', () => {
    expect(completes(but('## 四、', '本年‸\n\n## 四、')).isIncomplete).toBe(true);
    expect(completes(but('## 四、', '‸\n\n## 四、')).isIncomplete).toBe(false);
    expect(completes(but('| （一）予以公开 |', '| yy‸ |')).isIncomplete).toBe(false);
  });
});

describe('what is typed', () => {
  const cell = (typed: string): string => but('| （一）予以公开 |', `| ${typed}‸ |`);

  test.each([
    ['yygk', '（一）予以公开'],
    ['yuyigong', '（一）予以公开'],
    ['予以', '（一）予以公开'],
    ['（一', '（一）予以公开'],
    ['(一)予', '（一）予以公开'],
    ['cfsq', '2.重复申请'],
    ['国家', '1.属于国家秘密'],
    ['gjmm', '1.属于国家秘密'],
    ['5.', '5.属于三类内部事务信息'],
    ['YYGK', '（一）予以公开'],
  ])('%s finds %s', (typed, label) => {
    expect(kept(cell(typed), typed)).toContain(label);
    // A list that was opened before the first sign was typed is filtered by the editor alone.
    const isInside = !'（一）予以公开2.重复申请5.'.includes(typed[0]!) && !/^[ycYC]/.test(typed);
    if (!isInside && typed !== '(一)予') expect(kept(cell(''), typed)).toContain(label);
  });

  test('letters keep few others', () => expect(kept(cell('yygk'), 'yygk').length).toBeLessThan(4));

  test('marks of a heading may still be typed while the list is open', () => {
    const fixture = but('## 四、政府信息公开行政复议、行政诉讼情况', '#‸');
    for (const typed of ['#', '##', '## ', '## 四', '## xzfy', '##四、']) {
      expect(kept(fixture, typed), typed).toContain('四、政府信息公开行政复议、行政诉讼情况');
    }
  });

  test('every wording of the vocabulary is found by its first sign, its initials and itself', () => {
    for (const it of vocabulary()) {
      const filter = filterText([it], '');
      expect(keeps(filter, it), it).toBe(true);
      const [, initials = ''] = filter.slice(it.length).split(' ');
      expect(initials, it).toMatch(/^[a-z]{2,}$/);
      expect(keeps(filter, initials), it).toBe(true);
      expect(filter.length).toBeLessThanOrEqual(128);
    }
  });
});
