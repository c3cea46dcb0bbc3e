import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { apply, type Change } from '../../server/src/base/span.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { factsOf, type Report } from '../../server/src/report/report.ts';
import { unchangedBy } from '../../server/src/report/unchanged.ts';
import { rules } from '../../server/src/rules/index.ts';
import { messageOf } from '../../server/src/rules/lint.ts';
import { heard } from '../../server/src/rules/rule.ts';
import { type Snapshot, snapshot } from '../../server/src/workspace/snapshot.ts';
import { read } from '../check.ts';
import { checkSource } from '../corpus/findings.ts';
import { consistent } from '../generate.ts';
import { corpus, seeds } from '../shared.ts';

const drafts = [...seeds(), ...corpus()].map((it) => checkSource(it).draft);
const examples = rules.flatMap(({ example }) => [example.bad.replace(/[⟦⟧]/g, ''), example.good]);
const generated = fc.sample(consistent, { numRuns: 6, seed: 1 }).map((it) => it.text);
/** With a comment in some of the gaps between paragraphs. */
const commented = drafts.map((it) => {
  let gaps = 0;
  const comments = ['nianbao-disable-next-line t3-suspect-cell：已核实', '联系电话待补，收费共3条', 'nianbao-disable'];
  return it.replace(/\n\n(?=\S)/g, (gap) => {
    const comment = comments[Math.floor(gaps / 4) % comments.length]!;
    return gaps++ % 4 === 0 ? `${gap}<!-- ${comment} -->${gap}` : gap;
  });
});
const texts = [...drafts, ...commented, ...generated, ...examples, blankReport('青禾县水务局', 2024)!];

/** What a version says, in full; reports hold themselves, so the data of a finding is compared by its words. */
const all = (it: Snapshot): unknown =>
  it.findings(defaults).map((f) => ({
    rule: f.rule.id,
    at: { from: f.at.from, to: f.at.to },
    severity: f.severity,
    message: messageOf(f, it.report),
    related: f.related.map(({ at, message }) => ({ from: at.from, to: at.to, message })),
    fixes: f.rule.fixes?.(f.data, it.report),
  }));

const raised = (it: Snapshot): unknown =>
  it
    .raised(defaults)
    .map(({ rule, at }) => `${at.from}-${at.to} ${rule.id}`)
    .sort();

/** Where an edit is made: in a figure, in a line of prose, in a comment, or anywhere; and what is written there. */
interface Typed {
  readonly where: 'figure' | 'prose' | 'comment' | 'anywhere';
  readonly at: number;
  readonly cut: number;
  readonly insert: string;
}

