import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf, withoutForm, withoutFormFix } from './unusual.ts';

export const cellDeltaForm = rule<Fact>({
  id: 'cell-delta-form',
  topic: 'cells',
  title: { zh: '增减数写成了文字或带加号', en: 'A change written in words or with a plus' },
  severity: 'warning',
  basis: '国办公开办函〔2019〕60号附件：“本年增/减”；地方填表说明“减用负值表示，如-8”',
  why: {
    zh: '“本年增/减”填带符号的整数：增加填正数，减少填负数，不写“增”“减”，也不写加号。',
    en: 'The column 本年增/减 takes a signed number: positive for more, negative for fewer, without words and without a plus.',
  },
  example: {
    bad: `
| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| :-- | --: | --: | --: |
| 行政处罚 | 386 | ⟦减59⟧ | 41 |
| 行政强制 | 2 | ⟦+3⟧ | 0 |
`,
    good: `
| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| :-- | --: | --: | --: |
| 行政处罚 | 386 | -59 | 41 |
| 行政强制 | 2 | 3 | 0 |
`,
  },
  check: (report, say) => cellsOf(report, 'delta').forEach(say),

  message(it) {
    const cell = cellName(it);
    const should = withoutForm(it, 'delta');
    return {
      zh: `${cell.zh}应写作 ${should}，而不是 ${it.raw}`,
      en: `${cell.en} should be written ${should}, not ${it.raw}`,
    };
  },

  fixes: (it) => withoutFormFix(it, 'delta', true),
});
