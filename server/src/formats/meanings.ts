import type { Words } from '../base/words.ts';

/** What a label means beyond its own words, and the article it rests on. */
export interface Meaning {
  readonly words?: Words;
  readonly basis?: string;
}

/** What a standard table states, by its id. */
export const tableMeanings: Readonly<Record<string, Meaning>> = {
  't2.a20_1': {
    words: { zh: '主动公开的规章和规范性文件', en: 'Rules and normative documents that are published' },
    basis: '政府信息公开条例第二十条第（一）项：行政法规、规章和规范性文件',
  },
  't2.a20_5': {
    words: { zh: '行政许可等对外管理服务事项', en: 'Licences and other services to the public' },
    basis: '政府信息公开条例第二十条第（五）项：办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
  },
  't2.a20_6': {
    words: { zh: '行政处罚和行政强制', en: 'Penalties and coercive measures' },
    basis:
      '政府信息公开条例第二十条第（六）项：实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
  },
  't2.a20_8': {
    words: { zh: '行政事业性收费', en: 'Administrative fees' },
    basis: '政府信息公开条例第二十条第（八）项：行政事业性收费项目及其依据、标准',
  },
  't2.a20_9': {
    words: { zh: '政府集中采购', en: 'Centralised government procurement' },
    basis: '政府信息公开条例第二十条第（九）项：政府集中采购项目的目录、标准及实施情况',
  },
  t3: {
    words: {
      zh: '收到和处理政府信息公开申请的件数',
      en: 'Applications for government information, received and handled',
    },
    basis: '政府信息公开条例第五十条第（二）项：行政机关收到和处理政府信息公开申请的情况',
  },
  t4: {
    words: {
      zh: '因政府信息公开工作被申请行政复议、提起行政诉讼的件数',
      en: 'Administrative reviews and lawsuits about the disclosure of government information',
    },
    basis: '政府信息公开条例第五十条第（三）项：因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
  },
};

const [fourteenth, sixteenth] = ['政府信息公开条例第十四条', '政府信息公开条例第十六条'];
const results = '政府信息公开条例第三十六条';

/** Rows by table and id; a row without an entry says all in its label and in those of its groups. */
export const rowMeanings: Readonly<Record<string, Meaning>> = {
  't2.a20_1 rules': {
    words: {
      zh: '规章只有国务院部门、省级和设区的市、自治州能够制定，其他机关应为 0',
      en: 'Only ministries, provinces and cities with districts can make rules; for all others this is 0',
    },
  },
  't2.a20_8 fee': {
    words: {
      zh: '本机关的全部行政事业性收费，不是政府信息公开的信息处理费',
      en: 'All administrative fees of the authority, not what it charged for processing information',
    },
  },
  't3 new': {
    words: { zh: '本年收到的政府信息公开申请', en: 'Applications received this year' },
  },
  't3 carry_in': {
    words: {
      zh: '上年没有办结、结转到本年的申请；应与上年年报的“四、结转下年度继续办理”相同',
      en: 'Applications left over from last year; the same as “四、结转下年度继续办理” of last year’s report',
    },
  },
  't3 results': {
    words: { zh: '本年度办结的申请，按办理结果分列', en: 'Applications settled this year, by result' },
    basis: results,
  },
  't3 open': {
    words: { zh: '办理结果为予以公开的申请', en: 'Applications that were granted' },
    basis: results,
  },
  't3 partial': {
    words: {
      zh: '作区分处理、公开其中一部分的申请；只计这一情形，不在其他各项重复计',
      en: 'Applications granted in part; counted here and under no other result',
    },
    basis: results,
  },
  't3 deny': {
    words: { zh: '办理结果为不予公开的申请，按理由分列', en: 'Applications that were denied, by reason' },
    basis: results,
  },
  't3 deny_secret': { basis: fourteenth },
  't3 deny_law': { basis: fourteenth },
  't3 deny_safety': { basis: fourteenth },
  't3 deny_third': { basis: '政府信息公开条例第十五条' },
  't3 deny_internal': { basis: sixteenth },
  't3 deny_process': { basis: sixteenth },
  't3 deny_case': { basis: sixteenth },
  't3 unable': {
    words: { zh: '办理结果为无法提供的申请，按原因分列', en: 'Applications that could not be met, by reason' },
    basis: results,
  },
  't3 refuse': {
    words: { zh: '不予处理的申请，按情形分列', en: 'Applications that were not processed, by kind' },
  },
  't3 other': {
    words: { zh: '以上各项以外的办理结果', en: 'All other results' },
  },
  't3 total': {
    words: {
      zh: '本年度办理结果的总数：（一）至（六）各项之和',
      en: 'All applications settled this year: the sum of （一） to （六）',
    },
  },
  't3 carry_out': {
    words: {
      zh: '本年没有办结、结转下年度继续办理的申请；下年年报的“上年结转”应与之相同',
      en: 'Applications left over for next year, whose report states them as carried in',
    },
  },
  't4 review': {
    words: { zh: '被申请行政复议的件数，按结果分列', en: 'Administrative reviews, by outcome' },
  },
  't4 suits': { words: { zh: '被提起行政诉讼的件数，按结果分列', en: 'Lawsuits, by outcome' } },
  't4 suit_direct': {
    words: { zh: '未经行政复议、直接起诉的行政诉讼', en: 'Lawsuits brought without a review before them' },
  },
  't4 suit_after': { words: { zh: '经行政复议后起诉的行政诉讼', en: 'Lawsuits brought after a review' } },
};