const typed: fc.Arbitrary<Typed> = fc.record({
  where: fc.constantFrom('figure', 'figure', 'prose', 'prose', 'comment', 'comment', 'anywhere'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  cut: fc.nat({ max: 3 }),
  insert: fc.oneof(
    fc.constantFrom('', '1', '0', '9', ' ', '—', '无', '１', '1,2', '-', '自然人', '总计', '|', '\n', '2021', '其中'),
    fc.constantFrom(
      '。',
      '，',
      '件',
      '12件',
      '未收到',
      '“',
      '（',
      '（一）',
      '##',
      '2019年',
      '电话：0631—53',
      '*',
      '  ',
      '的的',
      '\n\n',
    ),
    fc.constantFrom('-->', '<!--', ' t3-row-total', '收费', '附件：', '联系电话'),
  ),
});

/** An edit of this version: whole figures are overwritten as often as they are added to. */
function changeIn({ report, text }: Snapshot, { where, at, cut, insert }: Typed): Change {
  const facts = where === 'figure' ? [...factsOf(report)] : [];
  const fact = facts[Math.floor(at * facts.length)];
  if (fact) return { from: cut > 1 ? fact.from : fact.to, to: fact.to, insert };
  const them = where === 'prose' ? report.prose : where === 'comment' ? commentsOf(report) : [];
  const line = them[Math.floor(at * them.length)];
  const { from, to } = line ?? { from: 0, to: text.length };
  const start = from + Math.floor(((at * 97) % 1) * (to - from));
  return { from: start, to: Math.min(to, start + cut), insert };
}

const commentsOf = ({ tree }: Report) => tree.blocks.filter((it) => it.kind === 'comment');

function follows(text: string, list: readonly Typed[]): void {
  let it = snapshot('', 0, text);
  it.findings(defaults);
  for (const [i, edit] of list.entries()) {
    const change = changeIn(it, edit);
    const after = apply(it.text, [change]);
    it = it.edited(i + 1, after, change);
    const fresh = snapshot('', i + 1, after);
    // Asked first, as a completion may: what it says must not depend on whether the version was checked.
    expect(raised(it), JSON.stringify(change)).toEqual(raised(fresh));
    expect(all(it), JSON.stringify(change)).toEqual(all(fresh));
  }
}

const runs = Number(process.env.NIANBAO_RUNS ?? 400);

test('after any edits a version says what a fresh one of its text says', () => {
  fc.assert(fc.property(fc.constantFrom(...texts), fc.array(typed, { minLength: 1, maxLength: 6 }), follows), {
    numRuns: runs,
  });
});

/** A report with other text of the same length in all its figures. */
const refigured = (report: Report, digit: (it: number) => string): Report =>
  read(
    apply(
      report.text,
      [...factsOf(report)]
        .filter((it) => it.room && it.to > it.from && it.forms.length === 0)
        .map((it, i) => ({
          from: it.from,
          to: it.to,
          insert: digit(i).repeat(it.to - it.from),
        })),
    ),
  );

/** A report with other words of the same length in all its prose. */
const reworded = (report: Report, word: string): Report =>
  read(
    apply(
      report.text,
      report.prose.map(({ from, to }) => ({ from, to, insert: word.repeat(to - from) })),
    ),
  );

const spoken = (id: string, report: Report): unknown =>
  heard(rules.find((it) => it.id === id)!, report).map(({ at }) => [at.from, at.to]);

describe('a rule says nothing else whatever stands in the part it does not read', () => {
  const reports = texts.map(read);
  test.each(rules.filter((it) => it.reads === 'words').map((it) => it.id))('%s, which reads words', (id) => {
    for (const it of reports) {
      const said = spoken(id, it);
      for (const digit of [(i: number) => String(i % 10), () => '0', () => '1']) {
        expect(spoken(id, refigured(it, digit)), it.text.slice(0, 60)).toEqual(said);
      }
    }
  });
  test.each(rules.filter((it) => it.reads === 'figures').map((it) => it.id))('%s, which reads figures', (id) => {
    for (const it of reports) {
      for (const word of ['甲', '1', '无']) {
        const other = reworded(it, word);
        const isFrame =
          other.tables.length === it.tables.length &&
          other.expected === it.expected &&
          other.level.kind === it.level.kind &&
          other.year?.value === it.year?.value;
        if (isFrame) expect(spoken(id, other), it.text.slice(0, 60)).toEqual(spoken(id, it));
      }
    }
  });
});

test('an edit in a figure leaves the words as they are, one in prose the figures, others may touch both', () => {
  const before = snapshot('', 0, generated[0]!);
  const part = (change: Change): unknown =>
    unchangedBy(change, before.report, before.edited(1, apply(before.text, [change]), change).report);
  const fact = [...factsOf(before.report)][0]!;
  expect(part({ from: fact.from, to: fact.to, insert: '77' })).toBe('words');
  const line = before.report.prose[0]!;
  expect(part({ from: line.to, to: line.to, insert: '甲' })).toBe('figures');
  expect(part({ from: fact.from - 3, to: fact.to, insert: '' })).toBeUndefined();
  expect(part({ from: 0, to: 0, insert: '甲' })).toBeUndefined();
});

test('an edit in a comment leaves both as they are, unless text comes into the comment or out of it', () => {
  const before = snapshot('', 0, '# 甲局2024年政府信息公开工作年度报告\n\n<!-- 一\n\n二 -->\n\n三<!-- 四 -->\n');
  const part = (at: number, insert: string): unknown => {
    const change = { from: at, to: at, insert };
    return unchangedBy(change, before.report, before.edited(1, apply(before.text, [change]), change).report);
  };
  const inside = before.text.indexOf('一\n');
  expect([part(inside, '记下'), part(inside, '\n\n'), part(inside, '-->')]).toEqual(['both', 'both', undefined]);
  expect(part(before.text.indexOf('四'), '五')).toBe('figures');
});
