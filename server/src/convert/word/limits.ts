/**
 * What a Word file may be at most. A published report has about 300 cells in 200 paragraphs of 15,000 characters; each limit
 * is far beyond that, and low enough that the worst file within it takes some 600 MB of memory (`memory.test.ts` measures).
 */
export const limits = {
  /** Bytes of the whole file. Pictures make files large, and are never unpacked. */
  file: 256 * 1024 * 1024,
  /** Entries of the archive. A file with many pictures has some hundreds. */
  entries: 10_000,
  /** Bytes of all parts that are read, unpacked. The wordiest reports seen have 3 MB. */
  bytes: 48 * 1024 * 1024,
  /** Elements of all parts that are read. Each costs memory several times over, in this reader and in the one behind it. */
  elements: 250_000,
  /** Elements within each other. What walks them calls itself, and must not run out of stack. */
  depth: 200,
  /** Rows and cells of all tables, merged ones counted with every place they cover. */
  cells: 20_000,
  /** Paragraphs, those in cells included. */
  paragraphs: 20_000,
  /** Characters of what is handed on, with its little markup. */
  characters: 8_000_000,
} as const;

/** Columns one cell may cover; Word itself knows no more. */
export const widest = 63;
