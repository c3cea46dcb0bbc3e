import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { endpoints } from '../../server/src/lsp/endpoints.ts';
import { allDrafts } from '../drafts.ts';
import { faultsOf } from './bounds.ts';
import { type Client, connect } from './client.ts';
import { type At, mayRefuse, questionOf } from './questions.ts';

// Every request the server says it answers, on real reports, at every fiftieth place. Nothing here knows what a right
// answer is: it has to come, to stay within its document, and to be the same when it is asked for again.

const step = 50;
const methods = ['textDocument/diagnostic', ...endpoints.map((it) => it.method)];
const drafts = allDrafts().map((it) => ({ ...it, uri: `file:///w/${it.id}.nianbao.md` }));

const edits: object[] = [];

let it: Client;
beforeAll(async () => {
  it = await connect({ pulls: true, settings: { value: { codeLens: true } } });
  for (const { uri, text } of drafts) it.open(uri, text);
  // From here on each of them knows all others.
  await it.pullAll();
  // What a command edits is an answer too; it is looked at, and not made.
  it.client.onRequest('workspace/applyEdit', ({ edit }: { edit: object }) => {
    edits.push(edit);
    return { applied: false };
  });
});
afterAll(() => it.leave());

/** What a request is asked about a document. Questions about answers are asked of the first answers of each place. */
async function paramsOf(method: string, document: TextDocument, few = false): Promise<object[]> {
  const question = questionOf(method);
  if (question.per === 'answer') {
    const answers = await Promise.all(
      (await paramsOf(question.of, document, few)).map((one) => answerTo(question.of, one)),
    );
    return answers.flatMap((one) => listOf(one).slice(0, 2));
  }
  const length = document.getText().length;
  const count = question.per === 'document' || few ? 1 : Math.floor(length / step) + 1;
  // The middle of the text is asked too, in cells; the end of the text stands for everything behind the last step.
  const offsets = count === 1 ? [Math.floor(length / 2)] : [...Array(count).keys(), length / step].map((i) => i * step);
  return offsets.map((offset): At => ({ document, offset })).map(question.params);
}

/** The answer; to refuse with a reason is one too, where a request may do that. */
async function answerTo(method: string, params: object): Promise<unknown> {
  try {
    return await it.request<unknown>(method, params);
  } catch (error) {
    const { code, message } = error as ResponseError;
    if (mayRefuse.has(method) && code === LSPErrorCodes.RequestFailed) return { refused: message };
    throw new Error(`${method} answers ${code} “${message}” to ${JSON.stringify(params)}`);
  }
}

/** Answers are lists, or objects that hold one. */
function listOf(answer: unknown): object[] {
  if (Array.isArray(answer)) return answer as object[];
  const items = (answer as { items?: object[] } | null)?.items;
  return items ?? [];
}

/** An answer without the names it was given, which are new each time. */
const nameless = (answer: unknown): string =>
  JSON.stringify(answer, (key, value: unknown) => (key === 'resultId' ? undefined : value)) ?? 'null';

describe.each(methods)('%s', (method) => {
  test.each(drafts)('$id: is answered, within the document, and the same again', async ({ uri, text }) => {
    const document = TextDocument.create(uri, 'nianbao', 1, text);
    const asked = await paramsOf(method, document);
    const ask = (): Promise<unknown[]> => Promise.all(asked.map((one) => answerTo(method, one)));
    const answers = await ask();
    const own = edits.splice(0);
    const faults = [...answers, ...own].flatMap((one, i) => faultsOf(one, document).map((fault) => [fault, asked[i]]));
    expect(faults.slice(0, 5)).toEqual([]);
    expect((await ask()).map(nameless)).toEqual(answers.map(nameless));
  });

  test('is answered with the right error when it is cancelled', async () => {
    const { uri, text } = drafts[0]!;
    const asked = await paramsOf(method, TextDocument.create(uri, 'nianbao', 1, text), true);
    for (const one of asked) {
      const source = new CancellationTokenSource();
      const answer = it.client.sendRequest(method, one, source.token);
      source.cancel();
      await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    }
  });

  test('knows no document that is not open', async () => {
    const closed = TextDocument.create('file:///w/closed.nianbao.md', 'nianbao', 1, drafts[0]!.text);
    const question = questionOf(method);
    if (question.per === 'answer') return;
    const answer = await it.request<unknown>(method, question.params({ document: closed, offset: 100 }));
    expect(faultsOf(answer, TextDocument.create(closed.uri, 'nianbao', 1, ''))).toEqual([]);
  });
});

test('no answer was a failure that was only written to the log', () => {
  expect([...new Set(it.logged.map((one) => one.split('\n').slice(0, 2).join('')))]).toEqual([]);
});

test('a request nobody wrote down fails with a word on where to write it', () => {
  expect(() => questionOf('nianbao/new')).toThrow(/nianbao\/new .* test\/protocol\/questions\.ts/);
});
