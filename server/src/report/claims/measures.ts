/** What a statement is about. Each kind is compared with the tables by one rule. */
export type StatementKind =
  | 'received'
  | 'new'
  | 'carry-in'
  | 'carry-out'
  | 'answered'
  | 'result'
  | 'applicant'
  | 'dispute'
  | 'outcome'
  | 'all-done'
  | 'document'
  | 'decision'
  | 'procurement'
  | 'fee';

/** Cells of a table: where any of its rows, or the rows of its groups, meets any of its columns. */
export interface Place {
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Cells that are added up. */
export type Sum = readonly Place[];

/** Cells of table three; all applicants where none is named. */
const requests = (rows: string, columns = 'total'): Place => ({
  table: 't3',
  rows: rows.split(' '),
  columns: columns.split(' '),
});

const organisations = 'company research charity legal other_org';

/** 收到 counts what is new; some count what was carried in as well. */
export const received: readonly Sum[] = [[requests('new')], [requests('new'), requests('carry_in')]];
export const fresh: readonly Sum[] = [[requests('new')]];
export const carriedIn: readonly Sum[] = [[requests('carry_in')]];
export const carriedOut: readonly Sum[] = [[requests('carry_out')]];
export const answered: readonly Sum[] = [[requests('total')]];
/** 办理 is said of applications received as well as of those answered. */
export const handled: readonly Sum[] = [...answered, ...received];
/** 收办 counts all that were at hand. */
export const atHand: readonly Sum[] = [received[1]!, received[0]!, ...answered];

/** Applicants of the applications received, with or without those carried in, or of those answered. */
const applicants = (columns: string): readonly Sum[] => [
  [requests('new', columns)],
  [requests('new', columns), requests('carry_in', columns)],
  [requests('total', columns)],
];
const one = (rows: string): readonly Sum[] => [[requests(rows)]];

/** Every name of a kind of applicant. */
export const applicantNames = new Map<string, readonly Sum[]>([
  ['自然人', applicants('natural')],
  ...['法人或其他组织', '法人或者其他组织', '法人和其他组织', '法人及其他组织', '法人、其他组织', '法人'].map(
    (it): [string, readonly Sum[]] => [it, applicants(organisations)],
  ),
  ['商业企业', applicants('company')],
  ['科研机构', applicants('research')],
  ['社会公益组织', applicants('charity')],
  ['法律服务机构', applicants('legal')],
]);
/** No applicant but natural persons. */
export const organisationsOnly: readonly Sum[] = [[requests('new', organisations)]];

const openOrPartial: readonly string[] = ['及', '和', '与', '或', '、', '以及'].flatMap((it) => [
  `予以公开${it}部分公开`,
  `予以公开${it}予以部分公开`,
]);

/** Every name of a result; those of single rows only where the name says no other thing. */
export const resultNames = new Map<string, readonly Sum[]>([
  ['予以公开', one('open')],
  ['同意公开', one('open')],
  ['部分公开', one('partial')],
  ['予以部分公开', one('partial')],
  ['同意部分公开', one('partial')],
  ...openOrPartial.map((it): [string, readonly Sum[]] => [it, one('open partial')]),
  ['不予公开', one('deny')],
  ['不同意公开', one('deny')],
  ['无法提供', one('unable')],
  ['不予处理', one('refuse')],
  ['其他处理', one('other')],
  ['其它处理', one('other')],
  ['属于国家秘密', one('deny_secret')],
  ['保护第三方合法权益', one('deny_third')],
  ['属于三类内部事务信息', one('deny_internal')],
  ['属于四类过程性信息', one('deny_process')],
  ['属于行政执法案卷', one('deny_case')],
  ['属于行政查询事项', one('deny_query')],
  ['本机关不掌握相关政府信息', one('unable_nohold')],
  ['没有现成信息需要另行制作', one('unable_nomake')],
  ['补正后申请内容仍不明确', one('unable_unclear')],
  ['信访举报投诉类申请', one('refuse_petition')],
  ['要求提供公开出版物', one('refuse_publication')],
  ['无正当理由大量反复申请', one('refuse_mass')],
]);

/** A row of table four, or both rows of lawsuits. */
export type Dispute = 'review' | 'suits' | 'suit_direct' | 'suit_after';

/** Cells of table four. */
export const disputed = (rows: readonly Dispute[], columns: string): Sum => [
  { table: 't4', rows, columns: columns.split(' ') },
];

/** Every name of an outcome, and its column. */
export const outcomeNames = new Map<string, string>([
  ['维持', 'upheld'],
  ['纠正', 'corrected'],
  ['纠错', 'corrected'],
  ['其他结果', 'other'],
  ['其它结果', 'other'],
  ['尚未审结', 'pending'],
  ['未审结', 'pending'],
  ['正在审理', 'pending'],
  ['正在审理中', 'pending'],
  ['尚在审理', 'pending'],
  ['尚在审理中', 'pending'],
]);

const documents = (row: string, column: string): readonly Sum[] => [
  [{ table: 't2.a20_1', rows: [row], columns: [column] }],
];

/** What is made, by its name, and its row. */
export const documentNames = new Map<string, string>([
  ['规章', 'rules'],
  ['行政规范性文件', 'norms'],
  ['规范性文件', 'norms'],
]);

/** What is done to a document, and the column that counts it. */
const deeds = new Map<string, string>([
  ...['制发', '制定', '出台', '印发', '制定出台', '制定印发', '制定并印发', '新制定', '新制发', '新制作', '制作'].map(
    (it): [string, string] => [it, 'made'],
  ),
  ...['废止', '宣布废止'].map((it): [string, string] => [it, 'repealed']),
  ['现行有效', 'valid'],
  ...['公开', '主动公开', '新公开'].map((it): [string, string] => [it, 'opened']),
]);
export const deedNames: readonly string[] = [...deeds.keys()];

const documentPlaces = new Map<string, readonly Sum[]>();

/** Published documents may be counted with those of earlier years, or mean those that were made. */
export function documentSums(deed: string, row: string): readonly Sum[] {
  const column = deeds.get(deed)!;
  const key = `${row} ${column}`;
  const also = column === 'opened' ? ['opened_total', 'made'] : [];
  const sums = documentPlaces.get(key) ?? [column, ...also].flatMap((it) => documents(row, it));
  documentPlaces.set(key, sums);
  return sums;
}

const decisions = (table: string, row: string): readonly Sum[] => [[{ table, rows: [row], columns: ['decisions'] }]];

export const decisionNames = new Map<string, readonly Sum[]>([
  ['行政许可', decisions('t2.a20_5', 'license')],
  ['行政处罚', decisions('t2.a20_6', 'penalty')],
  ['行政强制', decisions('t2.a20_6', 'coercion')],
]);

const procurement = (column: string): readonly Sum[] => [
  [{ table: 't2.a20_9', rows: ['procurement'], columns: [column] }],
];
export const projects = procurement('projects');
export const spending = procurement('amount');
export const fees: readonly Sum[] = [[{ table: 't2.a20_8', rows: ['fee'], columns: ['amount'] }]];
