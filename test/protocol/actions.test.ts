import { afterEach, expect, test } from 'vitest';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { type Client, connect, draft, type Setup } from './client.ts';

const uri = 'file:///w/a.nianbao.md';
const fixAll = 'source.fixAll.nianbao';
let it: Client;
const start = async (setup?: Setup): Promise<Client> => {
  it = await connect(setup);
  return it;
};
afterEach(() => it.leave());

/** A blank report whose table three has one row with a wrong total, and table four another. */
const twoTables = (): string =>
  blankReport('某市某区某街道办事处', 2024)!
    .replace(
      '| 一、本年新收政府信息公开申请数量 |  |  |  |  |  |  |  |',
      '| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 9 |',
    )
    .replace(
      '| 四、结转下年度继续办理 |  |  |  |  |  |  |  |',
      '| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 8 |',
    )
    .replace('| 行政复议 |  |  |  |  |  |', '| 行政复议 | 1 | 0 | 0 | 0 | 7 |');

test('a wrong total is mended where it stands, and the fix names its finding', async () => {
  const { open, actions, applied, place } = await start();
  open(uri, draft('5'));
  const found = await actions(uri, place(uri, '| 5 |'), ['quickfix']);
  const [first] = found;
  expect(first).toMatchObject({
    kind: 'quickfix',
    isPreferred: true,
    diagnostics: [{ code: 't3-row-total', source: '年报' }],
    edit: { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ newText: '4' }] }] },
  });
  expect(applied(uri, first!)).toBe(draft('4'));
});

test('only the first fix of a finding is preferred', async () => {
  const { open, actions, place } = await start();
  open(uri, twoTables());
  const found = await actions(uri, place(uri, '9 |'), ['quickfix']);
  const own = found.filter((a) => a.diagnostics?.some((d) => d.code === 't3-row-total'));
  expect(own.map((a) => a.isPreferred ?? false).filter(Boolean)).toHaveLength(1);
  expect(own.map((a) => a.title.split('（')[0]?.split('：')[0])).toEqual(
    expect.arrayContaining(['重算“一、本年新收政府信息公开申请数量”的“总计”', '重算表三全部总计', '重算全文总计']),
  );
});

test('recomputing all tables touches only totals', async () => {
  const { open, actions, applied, place } = await start();
  open(uri, twoTables());
  const all = (await actions(uri, place(uri, '9 |'))).find((a) => a.title.startsWith('重算全文总计'));
  expect(applied(uri, all!)).toBe(
    twoTables().replace('| 0 | 9 |', '| 0 | 4 |').replace('| 0 | 8 |', '| 0 | 0 |').replace('| 0 | 7 |', '| 0 | 1 |'),
  );
});

test('a blank total with known parts is offered, though nothing is wrong yet', async () => {
  const { open, actions, applied, place } = await start();
  open(uri, draft(''));
  const found = await actions(uri, place(uri, '  |'), ['quickfix']);
  const one = found.find((a) => a.title === '补出唯一确定的数：总计 4');
  expect(one && applied(uri, one)).toContain('| 0 | 4 |');
});

test('the command and the action recompute the same', async () => {
  const { open, request, actions, place } = await start();
  open(uri, twoTables());
  const all = (await actions(uri, place(uri, '9 |'))).find((a) => a.title.startsWith('重算全文总计'));
  const answer = await request('nianbao/recompute', { textDocument: { uri } });
  expect(answer).toEqual({ version: 1, edits: (all!.edit!.documentChanges![0] as { edits: unknown }).edits });
});

test('a client without versioned edits gets plain ones', async () => {
  const { open, actions, applied, place } = await start({ documentChanges: false });
  open(uri, draft('5'));
  const [first] = await actions(uri, place(uri, '5 |'), ['quickfix']);
  expect(first!.edit).toEqual({ changes: { [uri]: [expect.objectContaining({ newText: '4' })] } });
  expect(applied(uri, first!)).toBe(draft('4'));
});

/** Table four whose second row begins one cell too late. */
const misaligned = `# 某市某区某街道办事处2024年政府信息公开工作年度报告

| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | 3 | 1 | 0 | 0 | 4 |
| 行政诉讼（未经复议直接起诉） |  | 1 | 0 | 0 | 0 | 1 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`;

test('an action that moves numbers asks first, where the client can show them', async () => {
  const { open, actions, applied, place } = await start({ annotations: true });
  open(uri, misaligned);
  const shape = (await actions(uri, place(uri, '未经复议'), ['quickfix'])).find((a) => a.title === '整理为标准版式');
  expect(shape?.diagnostics?.map((d) => d.code)).toEqual(['table-cells-misaligned']);
  const words = { label: '整理为标准版式', description: '表四：1 行的数字移到各自的列下，数字和文字全部保留' };
  expect(shape!.edit!.changeAnnotations).toEqual({
    ask: { ...words, needsConfirmation: true },
    change: { ...words, needsConfirmation: false },
  });
  const asking = expect.objectContaining({ newText: '', annotationId: 'ask' }) as unknown;
  const change = expect.objectContaining({ annotationId: 'change' }) as unknown;
  expect(shape!.edit!.documentChanges).toEqual([{ textDocument: { uri, version: 1 }, edits: [asking, change] }]);
  expect(applied(uri, shape!)).toBe(misaligned.replace('|  | 1 | 0 | 0 | 0 | 1 |', '| 1 | 0 | 0 | 0 | 1 |'));
});

