import * as vscode from 'vscode';
import { archiveChanged, type LedgerDraft, ledger } from '../../server/src/protocol.ts';
import { pauseAfter, type Row, rowsOf, type State, stateOf, type UnitRow, type YearRow } from './ledger-rows.ts';
import type { Session } from './main.ts';

const view = 'nianbao.ledger';

/** The view of all drafts by unit and year. It asks when it is seen, and again when it is told that something changed. */
export function showLedger(session: Session): vscode.Disposable {
  const rows = new Rows(session);
  const tree = vscode.window.createTreeView<Row>(view, { treeDataProvider: rows, showCollapseAll: true });
  // The extension begins where the workspace holds a draft or one is opened: from then on there is something to show.
  void vscode.commands.executeCommand('setContext', 'nianbao.active', true);
  return vscode.Disposable.from(
    tree,
    rows,
    session.client.onNotification(archiveChanged, () => rows.changed(tree.visible)),
    tree.onDidChangeVisibility(({ visible }) => {
      if (visible) rows.seen();
    }),
  );
}

class Rows implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #session: Session;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  #stale = false;
  #wait = pauseAfter(0);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** While a workspace is being checked its ledger changes all the time; nobody reads as fast as that. */
  changed(visible: boolean): void {
    this.#stale = true;
    if (visible) this.#timer ??= setTimeout(() => this.seen(), this.#wait);
  }

  seen(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#stale) this.#changes.fire(undefined);
    this.#stale = false;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return 'rows' in row ? [...row.rows] : [];
    const begin = Date.now();
    const answer = await this.#session.ask(ledger, {});
    this.#wait = pauseAfter(Date.now() - begin);
    return answer ? [...rowsOf(answer)] : [];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    switch (row.kind) {
      case 'unit':
        return unitItem(row);
      case 'year':
        return yearItem(row);
      case 'draft':
        return draftItem(nameOf(row.draft), row.draft, stateWords(row.draft));
      case 'unknown': {
        const label = vscode.l10n.t('Unit or year unknown');
        const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
        item.id = 'unknown';
        item.iconPath = new vscode.ThemeIcon('question');
        return item;
      }
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changes.dispose();
  }
}

/** Names of authorities are long and the view is narrow: what is wrong comes before the years, and a pointer finds it all. */
function unitItem({ unit, first, last, missing, errors, state }: UnitRow): vscode.TreeItem {
  const item = new vscode.TreeItem(unit, vscode.TreeItemCollapsibleState.Collapsed);
  const said = [
    ...(missing > 0 ? [vscode.l10n.t('{0} years missing', missing)] : []),
    ...(errors > 0 ? [vscode.l10n.t('{0} errors', errors)] : []),
    first === last ? String(first) : `${first}–${last}`,
  ];
  item.id = `unit ${unit}`;
  item.description = said.join(' · ');
  item.tooltip = [unit, ...said].join('\n');
  item.iconPath = signs[state];
  item.accessibilityInformation = { label: [unit, ...said].join('，') };
  return item;
}

/** What is wrong is said in words and shown by a sign of its own; colours only repeat it. */
function yearItem({ unit, year, draft, doubled, from }: YearRow): vscode.TreeItem {
  const said = [
    ...(draft ? stateWords(draft) : [vscode.l10n.t('missing')]),
    ...(doubled && draft ? [vscode.l10n.t('another draft of this year'), nameOf(draft)] : []),
  ];
  const item = draftItem(String(year), draft, said);
  item.id = `year ${unit} ${year} ${draft?.uri ?? ''}`;
  item.contextValue = `${draft ? 'draft' : 'missing'}${from === undefined ? '' : '.next'}`;
  item.accessibilityInformation = { label: [unit, String(year), ...said].join('，') };
  return item;
}

function draftItem(label: string, draft: LedgerDraft | undefined, said: readonly string[]): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  const state = stateOf(draft);
  item.description = said.join(' · ');
  item.iconPath = signs[state];
  item.accessibilityInformation = { label: [label, ...said].join('，') };
  if (!draft) return item;
  const uri = vscode.Uri.parse(draft.uri, true);
  item.id = `draft ${draft.uri}`;
  item.contextValue = 'draft';
  item.tooltip = vscode.workspace.asRelativePath(uri);
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}

const signs: Readonly<Record<State, vscode.ThemeIcon>> = {
  errors: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warnings: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  clean: new vscode.ThemeIcon('pass'),
  unchecked: new vscode.ThemeIcon('circle-outline'),
  missing: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground')),
};

function stateWords(draft: LedgerDraft): string[] {
  const { errors, warnings = 0 } = draft;
  if (errors === undefined) return [vscode.l10n.t('not checked yet')];
  const said = [
    ...(errors > 0 ? [vscode.l10n.t('{0} errors', errors)] : []),
    ...(warnings > 0 ? [vscode.l10n.t('{0} warnings', warnings)] : []),
  ];
  return said.length > 0 ? said : [vscode.l10n.t('no errors or warnings')];
}

const nameOf = ({ uri }: LedgerDraft): string => vscode.Uri.parse(uri, true).path.split('/').at(-1) ?? uri;
