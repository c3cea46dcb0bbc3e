/**
 * The wording of a heading, row or column. `accepted` wordings are read silently, `flagged` ones are read and reported.
 *
 * Wordings are compared without white space and with brackets, quotes and digits unified.
 */
export interface Label {
  readonly official: string;
  readonly accepted?: readonly string[];
  readonly flagged?: readonly string[];
}

/** A report format as issued. Formats are data: nothing in this folder computes. */
export interface Format {
  readonly id: '2019' | '2021';
  /** The document that issued it, e.g. 国办公开办函〔2021〕30号. */
  readonly issued: string;
  /** The report years it governs, both ends included. */
  readonly years: readonly [first: number, last: number];
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
}

/** One of the six statutory sections. */
export interface Section {
  readonly id: SectionId;
  /** Its place, 1 to 6. */
  readonly ordinal: number;
  readonly title: Label;
}

export type SectionId = 's1' | 's2' | 's3' | 's4' | 's5' | 's6';

export interface Table {
  readonly id: string;
  /** What users call it: 表二第（一）项, 表三, 表四. */
  readonly name: string;
  readonly section: SectionId;
  /** First header cell of the canonical shape: 第二十条第（一）项, 申请办理情况, 情形. */
  readonly corner: string;
  /** First header cell of the official layout, where it differs: 信息内容, or the note of the 勾稽关系. */
  readonly head: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Header cells of the official layout that stand above the columns and name none, the outer ones first. */
  readonly banners?: readonly Banner[];
  /** How wide the label columns of the official layout are, the outermost first, measured in columns of numbers. */
  readonly stub?: readonly number[];
  /** 勾稽关系 whose terms name rows; each holds in every column. */
  readonly rowEquations?: readonly Equation[];
  /** 勾稽关系 whose terms name columns; each holds in every row that carries numbers. */
  readonly columnEquations?: readonly Equation[];
  /** What the numbers of a row owe each other although no 勾稽关系 says so; each is weighed in every row. */
  readonly relations?: readonly Relation[];
  /** The official layout turns this table: its rows are header groups, its columns repeat below each of them. */
  readonly turned?: boolean;
  /** Rows that local templates add, tolerated as information. */
  readonly local?: readonly string[];
}

/** A header cell above several columns: all of them, or those from one to another, by their ids. */
export interface Banner {
  readonly label: string;
  readonly over?: readonly [first: string, last: string];
}

/** A 勾稽关系 that a domain expert can read aloud, and the rule that reports it when it is broken. */
export interface Equation {
  /** `total = a + b`; a single id on the left makes it a total that can be recomputed. */
  readonly terms: string;
  readonly rule: 't3-row-total' | 't3-column-total' | 't3-balance' | 't4-total';
}

/**
 * A relation between the columns of one row that custom and sense ask for, and the rule that reports it when it fails.
 *
 * `made <= valid + repealed`: at most as much. `decisions != prev + delta`: hardly ever the same.
 * `projects = 0 <=> amount = 0`: nothing of the one, nothing of the other.
 */
export interface Relation {
  readonly terms: string;
  readonly rule:
    | 't2-implied-stock-negative'
    | 't2-opened-exceeds-total'
    | 't2-items-negative'
    | 'decisions-look-like-items'
    | 'amount-count-coherent';
  /** Columns that must not be 0, or the relation says nothing. */
  readonly unlessZero?: readonly string[];
}

/** The rank of an authority. */
export type Rank = '省级' | '设区的市级' | '县级' | '乡级';

/** What a column counts: 件 as whole numbers, signed changes, amounts in 万元. */
export type Kind = 'count' | 'delta' | 'amount';

/** A row or a column. Rows form a tree where the official stub does; a row with `lines` is a group and carries no numbers. */
export interface Line {
  readonly id: string;
  readonly label: Label;
  /** How the canonical shape writes the label, where that differs from the official one. */
  readonly flat?: string;
  readonly kind?: Kind;
  /** The unit its header prints; an amount without one says 元 or 万元 in the cell, or leaves it open. */
  readonly unit?: '万元';
  /** The ranks whose authorities alone can state more than 0 in this row, and the row where the numbers of others belong. */
  readonly reserved?: { readonly ranks: readonly Rank[]; readonly instead: string };
  readonly lines?: readonly Line[];
}
