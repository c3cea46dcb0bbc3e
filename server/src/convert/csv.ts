/** A row of a CSV file as RFC 4180 has it, with its line ending; nothing at all stands for null. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cellOf).join(',')}\r\n`;

const cellOf = (it: string | number | null): string => {
  const text = String(it ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
