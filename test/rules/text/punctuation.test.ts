import { describe, test } from 'vitest';
import { docnumBracket } from '../../../server/src/rules/text/docnum-bracket.ts';
import { halfwidthPunctuation } from '../../../server/src/rules/text/halfwidth-punctuation.ts';
import { listPunctuation } from '../../../server/src/rules/text/list-punctuation.ts';
import { quoteScope } from '../../../server/src/rules/text/quote-scope.ts';
import { repeatedPunctuation } from '../../../server/src/rules/text/repeated-punctuation.ts';
import { unbalancedPairs } from '../../../server/src/rules/text/unbalanced-pairs.ts';
import { finds, fixes } from '../../check.ts';

describe('halfwidth-punctuation', () => {
  test('mends a paragraph at once, what stands beside numbers too', () => {
    fixes(
      halfwidthPunctuation,
      '“五公开”情况,公开(含转载)146条,59条;其中:民政2,300条,12%;“中国•环翠”.\n',
      '“五公开”情况，公开（含转载）146条，59条；其中：民政2,300条，12%；“中国·环翠”.\n',
    );
  });
  test('many paragraphs are one finding', () => {
    finds(halfwidthPunctuation, '甲⟦,⟧乙。\n\n甲,乙。\n\n甲,乙。\n', '“,”是半角标点，应改为全角（全文3段共3处）');
  });
  test.each([
    '12:30开会，1,234条，http://www.x.gov.cn。',
    '(一)主动公开，（二）依申请公开。',
    '来源: 浏览次数: 字号:大',
    'QQ群, APP, H5(含微信)。',
    '[网站](http://x.gov.cn)，公开(1)条。',
    '2020年,10月，公开信息。',
  ])('leaves %s alone', (it) => finds(halfwidthPunctuation, `${it}\n`));
});

describe('unbalanced-pairs', () => {
  test('finds what was never closed, never opened, or does not fit', () => {
    finds(
      unbalancedPairs,
      '按照⟦《⟧通知要求公开。\n\n落实五公开⟦”⟧要求。\n\n（含转载⟦)⟧公开。\n\n按照《⟦“⟧五公开》要求”落实。\n',
      '“《”没有另一半',
      '“”没有另一半'.replace('“”', '“””'),
      '“)”与另一半不成对，应为“）”',
      '““”没有另一半',
    );
  });
  test.each([
    '1）加强领导；2）落实责任，一)公开。',
    '“他说，第一段。\n\n“第二段。”',
    '街道通过（政府网站、政\n\n务公开栏）公开信息。',
    '《实施〈公开条例〉办法》（以下简称“《办法》”）〔2020〕17号。',
    '| a |\n| - |\n| （本列 |',
  ])('leaves %j alone', (it) => finds(unbalancedPairs, `${it}\n`));
});

describe('repeated-punctuation', () => {
  test('collapses doubled marks, and keeps the stronger of two', () => {
    fixes(repeatedPunctuation, '公开120条，，其中60条；，另60条。。\n', '公开120条，其中60条；另60条。\n');
  });
  test.each(['等等……', '“公开。”，', '占82%，', 'std::map', '未完。。。。。。'])('leaves %s alone', (it) =>
    finds(repeatedPunctuation, `${it}\n`),
  );
});

describe('list-punctuation', () => {
  test('finds semicolons and full stops in one list', () => {
    finds(listPunctuation, '一是少⟦。⟧二是浅；三是慢。\n');
    fixes(listPunctuation, '一是少。要多；二是浅；三是慢；四是散。\n\n', '一是少。要多；二是浅；三是慢；四是散。\n\n');
    fixes(
      listPunctuation,
      '**一是**少。要多；**二是**浅。**三是**慢。\n',
      '**一是**少。要多。**二是**浅。**三是**慢。\n',
    );
  });
  test.each([
    '一是少；二是浅；三是慢。下一步：一是多。二是深。三是快。',
    '一是少。二是浅。',
    '一是少；二是浅，三是慢。',
    '统一是好的；二是浅。三是慢。',
  ])('leaves %s alone', (it) => finds(listPunctuation, `${it}\n`));
});

describe('quote-scope', () => {
  test('moves the quote behind the term', () => {
    fixes(quoteScope, '落实“五公开情况”，“三公经费”。\n', '落实“五公开”情况，“三公”经费。\n');
  });
  test('other quotations are left alone', () => finds(quoteScope, '“五公开”情况，“一网通办”改革，“五公开工作法”。\n'));
});

describe('docnum-bracket', () => {
  test.each(['[2020]', '（2020）', '(2020)', '【2020】', '［2020］'])('mends %s', (it) =>
    fixes(docnumBracket, `国办发${it}17号。\n`, '国办发〔2020〕17号。\n'),
  );
  test.each(['国办发〔2020〕17号。', '（2020）京01行初17号。', '公报（2020）第三期，文件[2020]。', '见[2020]17号。'])(
    'leaves %s alone',
    (it) => finds(docnumBracket, `${it}\n`),
  );
});
