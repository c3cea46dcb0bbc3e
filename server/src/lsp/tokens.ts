import type { SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Token, tokenModifiers, tokenTypes } from '../features/semantic-tokens.ts';

export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** Tokens as the protocol has them: five numbers each, places relative to the token before. */
export function encoded(document: TextDocument, tokens: readonly Token[]): number[] {
  const out: number[] = [];
  let last = document.positionAt(0);
  for (const { from, to, type, modifiers } of tokens) {
    const at = document.positionAt(from);
    const character = at.line === last.line ? at.character - last.character : at.character;
    const bits = modifiers.reduce((sum, it) => sum | (1 << tokenModifiers.indexOf(it)), 0);
    out.push(at.line - last.line, character, to - from, tokenTypes.indexOf(type), bits);
    last = at;
  }
  return out;
}

/** The last answer for each of the documents that were asked about lately; who comes back later gets all anew. */
const answers = new Map<string, { readonly resultId: string; readonly data: number[] }>();
const most = 32;
let count = 0;

/** An answer with a name, so that the next one can tell what is different; the same name as long as nothing is. */
export function remembered(uri: string, data: number[]): SemanticTokens {
  const before = answers.get(uri);
  const isSame = before?.data.length === data.length && before.data.every((it, i) => it === data[i]);
  const it = isSame ? before : { resultId: String(++count), data };
  answers.delete(uri);
  answers.set(uri, it);
  if (answers.size > most) answers.delete(answers.keys().next().value!);
  return it;
}

/** What is different from an earlier answer; all of it where that one is forgotten. */
export function since(uri: string, previous: string, data: number[]): SemanticTokens | SemanticTokensDelta {
  const before = answers.get(uri);
  const it = remembered(uri, data);
  if (before?.resultId !== previous) return it;
  const old = before.data;
  let start = 0;
  while (start < old.length && start < data.length && old[start] === data[start]) start++;
  let end = 0;
  const room = Math.min(old.length, data.length) - start;
  while (end < room && old[old.length - 1 - end] === data[data.length - 1 - end]) end++;
  const edit = { start, deleteCount: old.length - start - end, data: data.slice(start, data.length - end) };
  return { resultId: it.resultId!, edits: edit.deleteCount + edit.data.length > 0 ? [edit] : [] };
}
