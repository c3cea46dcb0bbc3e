import { expect, test } from 'vitest';
import { subsectionsOf } from '../../server/src/report/subsections.ts';
import { read } from '../check.ts';

test('a row that a blank line cut off from its table is no sub-heading, whatever its number', () => {
  const report = read(
    '## 三、收到和处理政府信息公开申请情况\n\n' +
      '| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n' +
      `${'| :-- '.repeat(8)}|\n` +
      '| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n\n' +
      '（七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n\n（一）其他情况。无。\n',
  );
  expect(report.tables[0]!.rows).toHaveLength(2);
  expect(subsectionsOf(report).map((it) => it.title.value)).toEqual(['其他情况']);
});