/** Columns by id, or by table and id where an id means different things. */
export const columnMeanings: Readonly<Record<string, Meaning>> = {
  made: { words: { zh: '本年新制发的件数', en: 'Documents made this year' } },
  repealed: { words: { zh: '本年废止的件数', en: 'Documents repealed this year' } },
  valid: {
    words: { zh: '现行有效的件数，往年制发的也计在内', en: 'Documents in force now, those of earlier years included' },
  },
  opened: { words: { zh: '本年新公开的件数', en: 'Documents newly published this year' } },
  opened_total: {
    words: {
      zh: '对外公开的总件数，一般不少于本年新公开数量',
      en: 'All documents published, hardly fewer than this year’s',
    },
  },
  prev: { words: { zh: '上一年的事项数，不是办件量', en: 'Last year’s number of items, not of cases' } },
  delta: {
    words: {
      zh: '本年增加或减少的事项数；减少写负数，如 -8',
      en: 'Items added or dropped this year; a decrease is negative, as in -8',
    },
  },
  decisions: {
    words: { zh: '本年作出处理决定的数量（办件量），不是事项数', en: 'Decisions made this year: cases, not items' },
  },
  't2.a20_8 amount': { words: { zh: '本年收费金额，单位万元', en: 'Fees of this year, in units of 10,000 yuan' } },
  't2.a20_9 amount': {
    words: {
      zh: '采购总金额；标准表头没有印单位，宜写明',
      en: 'Amount of procurement; the standard header prints no unit, so it is better stated',
    },
  },
  projects: { words: { zh: '政府集中采购的项目数量', en: 'Number of procurement projects' } },
  natural: { words: { zh: '自然人提出的申请', en: 'Applications of natural persons' } },
  't3 other_org': {
    words: { zh: '前四类以外的法人或其他组织提出的申请', en: 'Applications of organisations of any other kind' },
  },
  't3 total': { words: { zh: '自然人和各类法人或其他组织之和', en: 'Natural persons and organisations of all kinds' } },
  upheld: { words: { zh: '行政机关的决定被维持', en: 'The decision of the authority was upheld' } },
  corrected: { words: { zh: '行政机关的决定被纠正', en: 'The decision of the authority was corrected' } },
  't4 other': { words: { zh: '维持、纠正以外的结果', en: 'Concluded neither way' } },
  pending: { words: { zh: '还没有审结', en: 'Not concluded yet' } },
  't4 total': {
    words: { zh: '维持、纠正、其他结果和尚未审结之和', en: 'The sum of all four outcomes' },
  },
};
