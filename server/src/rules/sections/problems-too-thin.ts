import type { Span } from '../../base/span.ts';
import { squeeze } from '../../base/text.ts';
import type { Report, SectionHeading } from '../../report/report.ts';
import { blocksIn } from '../../report/subsections.ts';
import type { Block } from '../../syntax/blocks.ts';
import { rule } from '../rule.ts';
import { contentOf, headingFor, saysInTitle } from './blocks.ts';
import { placeholdersOf } from './placeholder-section.ts';

type Lack = 'text' | 'improvements';

/** Fewer characters name no problem. */
const fewest = 10;

export const problemsTooThin = rule<Lack>({
  id: 'problems-too-thin',
  topic: 'sections',
  title: { zh: '问题和改进情况过于简单', en: 'Problems or improvements missing' },
  severity: 'warning',
  basis: '《政府信息公开条例》第五十条（四）：政府信息公开工作存在的主要问题及改进情况',
  why: {
    zh: '这一部分既要说明存在的主要问题，也要说明改进情况；只写“无”，或者只讲问题不讲改进，常被通报为敷衍塞责。',
    en: 'This part names the main problems and what is done about them; 无 alone, or problems without improvements, is criticised as perfunctory.',
  },
  example: {
    bad: `
## 五、存在的主要问题及改进情况

⟦无。⟧

## 六、其他需要报告的事项
`,
    good: `
## 五、存在的主要问题及改进情况

信息更新还不够及时。下一步将健全更新机制，每月检查一次。

## 六、其他需要报告的事项
`,
  },
  check(report, say) {
    const heading = headingFor(report, 's5');
    if (!heading || saysInTitle(heading)) return;
    let first: Span | undefined;
    let last: Span | undefined;
    let words = '';
    for (const it of contentOf(report, heading)) {
      if (it.kind !== 'paragraph' && it.kind !== 'list') continue;
      words += (first ? '\n' : '') + report.text.slice(it.from, it.to);
      first ??= it;
      last = it;
    }
    if (!first || !last || placeholdersOf(report).some((it) => it.section?.id === 's5')) return;
    if (isThin(words)) say({ at: { from: first.from, to: last.to }, data: 'text' });
    else if (lacksImprovements(words) && !improvementsAnnounced(report, heading)) {
      say({ at: { from: heading.from, to: heading.to }, data: 'improvements' });
    }
  },
  message: (lack) =>
    lack === 'text'
      ? { zh: '没有说明存在的主要问题和改进情况', en: 'It names neither problems nor improvements' }
      : { zh: '讲了存在的问题，没有讲改进情况', en: 'It names problems, but no improvements' },
});

/** 无。, or a sentence that does no more than deny any problem. */
function isThin(text: string): boolean {
  if (text.length > 80) return false;
  const words = squeeze(text).replace(/[。，,.；;！!、（）()“”*]/g, '');
  if (words.length < fewest) return true;
  return words.length < 30 && !remedy.test(words) && /(?:无|没有|不存在|未发现|没发现)[^但]{0,8}问题$/.test(words);
}

const trouble =
  /问题|不足|不够|不高|不强|不大|不深|不及时|不到位|不完善|不健全|不规范|薄弱|欠缺|缺乏|较少|单一|差距|短板|困难|有待|亟待|仍需|还需|尚需|仍要|还要|需要|需进一步/;

/** What is done or will be done about problems; as many words as there are, for one of them is enough. */
const remedy =
  /下一步|下步|今后|接下来|改进|改善|改正|整改|解决|措施|将|继续|加强|强化|增强|加大|加快|完善|健全|优化|推进|推动|促进|提升|提高|拓宽|拓展|丰富|落实|深化|细化|规范|着力|做好|抓好|抓紧|建立|严格|坚持|探索|组织|开展|定期|努力|争取|及时|确保|充实|扩大|创新|培训|督促|安排|制定|压实|明确|配备/;

/** Whether it speaks of problems, and no clause that speaks of none has a word of a remedy. */
function lacksImprovements(text: string): boolean {
  // What most reports say, found without trying all the words at each character.
  const next = text.indexOf('下一步');
  if (next >= 0 && !speaksOfTrouble(text, clauseAt(text, next))) return false;
  for (remedies.lastIndex = 0; ; ) {
    const found = remedies.exec(text);
    if (!found) return trouble.test(text);
    const clause = clauseAt(text, found.index);
    if (!speaksOfTrouble(text, clause)) return false;
    remedies.lastIndex = clause.to + 1;
  }
}

const speaksOfTrouble = (text: string, { from, to }: Span): boolean => trouble.test(text.slice(from, to));

const remedies = new RegExp(remedy.source, 'g');

function clauseAt(text: string, at: number): Span {
  let from = at;
  let to = at;
  while (from > 0 && stops[text.charCodeAt(from - 1)] === 0) from--;
  while (to < text.length && stops[text.charCodeAt(to)] === 0) to++;
  return { from, to };
}

const stops = new Uint8Array(0x10000);
for (const it of '，。；：、！？,;:\n') stops[it.charCodeAt(0)] = 1;

/** A sub-heading （二）改进措施 says that they are there. */
function improvementsAnnounced({ text, tree }: Report, { body }: SectionHeading): boolean {
  const isHeading = (it: Block): boolean => it.kind === 'heading' && it.to <= body.to;
  return blocksIn(tree, body).some((it) => isHeading(it) && remedy.test(text.slice(it.from, it.to)));
}
