import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { official } from '../../server/src/convert/official.ts';
import { blockHtml, page } from '../../server/src/convert/page.ts';
import { read } from '../check.ts';
import { examples } from '../drafts.ts';
import { payloads, poisoned } from '../payloads.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of a page with its attributes and its text. */
function elements(html: string): Element[] {
  const out: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const it = { name, attributes, text: '' };
      out.push(it);
      open.push(it);
    },
    ontext(text) {
      for (const it of open) it.text += text;
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return out;
}

const example = read(examples().find((it) => it.id === '2021-clean')!.text);

describe('the page', () => {
  const html = page(official(example), '标题 & “年报”');
  const all = elements(html);

  test('is one Chinese document with its title, its styles and nothing to fetch', () => {
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">')).toBe(true);
    expect(all.find((it) => it.name === 'title')?.text).toBe('标题 & “年报”');
    expect(html).not.toMatch(/\b(?:src=|href=|url\()/);
  });

  test('has a table for each of the three parts, with a caption, headers with a scope, and its columns', () => {
    expect(all.filter((it) => it.name === 'table')).toHaveLength(3);
    expect(all.filter((it) => it.name === 'caption').map((it) => it.text)).toEqual([
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(all.filter((it) => it.name === 'th').filter((it) => !it.attributes.scope)).toEqual([]);
    expect(all.filter((it) => it.name === 'col')).toHaveLength(4 + 10 + 15);
  });

  test('repeats the header rows of tables three and four on a new page', () => {
    const heads = html.split('<thead>').slice(1);
    expect(heads.map((it) => it.split('</thead>')[0]!.match(/<tr>/g)?.length)).toEqual([3, 3]);
  });

  test('gives each item of table two a body of its own', () => {
    const two = html.slice(html.indexOf('<table'), html.indexOf('</table>'));
    expect(two.match(/<tbody>\n<tr><th scope="rowgroup"/g)).toHaveLength(4);
  });
});

test('a block says where it stands when asked, and only then', () => {
  const four = official(example).blocks.findLast((it) => it.kind === 'grid')!;
  expect(blockHtml(four)).not.toContain('data-');
  const cells = elements(blockHtml(four, { places: true })).filter((it) => it.name === 'td');
  expect(
    cells.map((it) => example.text.slice(Number(it.attributes['data-from']), Number(it.attributes['data-to']))),
  ).toEqual(cells.map((it) => it.text));
  expect(cells).toHaveLength(15);
});

describe('hostile drafts', () => {
  const known = new Set(
    'html head meta title style body main h1 h2 h3 h4 p table caption colgroup col thead tbody tr th td'.split(' '),
  );
  const attributes = new Set(
    'class lang charset http-equiv content name width scope colspan rowspan data-from data-to'.split(' '),
  );

  test.each(payloads)('%s stays text wherever it is written', (payload) => {
    const report = read(poisoned(payload));
    const html = page(official(report), report.title?.value ?? payload);
    const all = elements(html + official(report).blocks.map((it) => blockHtml(it, { places: true })));
    expect(all.filter((it) => !known.has(it.name))).toEqual([]);
    expect(all.flatMap((it) => Object.keys(it.attributes)).filter((it) => !attributes.has(it))).toEqual([]);
    expect(html).toContain("default-src 'none'");
    expect(all.find((it) => it.name === 'style')!.text).not.toContain('alert');
  });

  test('a payload is printed and not swallowed', () => {
    const report = read(poisoned('<img src=x onerror=alert(1)>'));
    const texts = elements(page(official(report), '')).filter((it) => ['h1', 'p', 'td', 'th'].includes(it.name));
    expect(texts.filter((it) => it.text.includes('<img src=x onerror=alert(1)>')).length).toBeGreaterThanOrEqual(5);
  });
});
