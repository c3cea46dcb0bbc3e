import { expect, test } from 'vitest';
import { faulty, folder, only } from './run.ts';

test('check --format sarif prints SARIF 2.1.0 with the words of the rules that spoke', async () => {
  const at = folder({ '某区/a b.nianbao.md': faulty });
  const { out, status } = await at.run(['check', '某区', 'gone.md', '--format', 'sarif', ...only()]);
  expect(status).toBe(2);
  await expect(out).toMatchFileSnapshot('check.golden.sarif');
});

test('SARIF counts lines and columns from 1, in UTF-16 code units', async () => {
  const at = folder({ 'a.nianbao.md': faulty });
  const args = ['check', ...only(), '--format'];
  const [finding] = JSON.parse((await at.run([...args, 'json'])).out).files[0].findings;
  const [run] = JSON.parse((await at.run([...args, 'sarif'])).out).runs;
  expect(run.columnKind).toBe('utf16CodeUnits');
  const { region } = run.results[0].locations[0].physicalLocation;
  expect([region.startLine, region.startColumn]).toEqual([
    finding.range.start.line + 1,
    finding.range.start.character + 1,
  ]);
  expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe('t3-row-total');
});

test('what a comment suppresses is in no output, since code scanning would open an alert for it', async () => {
  const quiet = faulty.replace('| 申请', '<!-- nianbao-disable-next-line t3-row-total：原因 -->\n| 申请');
  const at = folder({ 'a.nianbao.md': quiet });
  for (const format of ['text', 'json', 'sarif']) {
    const { out, status } = await at.run(['check', 'a.nianbao.md', '--format', format, ...only()]);
    expect([format, status]).toEqual([format, 0]);
    expect(out).not.toContain('t3-row-total');
  }
  await at.run(['fix', 'a.nianbao.md', '--unsafe', ...only()]);
  expect(at.read('a.nianbao.md')).toBe(quiet);
});

test('SARIF carries the page of each rule, in the language that is asked for', async () => {
  const at = folder({ 'a.nianbao.md': faulty });
  for (const locale of ['zh', 'en']) {
    const { out } = await at.run(['check', '--format', 'sarif', '--locale', locale, ...only()]);
    const [{ id, help }] = JSON.parse(out).runs[0].tool.driver.rules;
    const explained = (await at.run(['explain', id, '--locale', locale])).out;
    expect(explained).toBe(`# ${id}\n\n${help.markdown}\n`);
  }
});
