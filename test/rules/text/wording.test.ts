import { describe, test } from 'vitest';
import { bookTitleMarks } from '../../../server/src/rules/text/book-title-marks.ts';
import { brokenParagraph } from '../../../server/src/rules/text/broken-paragraph.ts';
import { brokenSentence } from '../../../server/src/rules/text/broken-sentence.ts';
import { contradictoryStatements } from '../../../server/src/rules/text/contradictory-statements.ts';
import { doubledChar } from '../../../server/src/rules/text/doubled-char.ts';
import { duplicateWord } from '../../../server/src/rules/text/duplicate-word.ts';
import { missingHeadChar } from '../../../server/src/rules/text/missing-head-char.ts';
import { personalData } from '../../../server/src/rules/text/personal-data.ts';
import { selfReferenceMixed } from '../../../server/src/rules/text/self-reference-mixed.ts';
import { staleText } from '../../../server/src/rules/text/stale-text.ts';
import { termMisuse } from '../../../server/src/rules/text/term-misuse.ts';
import { typoLexicon } from '../../../server/src/rules/text/typo-lexicon.ts';
import { undefinedShortTitle } from '../../../server/src/rules/text/undefined-short-title.ts';
import { finds, fixes } from '../../check.ts';

describe('typo-lexicon', () => {
  test.each([
    ['请登陆网站查询。', '请登录网站查询。'],
    ['保障群众第一时获取信息。', '保障群众第一时间获取信息。'],
    ['2020年来，认真落实。', '2020年以来，认真落实。'],
    ['截止2023年12月31日公开150条。', '截至2023年12月31日公开150条。'],
    ['张贴等形式公相关信息。', '张贴等形式公开相关信息。'],
    ['属宜公开范畴的事项。', '属于公开范畴的事项。'],
    ['建全制度，未尽事谊。', '健全制度，未尽事宜。'],
    ['行政事业型收费、内容事务信息。', '行政事业性收费、内部事务信息。'],
  ])('mends %s', (before, after) => fixes(typoLexicon, `${before}\n`, `${after}\n`));
  test('offers both words where only the author knows', () => {
    finds(typoLexicon, '针对网站⟦应要⟧发布的范围。\n', '“应要”应为“应当”或“需要”');
  });
  test.each([
    '第5号台风登陆，网站及时发布。',
    '第一时间公开，第一时刻回应，第一时段播出。',
    '应要求提供，相应要素齐全。',
    '近20年来、2020年来信来访10件。',
    '报名截止时间为2023年，申请截止12月1日。',
    '建成全国首个平台，建全民健身中心。',
    '引领城市更新，攻坚难题，校园满意度高，办公相关信息。',
    '自己经历的，公布暑期安排，外部份额，毕竟争取过。',
    '宣传直播，友谊长存，相关健康知识，宜居宜业。',
    '应急反应情况良好。',
  ])('leaves %s alone', (it) => finds(typoLexicon, `${it}\n`));
});

describe('term-misuse', () => {
  test.each([
    ['未收到依申请公开信息。', '未收到政府信息公开申请。'],
    ['没有收到依申请公开的政府信息。', '没有收到政府信息公开申请。'],
    ['没有受理依申请公开情况。', '没有受理政府信息公开申请。'],
    ['未接到公开政府信息申请。', '未接到政府信息公开申请。'],
    ['关于依法申请公开信息情况规定。', '关于依申请公开信息情况规定。'],
  ])('mends %s', (before, after) => fixes(termMisuse, `${before}\n`, `${after}\n`));
  test.each([
    '本年度共收到依申请公开17条，收到依申请公开件176件。',
    '收到申请公开政府信息的要求31件，收到政府信息公开申请0件。',
    '公民可依法申请公开政府信息。',
    '（二）受理依申请公开情况。',
    '收到依申请公开信息申请2件。',
    '严格区分主动公开、依申请公开、不予公开工作信息。',
  ])('leaves %s alone', (it) => finds(termMisuse, `${it}\n`));
});

