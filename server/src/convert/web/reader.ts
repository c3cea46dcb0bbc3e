import { Parser } from 'htmlparser2';
import type { Words } from '../../base/words.ts';
import { isBlankText } from '../labels.ts';
import type { Box, Flow, FlowCell, FlowRow, FlowTable, Page } from './flow.ts';
import { type Kind, kindOf, lineBreakers } from './kinds.ts';
import { limits, tooMuch } from './limits.ts';
import { collapsed, raised } from './words.ts';

/** Reads a page or a part of one. Never throws; a page beyond the limits is refused. */
export function readFlow(html: string): Page | { readonly refused: Words } {
  if (html.length > limits.source) return { refused: tooMuch('source') };
  const reader = new FlowReader(html.replace(/\r\n?/g, '\n'));
  return reader.read();
}

/** Merged cells wider or taller than this are a slip, or meant to fill the row. */
const widest = 50;
const tallest = 1000;

interface Open {
  readonly name: string;
  readonly as: Kind | undefined;
  readonly linked: boolean;
  /** Whether its words stand above or below the line of the text. */
  readonly off: 'sup' | 'sub' | undefined;
  /** The table, row or cell it opened. */
  readonly made?: FlowTable | FlowRow | FlowCell | undefined;
  box: Box | undefined;
}

/** A table being read. Its cells are closed by the next one, since pages forget to. */
interface Grid {
  readonly table: FlowTable;
  row: FlowRow | undefined;
  cell: FlowCell | undefined;
}

/** Words of a line as they come in. */
interface Pending {
  parts: string[];
  /** The line of its first word; -1 while there is none. */
  start: number;
  linked: number;
  as: Kind | undefined;
}

const nothing = (as?: Kind): Pending => ({ parts: [], start: -1, linked: 0, as });

class FlowReader {
  readonly html: string;
  readonly parser: Parser;
  readonly flow: Flow[] = [];
  readonly code: { as: Kind; text: string; line: number }[] = [];
  readonly open: Open[] = [];
  readonly grids: Grid[] = [];
  refused: Words | undefined;
  isWhole = false;
  isOffice = false;
  /** What is shown of the line being read, and what is not: hidden words end no line. */
  shown = nothing();
  aside = nothing();
  level: number | undefined;
  pre = 0;
  count = { words: 0, lines: 0, cells: 0 };
  line = 1;
  nextBreak: number;

  constructor(html: string) {
    this.html = html;
    this.nextBreak = breakIn(html, 0);
    this.parser = new Parser({
      onopentag: (name, attributes) => this.begin(name, attributes),
      onclosetag: (name) => this.end(name),
      ontext: (text) => this.text(text),
      oncomment: (text) => this.comment(text),
    });
  }

  read(): Page | { readonly refused: Words } {
    this.parser.end(this.html);
    this.flush();
    if (this.refused) return { refused: this.refused };
    return { flow: this.flow, code: this.code, isDocument: this.isOffice || !this.isWhole };
  }

  /** Counts towards a limit; beyond it nothing more is read. */
  counts(what: 'words' | 'lines' | 'cells', more = 1): void {
    this.count[what] += more;
    if (this.count[what] > limits[what]) this.refuse(what);
  }

  refuse(of: keyof typeof limits): void {
    this.refused ??= tooMuch(of);
    this.parser.pause();
  }

  /** The line of an offset, which is where the parser stands unless told. Offsets only grow. */
  lineAt(offset = this.parser.startIndex): number {
    while (this.nextBreak < offset) {
      this.line++;
      this.nextBreak = breakIn(this.html, this.nextBreak + 1);
    }
    return this.line;
  }

  begin(name: string, attributes: Attributes): void {
    if (this.refused) return;
    const above = this.open.at(-1);
    if (this.open.length >= limits.depth) {
      this.refuse('depth');
      return;
    }
    if (lineBreakers.has(name) || name === 'br') this.flush();
    const own = isFirm(above?.as) ? above?.as : (kindOf(name, attributes) ?? above?.as);
    const linked = (above?.linked ?? false) || (name === 'a' && attributes.href !== undefined);
    const off = name === 'sup' || name === 'sub' ? name : lineBreakers.has(name) ? undefined : above?.off;
    const made = isFirm(own) ? undefined : this.make(name, attributes);
    this.open.push({ name, as: own, linked, off, made, box: undefined });
    if (keepsBlanks.has(name)) this.pre++;
    if (/^h[1-6]$/.test(name)) this.level = Number(name[1]);
    if (name === 'html' || name === 'body') this.isWhole = true;
    if (name === 'meta') this.meta(attributes);
    if (name === 'img' || name === 'iframe' || name === 'embed') this.picture(attributes);
  }

  end(name: string): void {
    if (this.refused) return;
    if (lineBreakers.has(name)) this.flush();
    const { made } = this.open.pop() ?? {};
    if (keepsBlanks.has(name)) this.pre--;
    if (/^h[1-6]$/.test(name)) this.level = undefined;
    if (!made) return;
    const grid = this.grids.at(-1);
    if (grid?.table === made) this.grids.pop();
    else if (grid?.cell === made) grid.cell = undefined;
    else if (grid?.row === made) grid.row = grid.cell = undefined;
  }

