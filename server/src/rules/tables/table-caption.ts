import type { Caption } from '../../report/report.ts';
import { textOf } from '../../report/report.ts';
import { escapeCell } from '../../syntax/cells.ts';
import { rule } from '../rule.ts';

export const tableCaption = rule<readonly Caption[]>({
  id: 'table-caption',
  topic: 'tables',
  title: { zh: '表头的条款项或说明与统一格式不符', en: 'The caption of a table is not worded as issued' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：表二各项、表三的勾稽关系说明',
  why: {
    zh: '表二各项以《条例》第二十条的项为名，表三左上角写明勾稽关系；写错了，读者会对错条款。',
    en: 'The parts of table two are named by the items of article 20, and table three states its equation; both are cited word for word.',
  },
  example: {
    bad: `
| ⟦第二十条 第(八)项⟧ | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 | 0 |
`,
    good: `
| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 | 0 |
`,
  },

  check({ tables }, say) {
    const spaced: Caption[] = [];
    for (const { caption } of tables) {
      if (caption?.isSpaced) spaced.push(caption);
      else if (caption) say({ at: caption, data: [caption] });
    }
    // Whoever set one caption with blanks set all of them so: one finding speaks for the report.
    const [first, ...others] = spaced;
    if (!first) return;
    const message = { zh: '这里也有空格', en: 'Here, too' };
    say({ at: first, data: spaced, related: others.map((at) => ({ at, message })) });
  },

  message([first, ...others], report) {
    const { wanted } = first!;
    const text = textOf(report, first!);
    const count = others.length + 1;
    return others.length === 0
      ? { zh: `“${text}”应为“${wanted}”`, en: `“${text}” should read “${wanted}”` }
      : {
          zh: `“${text}”应为“${wanted}”，另有 ${count - 1} 处相同`,
          en: `“${text}” should read “${wanted}”, and so in ${count - 1} more place${count > 2 ? 's' : ''}`,
        };
  },

  // The caption of another table may also mean that the numbers are another table's: only the author knows.
  fixes: (them) => [
    {
      title:
        them.length === 1
          ? { zh: `改为“${them[0]!.wanted}”`, en: `Change to “${them[0]!.wanted}”` }
          : { zh: `${them.length} 处都按统一格式书写`, en: `Write all ${them.length} as issued` },
      changes: them.map((it) => ({ from: it.from, to: it.to, insert: escapeCell(it.wanted) })),
      safe: them.every((it) => !it.isOther),
    },
  ],
});