describe('doubled-char', () => {
  test('the shorter wording stands elsewhere, or is official', () => {
    finds(doubledChar, '党工委副书记任组长。\n\n党工委副书记⟦记⟧。\n\n属于四类过程性⟦性⟧信息1件。\n');
  });
  test.each([
    '对政务公开工作作出安排，牢牢把握，紧紧围绕，刚刚开始，层层把关。',
    '公开工作出色。政务公开工作作出安排。',
    '胜利街街道办事处，胜利街道。花饽饽小镇。',
    '领导小组组长，领导小组长。全市市场，各区区委。',
    '政府信息公开开展情况，信息公开展示。',
    '得失失衡，没有出处。',
  ])('leaves %s alone', (it) => finds(doubledChar, `${it}\n`));
});

describe('duplicate-word', () => {
  test('finds a word written twice, however long', () => {
    finds(
      duplicateWord,
      '专项资金⟦资金⟧使用。及时更新政府信息⟦政府信息⟧目录。主动公开政府⟦政府⟧信息情况，主动公开政府信息情况。\n',
    );
  });
  test.each([
    '区人民政府政府网站，政府信息公开公开属性，工作工作机制。',
    '逐条逐条对照，一步一步推进，讨论讨论。',
    '2020年2020年，12345 12345。',
  ])('leaves %s alone', (it) => finds(duplicateWord, `${it}\n`));
});

describe('missing-head-char', () => {
  test('finds the end of a term behind a full stop and at the start of a paragraph', () => {
    finds(missingHeadChar, '审核信息。⟦府信息公开⟧工作。\n\n⟦动公开⟧信息12条。\n');
  });
  test('a paragraph that was cut in two is another fault', () => {
    finds(missingHeadChar, '通过网站、政\n\n务公开栏公开。政府信息公开，服务公开。\n');
  });
});

describe('broken-paragraph', () => {
  const before = '为强化平台建设，及时、规范地在规';
  test('joins a word cut in two, and what follows a comma', () => {
    fixes(brokenParagraph, `按照规定。${before}\n\n定的期限内发布。\n`, `按照规定。${before}定的期限内发布。\n`);
    finds(brokenParagraph, '街道通过政府网站、政务公开栏、微博⟦，\n\n发⟧布政府信息，做到及时。\n');
  });
  test('one that is cut several times is one finding', () => {
    finds(
      brokenParagraph,
      '街道通过政府网站、政务公开栏⟦、\n\n微⟧博、发放宣传单、电子屏、微信，\n\n公开信息。\n',
      '这句话被拆成了3段',
    );
  });
  test.each([
    '按照规定，我街道积极推进公开，成效明显\n\n下一步将加强公开。\n',
    '围绕中心工作，我镇重点做好以下工作，\n\n一是加强领导。\n',
    '根据规定，现将有关情况公布\n\n## 一、总体情况\n\n定的。\n',
    '长春市绿园区正阳街道办事处，党政办\n\n2021年1月19日\n',
    '（一）主动公开政府信息情况规\n\n定的期限，按照规定公开。\n',
  ])('leaves %j alone', (it) => finds(brokenParagraph, it));
});

describe('broken-sentence', () => {
  test('misses a verb, an effect or an end', () => {
    finds(
      brokenSentence,
      '⟦还APP⟧客户端、微信等渠道公开信息。由成员组成的领导小组的有效⟦作用⟧，由办公室负责。安排专人负责更新⟦工作中⟧。\n',
      '“还”字后面缺少动词，如“通过”“利用”',
      '“作用”前面缺少动词，如“发挥”',
      '句子没有说完',
    );
  });
  test.each([
    '还通过微信公众号等渠道公开信息。',
    '还微信群一个清净。',
    '充分发挥考核的指挥棒作用，由办公室负责。',
    '贯穿到公开工作中。',
    '在日常工作中。',
  ])('leaves %s alone', (it) => finds(brokenSentence, `${it}\n`));
});

