import { describe, test } from 'vitest';
import { blankRun } from '../../../server/src/rules/text/blank-run.ts';
import { controlChars } from '../../../server/src/rules/text/control-chars.ts';
import { drawingResidue } from '../../../server/src/rules/text/drawing-residue.ts';
import { fieldResidue } from '../../../server/src/rules/text/field-residue.ts';
import { markdownResidue } from '../../../server/src/rules/text/markdown-residue.ts';
import { placeholderResidue } from '../../../server/src/rules/text/placeholder-residue.ts';
import { straySpace } from '../../../server/src/rules/text/stray-space.ts';
import { templateInstructionResidue } from '../../../server/src/rules/text/template-instruction-residue.ts';
import { finds, fixes } from '../../check.ts';

describe('drawing-residue', () => {
  test('finds the boxes between two lone brackets, and takes them out', () => {
    finds(drawingResidue, '正文。\n\n ⟦(\n\n宣传委员\n\n党政办\n\n)⟧\n\n2.完善制度，规范程序。\n');
    fixes(drawingResidue, '正文。\n\n(\n\n党政办\n\n)\n\n下文。\n', '正文。\n\n下文。\n');
  });
  test.each([
    '（\n\n党政办负责，街道配合。\n\n）\n',
    '（\n\n）\n',
    '（\n\n党政办\n',
    '（一）\n\n概述\n\n）\n',
    '（\n\n## 一、总体情况\n\n）\n',
  ])('leaves %j alone', (it) => finds(drawingResidue, it));
});

describe('field-residue', () => {
  test.each([
    '⟦HYPERLINK "http://www.x.gov.cn" \\h⟧',
    '⟦PAGE \\* MERGEFORMAT⟧',
    '见⟦错误!未定义书签。⟧',
    '共⟦#REF!⟧条',
    '⟦EMBED Word.Document⟧',
  ])('finds %s', (it) => finds(fieldResidue, `正文${it}\n`));
  test.each(['使用了错误的方法', '用EMBED方式', 'MYHYPERLINKS'])('leaves %s alone', (it) =>
    finds(fieldResidue, `${it}。\n`),
  );
});

describe('markdown-residue', () => {
  test('emphasis that works is the language of a draft', () => {
    finds(markdownResidue, '有：**一是**概况信息。**二是**基本信息，**“五公开”** 信息。\n');
  });
  test('finds a mark that is never closed and one that a full stop keeps from closing', () => {
    finds(markdownResidue, '⟦**⟧一是概况信息。\n\n落实⟦**⟧“五公开”**工作。\n');
    fixes(markdownResidue, '**一是加强领导。**建立小组。\n', '一是加强领导。建立小组。\n');
  });
  test.each(['张**反映问题，已答复。', '电话138****1234。', '号码139**88**12。', '`**`'])('leaves %s alone', (it) =>
    finds(markdownResidue, `${it}\n`),
  );
});

describe('template-instruction-residue', () => {
  test('finds an instruction to its end, and in its company what explains other parts', () => {
    finds(
      templateInstructionResidue,
      '包括：公开情况，⟦着重总结工作推进情况，即重点工作⟧；管理情况⟦，比如源头认定等⟧；平台情况⟦，同时包括互动情况⟧；保障情况。\n\n⟦填写说明：本栏必填⟧。\n',
    );
  });
  test('examples and inclusions of good prose are no instructions', () => {
    finds(
      templateInstructionResidue,
      '公开工作发展还不够平衡，比如有的社区还没有网站。\n\n公开办事情况，同时包括互动交流情况。\n',
    );
  });
});

