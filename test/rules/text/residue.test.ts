import { describe, test } from 'vitest';
import { bookmarkResidue } from '../../../server/src/rules/text/bookmark-residue.ts';
import { duplicateParagraph } from '../../../server/src/rules/text/duplicate-paragraph.ts';
import { pageNumberResidue } from '../../../server/src/rules/text/page-number-residue.ts';
import { finds, fixes } from '../../check.ts';

describe('bookmark-residue', () => {
  test('is found in cells, headings and prose, its brackets escaped or not', () => {
    finds(
      bookmarkResidue,
      '# ⟦[bookmark: _Toc1]⟧标题\n\n| a | b |\n| - | - |\n| 规章 | ⟦[bookmark: _GoBack]⟧0 |\n\n正文⟦\\[bookmark: \\_GoBack\\]⟧继续\n',
    );
  });
  test('an unfinished bracket is no bookmark', () => finds(bookmarkResidue, '[bookmark: 未完\n]\n'));
});

describe('page-number-residue', () => {
  test.each(['—5—', '- 5 -', '－１２－', '— 5 —', '第5页', '第 5 页 共 9 页', '第5页，共9页'])('finds %s', (it) => {
    finds(pageNumberResidue, `上文。\n\n⟦${it}⟧\n\n下文。\n`, '这一行是页码，不是正文，应删除');
    fixes(pageNumberResidue, `上文。\n\n${it}\n\n下文。\n`, '上文。\n\n下文。\n');
  });
  test.each(['5', '-5', '- 5', '2—5条', '第5页有误。', '---', '\t—5—'])('leaves %j alone', (it) =>
    finds(pageNumberResidue, `上文。\n\n${it}\n`),
  );
  test('leaves cells alone', () => finds(pageNumberResidue, '| a |\n| - |\n| —5— |\n'));
  test('takes out a line within a paragraph and the last line of a text', () => {
    fixes(pageNumberResidue, '上文，\n—5—\n下文。\n', '上文，\n下文。\n');
    fixes(pageNumberResidue, '上文。\n\n—5—', '上文。\n');
  });
});

describe('duplicate-paragraph', () => {
  const long = '我局加强组织领导，成立政府信息公开工作领导小组，定期召开会议研究部署具体工作，确保责任到人、任务到岗。';
  test('finds a copy under another number, and says where the first stands', () => {
    finds(duplicateParagraph, `1.${long}\n\n其他内容。\n\n⟦2.${long}⟧\n`, '这一段与前文完全相同');
  });
  test('finds every further copy', () => finds(duplicateParagraph, `${long}\n\n⟦${long}⟧\n\n⟦${long}⟧\n`));
  test('finds a copy with a slip in it', () => {
    finds(duplicateParagraph, `${long}\n\n⟦${long.replace('召开', '组织召开')}⟧\n`, '这一段与前文几乎相同');
  });
  test('parallel statements are no copies', () => {
    const cases =
      '本年度共办理因政府信息公开工作被申请行政复议案件若干起，均已在法定期限内依法办结，没有发生超期情况。';
    finds(duplicateParagraph, `${cases}\n\n${cases.replace('复议', '诉讼')}\n`);
    const sums = '通过门户网站发布各类政务信息12条，内容涵盖机构职能、政策文件、财政预决算、重点领域信息等多个方面。';
    finds(duplicateParagraph, `${sums}\n\n${sums.replace('12', '15')}\n`);
  });
  test('short formulas, headings and tables may stand twice', () => {
    finds(duplicateParagraph, '本年度未收到申请。\n\n本年度未收到申请。\n');
    finds(duplicateParagraph, `## ${long}\n\n## ${long}\n`);
    const rows = '信息内容\t上一年项目数量上一年项目数量上一年项目数量\t本年增/减\n';
    finds(duplicateParagraph, rows + rows);
  });
  test('takes the second one out with one blank line', () => {
    fixes(duplicateParagraph, `${long}\n\n${long}\n\n下文。\n`, `${long}\n\n下文。\n`);
  });
  test('compares paragraphs of a list', () => finds(duplicateParagraph, `- ${long}\n- 其他\n⟦- ${long}⟧\n`));
});
