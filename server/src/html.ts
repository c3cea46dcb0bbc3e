// The lazily loaded bundle for web pages: what `Pages` in convert/office.ts promises.
export { importHtml, readHtml } from './convert/html.ts';
export { importMarkdown } from './convert/markdown.ts';
