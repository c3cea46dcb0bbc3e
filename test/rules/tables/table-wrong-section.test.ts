import { describe, expect, test } from 'vitest';
import { tableWrongSection } from '../../../server/src/rules/tables/table-wrong-section.ts';
import { finds, firstOf } from './common.ts';

const fees = '| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n| :-- | --: |\n| 行政事业性收费 | 0 |';
const permits = '| 第二十条第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 0 |';
const two = '## 二、主动公开政府信息情况';
const three = '## 三、收到和处理政府信息公开申请情况';
const marked = (it: string): string => it.replace(/^.*/, '⟦$&⟧');

describe('table-wrong-section', () => {
  test('says one thing about all blocks of table two that stand together', () => {
    const text = `\n${two}\n\n${three}\n\n${marked(permits)}\n\n${fees}\n`;
    finds(
      tableWrongSection,
      text,
      '表二第（五）项应在“二、主动公开政府信息情况”，不应在“三、收到和处理政府信息公开申请情况”',
    );
    expect(firstOf(tableWrongSection, text)!.related).toHaveLength(1);
  });
  test('is silent where the section of the table is missing, which is the fault then', () =>
    finds(tableWrongSection, `\n${three}\n\n${fees}\n`));
  test('is silent where the section it stands in is none of the six', () =>
    finds(tableWrongSection, `\n${two}\n\n## 七、附表\n\n${fees}\n`));
  test('is silent before the first section', () => finds(tableWrongSection, `\n${fees}\n\n${two}\n`));
  test('is silent about a copy of a table that stands in its section', () =>
    finds(tableWrongSection, `\n${two}\n\n${fees}\n\n${three}\n\n${fees}\n`));
});