describe('placeholder-residue', () => {
  test('finds signs, dates and alternatives that were never filled in, in titles and labels too', () => {
    finds(
      placeholderResidue,
      '# ⟦XX⟧镇⟦20××⟧年政府信息公开工作年度报告\n\n⟦某某⟧街道公开⟦×⟧条，共⟦___⟧件，本行政区域⟦（或本部门）⟧，⟦X⟧年⟦X⟧月。\n',
      '“XX”是模板里待填写的内容，应改为实际内容',
      '“20××”是模板里待填写的内容，应改为实际内容',
      '“某某”是模板里待填写的内容，应改为实际内容',
      '“×”是模板里待填写的内容，应改为实际内容',
      '“___”是模板里待填写的内容，应改为实际内容',
      '“（或本部门）”是模板里待填写的内容，应改为实际内容',
      '“X”是模板里待填写的内容，应改为实际内容',
      '“X”是模板里待填写的内容，应改为实际内容',
    );
  });
  test('a line of last year’s is one finding, however many of its sentences are marked', () => {
    finds(
      placeholderResidue,
      '⟦【请改写】⟧公开信息12条。【请改写】召开会议2次。\n\n⟦【请改写】⟧共⟦XX⟧件。\n',
      '这里是上年度报告的文字，应改写成本年度的情况，并删去“【请改写】”',
      '这里是上年度报告的文字，应改写成本年度的情况，并删去“【请改写】”',
      '“XX”是模板里待填写的内容，应改为实际内容',
    );
    finds(placeholderResidue, '公开信息12条。⟦【请改写】⟧召开会议2次。\n');
  });
  test.each([
    '申请人张某某申请公开，已答复。',
    '召开“1+X”新闻发布会，网址www.xx.gov.cn/xxgk。',
    '部分站（办、所）公开不及时。',
    '本届（或者上届）代表建议。',
    'MAXX平台，3×4米展板。',
  ])('leaves %s alone', (it) => finds(placeholderResidue, `${it}\n`));
});

describe('control-chars', () => {
  test('a lost character is reported and not mended, an invisible one is deleted', () => {
    finds(controlChars, '信息⟦\ufffd⟧公开\n', '这里有乱码，原来的文字已丢失，应补上');
    fixes(controlChars, '## 一、\u200b总体情况\n\n信\u0007息\u200b公开。\n', '## 一、总体情况\n\n信息公开。\n');
  });
  test('tabs and wide blanks are none', () => finds(controlChars, '信息\t公开　情况\u2002好。\n'));
});

describe('stray-space', () => {
  test('finds blanks between Chinese characters, one finding a paragraph', () => {
    fixes(straySpace, '2020年，  我街道公开信息 ，及时　更新 。\n', '2020年，我街道公开信息，及时更新。\n');
    finds(straySpace, '2020年，⟦  ⟧我街道公开信息 ，及时　更新。\n', '这里的空格多余（本段共3处）');
  });
  test('many paragraphs are one finding', () => {
    finds(straySpace, '公开，⟦ ⟧信息。\n\n公开， 信息。\n\n公开， 信息。\n', '这里的空格多余（全文3段共3处）');
  });
  test.each([
    '2020 年，公开 15 条 QQ 群信息。',
    '　　按照要求，公开信息。',
    '共公开信息  条，其中  月公开    件。',
    '来源:原创     发布时间:2023-01-31',
    '地址：爱民路2号， 邮编：264400， 电话：0631-8727088。',
    '（一） 概述，公开情况。',
    '竹林街道办事处    某日',
  ])('leaves %s alone', (it) => finds(straySpace, `${it}\n`));
});

describe('blank-run', () => {
  test('is one finding for the report', () => {
    finds(blankRun, '上文。⟦\n\n\n\n⟧中文。\n\n\n\n\n下文。\n', '全文有2处连续三个以上的空行');
    fixes(blankRun, '上文。\r\n\r\n \r\n\r\n  下文。\r\n', '上文。\r\n\r\n  下文。\r\n');
  });
  test('two blank lines, and gaps beside a table, are left alone', () => {
    finds(blankRun, '上文。\n\n\n下文。\n\n\n\n\n| a |\n| - |\n');
  });
});
