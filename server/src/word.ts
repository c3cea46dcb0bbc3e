/** The entry of the lazily loaded bundle for Word: what `convert/office.ts` promises as `Office`. */
export { writeDocx } from './convert/docx-export.ts';
export { importDocx } from './convert/docx-import.ts';
