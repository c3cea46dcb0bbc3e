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
