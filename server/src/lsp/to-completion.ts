import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../base/words.ts';
import type { Completion, Completions, ItemKind } from '../features/completion/item.ts';
import { range } from './to.ts';

/** What a client takes in a list of completions. */
export interface CompletionSupport {
  readonly snippets: boolean;
  /** Whether it tells words that are inserted at the cursor from those that replace what stands behind it. */
  readonly splits: boolean;
  /** Whether what is the same for all items may be said once. */
  readonly sharedRange: boolean;
  readonly labelDetails: boolean;
  readonly preselects: boolean;
}

export function completionSupport({ textDocument }: ClientCapabilities): CompletionSupport {
  const { completionItem: item, completionList: list } = textDocument?.completion ?? {};
  return {
    snippets: item?.snippetSupport === true,
    splits: item?.insertReplaceSupport === true,
    sharedRange: list?.itemDefaults?.includes('editRange') === true,
    labelDetails: item?.labelDetailsSupport === true,
    preselects: item?.preselectSupport === true,
  };
}

const kinds: Readonly<Record<ItemKind, CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  topic: CompletionItemKind.Module,
  label: CompletionItemKind.EnumMember,
  table: CompletionItemKind.Struct,
  report: CompletionItemKind.File,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.Constant,
  phrase: CompletionItemKind.Text,
};

/** Items without tab stops are left out where the client has none and they make no sense without. */
export function completionList(
  document: TextDocument,
  { items, isIncomplete }: Completions,
  at: number,
  locale: Locale,
  by: CompletionSupport,
): CompletionList {
  const shown = items.filter((it) => it.text !== undefined || by.snippets);
  const first = shown[0];
  const isShared =
    by.sharedRange && shown.length > 1 && shown.every((it) => isSame(it, first!) && !(by.splits && isSplit(it, at)));
  return {
    isIncomplete,
    ...(isShared && { itemDefaults: { editRange: range(document, first!.at) } }),
    items: shown.map((it, i) => {
      const newText = by.snippets ? (it.snippet ?? it.text!) : it.text!;
      const place = isShared ? { textEditText: newText } : { textEdit: edit(document, it, newText, at, by) };
      return { ...words(it, i, locale, by), ...place };
    }),
  };
}

const isSame = (a: Completion, b: Completion): boolean => a.at.from === b.at.from && a.at.to === b.at.to;

const isSplit = (it: Completion, at: number): boolean => it.splits === true && at < it.at.to;

function edit(document: TextDocument, it: Completion, newText: string, at: number, by: CompletionSupport) {
  const whole = range(document, it.at);
  if (!by.splits || !isSplit(it, at)) return { range: whole, newText };
  return { newText, insert: range(document, { from: it.at.from, to: at }), replace: whole };
}

function words(it: Completion, i: number, locale: Locale, by: CompletionSupport): CompletionItem {
  const out: CompletionItem = {
    label: it.label,
    kind: kinds[it.kind],
    sortText: String(i).padStart(3, '0'),
    filterText: it.filter,
  };
  if (it.detail && by.labelDetails) out.labelDetails = { description: it.detail[locale] };
  else if (it.detail) out.detail = it.detail[locale];
  if (it.note) out.documentation = it.note[locale];
  if (by.snippets && it.snippet !== undefined) out.insertTextFormat = InsertTextFormat.Snippet;
  if (by.preselects && it.preferred) out.preselect = true;
  return out;
}
