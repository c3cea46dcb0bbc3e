import { TextDocument } from 'vscode-languageserver-textdocument';

type Json = Readonly<Record<string, unknown>>;

const isRecord = (it: unknown): it is Json => typeof it === 'object' && it !== null && !Array.isArray(it);
const isPlace = (it: unknown): it is { line: number; character: number } =>
  isRecord(it) && typeof it.line === 'number' && typeof it.character === 'number';
const isRange = (it: unknown): it is { start: Place; end: Place } =>
  isRecord(it) && isPlace(it.start) && isPlace(it.end);
const isEdit = (it: unknown): it is { range: { start: Place; end: Place }; newText: string } =>
  isRecord(it) && isRange(it.range) && typeof it.newText === 'string';
interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * What is wrong with the places in an answer: outside their document, ended before they begin, edits that overlap,
 * selections that do not hold each other, tokens out of order. Whatever shape it has: places are known by their form.
 */
export function faultsOf(answer: unknown, asked: TextDocument): string[] {
  const out: string[] = [];
  const look = (it: unknown, document: TextDocument | undefined, path: string): void => {
    if (Array.isArray(it)) {
      if (document && it.length > 0 && it.every(isEdit)) out.push(...overlaps(it, document, path));
      for (const [i, one] of it.entries()) look(one, document, `${path}[${i}]`);
      return;
    }
    if (!isRecord(it)) return;
    const own = typeof it.uri === 'string' && it.uri !== asked.uri ? undefined : document;
    if (own) out.push(...faultsHere(it, own).map((fault) => `${path}: ${fault}`));
    for (const [key, one] of Object.entries(it)) {
      if (key === 'changes' && isRecord(one))
        for (const [uri, edits] of Object.entries(one)) look({ uri, edits }, document, path);
      else if (key === 'documentChanges' && Array.isArray(one))
        for (const change of one)
          look(
            { uri: asked.uri, ...(change as { textDocument: Json }).textDocument, edits: (change as Json).edits },
            document,
            path,
          );
      else look(one, own, `${path}.${key}`);
    }
  };
  look(answer, asked, 'answer');
  return out;
}

function faultsHere(it: Json, document: TextDocument): string[] {
  if (isPlace(it)) return outside(it, document);
  if (isRange(it)) return document.offsetAt(it.start) > document.offsetAt(it.end) ? ['ends before it begins'] : [];
  if (isRange(it.range) && isRecord(it.parent) && isRange(it.parent.range)) {
    const [a, b] = [it.range, it.parent.range].map((one) => [document.offsetAt(one.start), document.offsetAt(one.end)]);
    return b![0]! <= a![0]! && a![1]! <= b![1]! ? [] : ['is not held by its parent'];
  }
  if (isRange(it.range) && isRange(it.selectionRange)) {
    const [a, b] = [it.selectionRange, it.range].map((one) => [
      document.offsetAt(one.start),
      document.offsetAt(one.end),
    ]);
    return b![0]! <= a![0]! && a![1]! <= b![1]! ? [] : ['selects what it does not hold'];
  }
  if (typeof it.startLine === 'number' && typeof it.endLine === 'number') {
    return it.startLine <= it.endLine && it.endLine < document.lineCount ? [] : [`folds ${it.startLine}–${it.endLine}`];
  }
  return Array.isArray(it.data) && it.data.every(Number.isInteger) ? tokenFaults(it.data as number[], document) : [];
}

/** A place is in a document if going there and back leads to it. */
function outside(at: Place, document: TextDocument): string[] {
  const back = document.positionAt(document.offsetAt(at));
  return back.line === at.line && back.character === at.character
    ? []
    : [`${at.line}:${at.character} is no place in it`];
}

function overlaps(
  edits: { range: { start: Place; end: Place }; newText: string }[],
  document: TextDocument,
  path: string,
): string[] {
  try {
    TextDocument.applyEdits(document, edits);
    return [];
  } catch (error) {
    return [`${path}: ${String(error)}`];
  }
}

/** Semantic tokens are five numbers each, the places counted from the token before. */
function tokenFaults(data: readonly number[], document: TextDocument): string[] {
  if (data.length % 5 !== 0) return [`${data.length} numbers are no tokens`];
  const out: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(i, i + 3);
    character = down === 0 ? character + right : right;
    line += down;
    if (length <= 0) out.push(`token ${i / 5} is empty`);
    out.push(...outside({ line, character: character + length }, document));
  }
  return out;
}
