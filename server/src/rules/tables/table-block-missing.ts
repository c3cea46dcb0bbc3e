import type { Change, Span } from '../../base/span.ts';
import { lineEnding } from '../../base/text.ts';
import { blankTable } from '../../formats/blank.ts';
import type { Table } from '../../formats/format.ts';
import type { BoundTable } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { type Standing, standing } from './standing.ts';

interface MissingBlock {
  readonly table: Table;
  /** The block it follows; undefined where it is the first of its section. */
  readonly above: BoundTable | undefined;
  readonly below: BoundTable | undefined;
}

export const tableBlockMissing = rule<MissingBlock>({
  id: 'table-block-missing',
  topic: 'tables',
  title: { zh: '表二缺少一项', en: 'Table two lacks one of its parts' },
  severity: 'error',
  basis: '《政府信息公开条例》第二十条；国办公开办函〔2021〕30号、〔2019〕60号附件',
  why: {
    zh: '表二按《条例》第二十条分项填报，每一项都要有；没有发生的填 0。',
    en: 'Table two has one part for each item of article 20 that it reports on, and every part is due.',
  },
  example: {
    bad: `# 某县教育局2023年政府信息公开工作年度报告

## 二、主动公开政府信息情况

| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 8 |

| 第二十条第（五）项 | 本年处理决定数量 |
| :-- | --: |
| 行政许可 | 4 |

⟦| 第二十条第（六）项 | 本年处理决定数量 |⟧
| :-- | --: |
| 行政处罚 | 3 |
| 行政强制 | 0 |
`,
    good: `# 某县教育局2023年政府信息公开工作年度报告

## 二、主动公开政府信息情况

| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 8 |

| 第二十条第（五）项 | 本年处理决定数量 |
| :-- | --: |
| 行政许可 | 4 |

| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | 3 |
| 行政强制 | 0 |

| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 |  |
`,
  },

  check(report, say) {
    for (const it of standing(report)) {
      if (it.found.length > 0 && it.wanted.some((table) => !tableIn(it, table))) {
        for (const missing of blocks(it)) say({ at: placeOf(missing), data: missing });
      }
    }
  },

  message: ({ table }) => ({
    zh: `缺少${table.name}（${table.corner}）`,
    en: `${table.name} (${table.corner}) is missing`,
  }),

  fixes(missing, report) {
    const { name } = missing.table;
    return [
      {
        title: { zh: `插入空白${name}`, en: `Insert a blank ${name}` },
        changes: [insertion(missing, lineEnding(report.text))],
        safe: false,
      },
    ];
  },
});

const tableIn = ({ found }: Standing, { id }: Table): BoundTable | undefined => found.find((it) => it.table.id === id);

function* blocks(it: Standing): Iterable<MissingBlock> {
  let above: BoundTable | undefined;
  for (const [i, table] of it.wanted.entries()) {
    const own = tableIn(it, table);
    const behind = it.wanted.slice(i + 1);
    if (!own) yield { table, above, below: behind.map((next) => tableIn(it, next)).find((next) => next !== undefined) };
    above = own ?? above;
  }
}

/** The header of the neighbour, the one above first. */
function placeOf({ above, below }: MissingBlock): Span {
  const neighbour = above ?? below!;
  return neighbour.header[0] ?? neighbour.rows[0] ?? neighbour;
}

function insertion({ table, above, below }: MissingBlock, ending: ReturnType<typeof lineEnding>): Change {
  const blank = blankTable(table, { ending });
  if (above) {
    const at = above.blocks.at(-1)!.to;
    return { from: at, to: at, insert: ending + ending + blank };
  }
  const at = below!.blocks[0]!.from;
  return { from: at, to: at, insert: blank + ending + ending };
}