test('a client that cannot show them gets the same edit bare', async () => {
  const { open, actions, applied, place } = await start();
  open(uri, misaligned);
  const shape = (await actions(uri, place(uri, '未经复议'))).find((a) => a.title === '整理为标准版式');
  expect(shape!.edit).not.toHaveProperty('changeAnnotations');
  expect(JSON.stringify(shape!.edit)).not.toContain('annotationId');
  expect(applied(uri, shape!)).toBe(misaligned.replace('|  | 1 | 0 | 0 | 0 | 1 |', '| 1 | 0 | 0 | 0 | 1 |'));
});

test('a fix that moves nothing asks nobody', async () => {
  const { open, actions, place } = await start({ annotations: true });
  open(uri, draft('5'));
  const [first] = await actions(uri, place(uri, '| 5 |'), ['quickfix']);
  expect(first!.edit).not.toHaveProperty('changeAnnotations');
});

test('fix-all makes every safe fix at once, and nothing more the second time', async () => {
  const { open, actions, applied, place } = await start();
  const messy = draft('4').replace('| 3 | 1 |', '| ３ | 1件 |');
  open(uri, messy);
  const [all] = await actions(uri, place(uri, '#'), [fixAll]);
  expect(all?.kind).toBe(fixAll);
  expect(applied(uri, all!)).toBe(draft('4'));
  open('file:///w/b.nianbao.md', applied(uri, all!));
  expect(await actions('file:///w/b.nianbao.md', place('file:///w/b.nianbao.md', '#'), [fixAll])).toEqual([]);
});

test('fix-all leaves a wrong total alone: a part may be what is wrong', async () => {
  const { open, actions, place } = await start();
  open(uri, draft('5'));
  expect(await actions(uri, place(uri, '#'), [fixAll])).toEqual([]);
});

test('fix-all is offered to whoever asks for source actions, and to nobody else', async () => {
  const { open, actions, place } = await start();
  open(uri, draft('4').replace('| 3 | 1 |', '| ３ | 1 |'));
  expect((await actions(uri, place(uri, '#'), ['source'])).map((a) => a.kind)).toEqual([fixAll]);
  expect((await actions(uri, place(uri, '#'))).map((a) => a.kind)).not.toContain(fixAll);
});

test('the tables offered are those of the format in force', async () => {
  const { open, request } = await start();
  open(uri, draft());
  const offers = await request<{ id: string; format: string }[]>('nianbao/tables', { textDocument: { uri } });
  expect(offers.map((o) => o.id)).toEqual(['t2.a20_1', 't2.a20_5', 't2.a20_6', 't2.a20_8', 't3', 't4']);
  expect(new Set(offers.map((o) => o.format))).toEqual(new Set(['2021']));
});

test('a blank report is one of the format of its year, and there is none for 2018', async () => {
  const { request } = await start();
  const blank = (year: number) => request<{ text: string } | null>('nianbao/blankReport', { unit: '某区', year });
  expect((await blank(2020))?.text).toContain('第二十条第（九）项');
  expect((await blank(2024))?.text).toContain('# 某区2024年政府信息公开工作年度报告');
  expect(await blank(2018)).toBeNull();
});

test('the summary says what a document was read as', async () => {
  const { open, request } = await start();
  open(uri, draft('5'));
  expect(await request('nianbao/summary', { textDocument: { uri } })).toMatchObject({
    unit: '某市某区某街道办事处',
    year: 2024,
    format: '2021',
    equations: { broken: 1 },
  });
});

test('formatting lays tables out as the settings say, and a range only the tables it touches', async () => {
  const { open, request, pushed } = await start({ settings: { value: { format: { table: 'compact' } } } });
  const loose = `${draft('4').replace('| 3 | 1 |', '|  3|1   |')}\n\n| a |  b|\n|---|---|\n| 1|2 |\n`;
  open(uri, loose);
  await pushed(uri, 1);
  const options = { tabSize: 2, insertSpaces: true };
  const whole = await request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
  const text = TextDocument.applyEdits(TextDocument.create(uri, 'nianbao', 1, loose), whole);
  expect(text).toContain('| 3 | 1 |');
  expect(text).toContain('| 1 | 2 |');
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } };
  const part = await request<TextEdit[]>('textDocument/rangeFormatting', { textDocument: { uri }, range, options });
  expect(part.every((e) => e.range.start.line < 6)).toBe(true);
  expect(part.length).toBeGreaterThan(0);
});

test('to ignore a finding is offered last, is never preferred, and silences it', async () => {
  const { open, actions, applied, pushed, place } = await start();
  open(uri, draft('5'));
  const found = await actions(uri, place(uri, '| 5 |'), ['quickfix']);
  const [here, file] = found.slice(-2);
  expect([here!.title, file!.title]).toEqual(['忽略这一处：t3-row-total', '本文件不再提示 t3-row-total']);
  for (const it of [here!, file!]) {
    expect(it).not.toHaveProperty('isPreferred');
    const other = `file:///w/${it === here ? 'here' : 'file'}.nianbao.md`;
    open(other, applied(uri, it));
    const diagnostics = await pushed(other, 1);
    expect(diagnostics.map((d) => d.code)).not.toContain('t3-row-total');
  }
});
