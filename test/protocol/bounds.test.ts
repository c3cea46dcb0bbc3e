import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { faultsOf } from './bounds.ts';

const uri = 'file:///w/a.nianbao.md';
const document = TextDocument.create(uri, 'nianbao', 1, '一二三\r\n四五\n');
const at = (line: number, character: number) => ({ line, character });
const range = (a: number, b: number, c = a, d = b) => ({ start: at(a, b), end: at(c, d) });
const edit = (it: object) => ({ range: it, newText: '' });

test.each([
  ['a place behind its line', { position: at(0, 4) }],
  ['a place behind the text', [{ range: range(0, 0, 9, 0) }]],
  ['a place within a line end', range(0, 0, 0, 4)],
  ['a range that ends before it begins', { range: range(1, 1, 0, 0) }],
  ['edits that overlap', [edit(range(0, 0, 0, 2)), edit(range(0, 1, 0, 3))]],
  [
    'edits that overlap in a workspace edit',
    { changes: { [uri]: [edit(range(0, 0, 0, 2)), edit(range(0, 1, 0, 3))] } },
  ],
  ['an edit of a version outside', { documentChanges: [{ textDocument: { uri }, edits: [edit(range(5, 0))] }] }],
  ['a selection its parent does not hold', { range: range(0, 0, 1, 0), parent: { range: range(0, 1, 1, 0) } }],
  ['a symbol that selects more than it holds', { range: range(0, 0, 0, 1), selectionRange: range(0, 0, 0, 2) }],
  ['a fold beyond the last line', [{ startLine: 0, endLine: 3 }]],
  ['tokens that are not fives', { data: [0, 0, 1, 0] }],
  ['a token behind its line', { data: [0, 0, 1, 0, 0, 1, 0, 3, 0, 0] }],
])('%s is a fault', (_, answer) => expect(faultsOf(answer, document)).not.toEqual([]));

test.each([
  ['nothing', null],
  ['a location in another document', { uri: 'file:///w/b.md', range: range(99, 0) }],
  ['edits side by side', [edit(range(0, 0, 0, 2)), edit(range(0, 2, 0, 3))]],
  ['the end of the text', { range: range(0, 0, 2, 0) }],
  ['tokens in their lines', { data: [0, 0, 1, 0, 0, 0, 1, 2, 0, 0, 1, 0, 2, 1, 0] }],
])('%s is none', (_, answer) => expect(faultsOf(answer, document)).toEqual([]));
