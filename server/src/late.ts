import type { Office, Pages } from './convert/office.ts';

// Parsers for pages and for Word, in files of their own: whoever imports neither never loads them.

export const loadPages = (): Promise<Pages> => import('./html.js');
export const loadOffice = (): Promise<Office> => import('./word.js');
