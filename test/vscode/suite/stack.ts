import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative } from 'node:path';

/**
 * An error's stack with places in the test files instead of the bundle.
 *
 * The extension host has a stack format of its own, so node's --enable-source-maps has no say here.
 */
export function readable(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return stack.replaceAll(/([^\s(]+):(\d+):(\d+)/g, (place, file: string, line: string, column: string) => {
    return file === __filename ? original(Number(line), Number(column)) : place;
  });
}

function original(line: number, column: number): string {
  const map = new SourceMap(JSON.parse(readFileSync(`${__filename}.map`, 'utf8')));
  const origin = map.findOrigin(line, column);
  if (!('fileName' in origin)) return `${__filename}:${line}:${column}`;
  const root = join(dirname(__filename), '..', '..');
  return `${relative(root, join(dirname(__filename), origin.fileName))}:${origin.lineNumber}:${origin.columnNumber}`;
}