  make(name: string, attributes: Attributes): Open['made'] {
    if (name === 'table') return this.table(attributes.role === 'presentation');
    const grid = this.grids.at(-1);
    if (!grid) return undefined;
    if (name === 'tr') {
      grid.cell = undefined;
      grid.row = this.row(grid);
      return grid.row;
    }
    if (name === 'th') grid.table.hasHeaders = true;
    return name === 'td' || name === 'th' ? this.cell(grid, attributes) : undefined;
  }

  table(isLayout: boolean): FlowTable {
    const place = { line: this.lineAt(), within: this.box(), as: this.open.at(-1)?.as };
    const table: FlowTable = { kind: 'table', rows: [], before: [], ...place, isLayout, hasHeaders: false };
    this.target().push(table);
    this.grids.push({ table, row: undefined, cell: undefined });
    return table;
  }

  row(grid: Grid): FlowRow {
    this.counts('cells');
    const row: FlowRow = { cells: [], line: this.lineAt() };
    grid.table.rows.push(row);
    return row;
  }

  cell(grid: Grid, { colspan, rowspan }: Attributes): FlowCell {
    this.counts('cells');
    grid.row ??= this.row(grid);
    grid.cell = {
      flow: [],
      colspan: spanOf(colspan, widest),
      rowspan: spanOf(rowspan, tallest),
      line: this.lineAt(),
    };
    grid.row.cells.push(grid.cell);
    return grid.cell;
  }

  meta({ name, content = '' }: Attributes): void {
    const isProgram = /^(?:generator|progid)$/i.test(name ?? '');
    if (isProgram && /word|excel|wps|kingsoft|libreoffice|openoffice|nianbao/i.test(content)) this.isOffice = true;
  }

  picture({ alt, src }: Attributes): void {
    const name = src === undefined || /^data:/i.test(src) ? '' : src.slice(0, 200);
    this.note('picture', [alt?.trim(), name].filter(Boolean).join(' '));
  }

  comment(text: string): void {
    if (text.trim() === 'StartFragment') this.isOffice = true;
    if (!isMark.test(text.trim().slice(0, 200))) this.note('comment', text);
  }

  note(as: Kind, text: string): void {
    if (this.refused || isBlankText(text)) return;
    this.counts('lines');
    this.code.push({ as, text, line: this.lineAt() });
  }

  text(text: string): void {
    if (this.refused) return;
    const above = this.open.at(-1);
    if (above?.as === 'code') {
      this.note('code', text);
      return;
    }
    this.counts('words', text.length);
    if (isFirm(above?.as) && this.aside.as !== above?.as) this.flushAside(above?.as);
    const it = isFirm(above?.as) ? this.aside : this.shown;
    if (it.start < 0) {
      const first = text.search(/[^ \t\n\f]/);
      if (first >= 0) {
        it.start = this.lineAt(this.parser.startIndex + first);
        it.as = above?.as;
      }
    }
    if (above?.linked) it.linked += text.trim().length;
    it.parts.push(above?.off ? raised(text, above.off) : text);
  }

  /** Ends the line that is being read. */
  flush(): void {
    const it = this.shown;
    if (it.parts.length > 0) {
      this.shown = nothing();
      this.put(it);
    }
    this.flushAside();
  }

  flushAside(as?: Kind): void {
    const it = this.aside;
    this.aside = nothing(as);
    if (it.parts.length > 0) this.put(it);
  }

  put({ parts, start, linked, as }: Pending): void {
    if (start < 0) return;
    const raw = this.pre > 0;
    const text = raw ? parts.join('') : collapsed(parts.join(''));
    if (isBlankText(text)) return;
    this.counts('lines');
    this.target().push({ kind: 'line', text, line: start, as, level: this.level, linked, raw, within: this.box() });
  }

  target(): Flow[] {
    const grid = this.grids.at(-1);
    return grid ? (grid.cell?.flow ?? grid.table.before) : this.flow;
  }

  /** The innermost element, with those around it; made once for each, and only where words stand in it. */
  box(): Box {
    let from = this.open.length;
    while (from > 0 && !this.open[from - 1]!.box) from--;
    let box = this.open[from - 1]?.box ?? root;
    for (const it of this.open.slice(from)) it.box = box = { parent: box, depth: box.depth + 1 };
    return box;
  }
}

/** The next end of a line; looked for once each, since a page may be one line of megabytes. */
function breakIn(html: string, from: number): number {
  const at = html.indexOf('\n', from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

type Attributes = Readonly<Record<string, string>>;

/** Comments that only say for whom what follows is, or where the clipboard begins. */
const isMark = /^(?:(?:Start|End)Fragment|\[if\b[^\]]*\]>?(?:<!)?|(?:<!)?\[endif\]>?)$/;

const keepsBlanks: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp']);

/** Whether words of this kind are never part of a report; menus may turn out to hold it after all. */
const isFirm = (as: Kind | undefined): boolean => as !== undefined && as !== 'menu';

const root: Box = { parent: undefined, depth: 0 };

function spanOf(text: string | undefined, most: number): number {
  const value = Number.parseInt(text ?? '1', 10);
  return value >= 1 ? Math.min(value, most) : 1;
}