describe('undefined-short-title', () => {
  test('finds the first use of a short title that names nothing, or may name two', () => {
    finds(
      undefinedShortTitle,
      '对照⟦《通知》⟧自查，落实《通知》。按照《保密审查制度》《责任追究制度》，严格按照⟦《制度》⟧要求。\n',
      '《通知》是哪个文件，前文没有交代',
      '《制度》可能指前文的2个文件，应注明“以下简称”',
    );
  });
  test.each([
    '根据《公开条例》《实施〈公开条例〉办法》（以下简称《条例》《办法》），按照《办法》。',
    '根据《关于做好工作的通知》，按照《通知》要求。',
    '严格按照《条例》，更新《指南》。',
    '按照《关于做好工作的通知》办理。',
  ])('leaves %s alone', (it) => finds(undefinedShortTitle, `${it}\n`));
});

describe('book-title-marks', () => {
  test('finds the short title where it was introduced, and the full one', () => {
    finds(
      bookTitleMarks,
      '根据《公开条例》（以下简称《条例》）。根据⟦条例⟧的规定，贯彻⟦中华人民共和国政府信息公开条例⟧。\n',
    );
  });
  test.each([
    '根据条例和规章。',
    '根据《条例》，《宁夏实施〈中华人民共和国政府信息公开条例〉办法》。',
    '《关于贯彻政府信息公开条例的通知》，《条例》。',
    '《条例》规定，制定地方性条例，山东省政府信息公开条例。',
  ])('leaves %s alone', (it) => finds(bookTitleMarks, `${it}\n`));
});

describe('self-reference-mixed', () => {
  test('finds the name that is used least', () => {
    finds(
      selfReferenceMixed,
      '我街道公开，我街道更新，我街回应，⟦我处⟧答复。\n',
      '全文自称不一：“我街道”、“我处”，宜统一',
    );
  });
  test.each(['我街道、我街和我市、我区、本机关、我单位。', '我局公开，我处理了，我办理了，自我委托。', '本局、我局。'])(
    'leaves %s alone',
    (it) => finds(selfReferenceMixed, `${it}\n`),
  );
});

describe('stale-text', () => {
  const of = (year: number, words: string): string => `# 竹林镇${year}年政府信息公开工作年度报告\n\n${words}\n`;
  test('weighs wordings against the year', () => {
    finds(staleText, of(2020, '信息⟦公开工作刚刚开始⟧实行。'));
    finds(staleText, of(2024, '学习⟦党的十九大精神⟧。'));
  });
  test('each fits its own years, and no year fits all', () => {
    finds(staleText, of(2020, '贯彻新修订的《条例》，学习党的十九大精神，常态化疫情防控。'));
    finds(staleText, '信息公开工作刚刚开始实行。\n');
  });
});

describe('personal-data', () => {
  test('finds mobile numbers, identity numbers that add up, and accounts', () => {
    finds(personalData, '申请人⟦13800001111⟧。\n\n身份证⟦11010519491231002X⟧。\n\n账号：⟦6222021234567890123⟧。\n');
  });
  test.each(['联系电话：13800001111。', '编号110105194912310021。', '共12345678901件，网址x.cn/13800001111。'])(
    'leaves %s alone',
    (it) => finds(personalData, `${it}\n`),
  );
});

describe('contradictory-statements', () => {
  test('says where the other statement stands', () => {
    finds(contradictoryStatements, '指定专人负责。网站维护⟦没有专人⟧。\n', '“没有专人”与前文的说法矛盾');
  });
  test.each([
    '没有设置专人负责。',
    '将安排专人负责，目前没有专人。',
    '## 五、存在的主要问题及改进情况\n\n没有专人。改进：明确专人负责。',
  ])('leaves %j alone', (it) => finds(contradictoryStatements, `${it}\n`));
});
