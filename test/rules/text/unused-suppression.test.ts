import { describe, expect, test } from 'vitest';
import { defaults } from '../../../server/src/base/settings.ts';
import { lint, messageOf } from '../../../server/src/rules/lint.ts';
import { mend } from '../../../server/src/rules/mend.ts';
import type { Severity } from '../../../server/src/rules/rule.ts';
import { unusedSuppression } from '../../../server/src/rules/text/unused-suppression.ts';
import { finds, fixes, read } from '../../check.ts';
import { only } from './only.ts';

const it = unusedSuppression;

/** What is said of comments where nothing else is checked but page numbers. */
const said = (text: string, settings = only('page-number-residue')): string[] => {
  const report = read(text);
  return lint(report, { rules: settings }).map((one) => messageOf(one, report).zh);
};

describe('a name', () => {
  test('is found where its rule finds nothing, and no other name with it', () => {
    finds(it, '<!-- nianbao-disable-next-line page-number-residue ⟦cell-dash⟧ -->\n—5—\n');
    finds(it, '<!-- nianbao-disable-file ⟦cell-dash⟧ -->\n\n—5—\n', '这里没有“cell-dash”的问题，忽略它不起作用');
    finds(
      it,
      '—5—\n\n<!-- nianbao-disable ⟦page-number-residue⟧ -->\n\n某某。\n\n<!-- nianbao-enable page-number-residue -->\n',
    );
  });

  test('that is no rule is said to be none, with the rule it may be a slip of', () => {
    finds(
      it,
      '<!-- nianbao-disable-next-line ⟦page-numer-residue⟧ -->\n—5—\n',
      '没有名为“page-numer-residue”的规则，是否为“page-number-residue”？',
    );
    finds(it, '<!-- nianbao-disable-next-line ⟦nothing-of-the-kind⟧ -->\n', '没有名为“nothing-of-the-kind”的规则');
    finds(
      it,
      '<!-- nianbao-disable-next-line page-number-residue ⟦附件的页码⟧ -->\n—5—\n',
      '没有名为“附件的页码”的规则；原因要写在“：”之后',
    );
  });

  test('of a rule that is switched off is not said to be in vain', () => {
    const text = '<!-- nianbao-disable-next-line cell-dash -->\n—5—\n';
    expect(said(text)).toEqual(['这一行是页码，不是正文，应删除']);
  });

  test('that is to be enabled without having been disabled enables nothing', () => {
    finds(it, '<!-- nianbao-enable ⟦cell-dash⟧ -->\n', '前面没有忽略“cell-dash”，这里无须恢复');
    finds(it, '⟦<!-- nianbao-enable -->⟧\n', '前面没有忽略任何规则，这里无须恢复');
  });
});

describe('a comment', () => {
  test('about all rules is found where none finds anything', () => {
    const rules = only('page-number-residue', it.id);
    expect(said('<!-- nianbao-disable-next-line -->\n某某。\n', rules)).toEqual(['这里没有任何问题，忽略不起作用']);
    expect(said('<!-- nianbao-disable-next-line -->\n—5—\n', rules)).toEqual([]);
  });

  test('with an unknown word is found, whatever it names', () => {
    finds(
      it,
      '<!-- ⟦nianbao-disable-nextline⟧ page-number-residue -->\n—5—\n',
      '不认识的注释指令“nianbao-disable-nextline”，是否为“nianbao-disable-next-line”？',
    );
  });

  test.each([
    '<!-- 普通的注释：nianbao-disable-next-line cell-dash -->',
    '```\n<!-- nianbao-disable-next-line cell-dash -->\n```',
    '正文中的 <!-- nianbao-disable-next-line cell-dash --> 不起作用',
    '<!-- nianbao-disable-next-line cell-dash',
  ])('%j says nothing to the linter', (text) => finds(it, `${text}\n`));
});

describe('the rule itself', () => {
  const vain = '<!-- nianbao-disable-next-line cell-dash -->\n某某。\n';
  const rules = only('cell-dash', it.id);

  test('is kept silent by name', () => {
    expect(said(vain, rules)).toHaveLength(1);
    expect(said(`<!-- nianbao-disable-file unused-suppression -->\n\n${vain}`, rules)).toEqual([]);
  });

  test('is not kept silent by a comment about all rules, which would hide itself', () => {
    expect(said(`<!-- nianbao-disable-file -->\n\n${vain}`, rules)).toHaveLength(2);
  });

  test('is a hint', () => {
    const severities = lint(read(vain), { rules }).map((one): Severity => one.severity);
    expect(severities).toEqual(['hint']);
  });
});

describe('the fix', () => {
  test('takes out one name and what parts it from the others', () => {
    fixes(
      it,
      '<!-- nianbao-disable-next-line ⟦cell-dash⟧, page-number-residue：页码 -->\n—5—\n',
      '<!-- nianbao-disable-next-line page-number-residue：页码 -->\n—5—\n',
    );
    fixes(
      it,
      '<!-- nianbao-disable-next-line page-number-residue、⟦cell-dash⟧--页码 -->\n—5—\n',
      '<!-- nianbao-disable-next-line page-number-residue--页码 -->\n—5—\n',
    );
  });

  test('takes out a comment whose names are all in vain, so that it never comes to be about all rules', () => {
    const rules = only('cell-dash', 'cell-unit', it.id);
    const text = '前。\n\n<!-- nianbao-disable-file cell-dash cell-unit -->\n\n后。\n';
    expect(mend(text, { rules }, true)).toBe('前。\n\n后。\n');
    expect(mend(text, { rules }, false)).toBe(text);
  });

  test('leaves what stands on the line of a comment', () => {
    const rules = only('cell-dash', it.id);
    const text = '<!-- nianbao-disable-file cell-dash --> 某某。\n';
    expect(mend(text, { rules }, true)).toBe(' 某某。\n');
  });

  test('offers the right name of a slip and leaves the choice to a person', () => {
    const report = read('<!-- nianbao-disable-next-line page-numer-residue -->\n—5—\n');
    const [one] = lint(report, { rules: only(it.id) });
    const offered = it.fixes!(one!.data as never, report);
    expect(offered.map(({ title, choice, safe }) => [title.zh, choice ?? false, safe])).toEqual([
      ['改为“page-number-residue”', true, false],
      ['删除这条注释', false, false],
    ]);
  });

  test('leaves a draft alone whose comments are all of use', () => {
    const text = '<!-- nianbao-disable-next-line page-number-residue -->\n—5—\n';
    expect(mend(text, { rules: { ...defaults.rules, ...only('page-number-residue', it.id) } }, true)).toBe(text);
  });
});
