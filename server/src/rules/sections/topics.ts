import { derived } from '../../base/memo.ts';
import { overview, type Topic } from '../../formats/overview.ts';
import { publishedText } from '../../report/comments.ts';
import type { Report } from '../../report/report.ts';
import { type Subsection, subsectionsOf } from '../../report/subsections.ts';
import { topicsIn } from '../../report/topics.ts';
import { isWhole } from '../document/lines.ts';
import { headingFor } from './blocks.ts';

/** A title that is longer is a sentence, and names nothing. */
const longest = 30;

const topicsOf = ({ title }: Subsection): readonly Topic[] =>
  title.value.length > 0 && title.value.length <= longest ? topicsIn(title.value) : [];

/** A sub-heading of section 一 and the topics it names. */
export interface NamedPart {
  readonly part: Subsection;
  readonly topics: readonly Topic[];
}

/** The sub-headings of section 一 with what they name. */
export const namedParts = (report: Report): readonly NamedPart[] => derived(report, readNamed);

const readNamed = (report: Report): readonly NamedPart[] =>
  overviewParts(report).map((part) => ({ part, topics: topicsOf(part) }));

/** The sub-headings of section 一. */
export const overviewParts = (report: Report): readonly Subsection[] => derived(report, readParts);

const readParts = (report: Report): readonly Subsection[] =>
  subsectionsOf(report).filter((it) => it.section.section?.id === 's1');

/** The topics that section 一 neither has a sub-heading for nor any word on. */
export const missingTopics = (report: Report): readonly Topic[] => derived(report, readMissing);

function readMissing(report: Report): readonly Topic[] {
  const heading = headingFor(report, 's1');
  // The format is of 2019, and what a fragment lacks says nothing.
  if (!heading || !isWhole(report) || (report.year && report.year.value < 2019)) return [];
  const parts = namedParts(report);
  if (parts.length === 0 && !report.prose.some((it) => it.section?.id === 's1')) return [];
  const unnamed = overview.filter((it) => !parts.some(({ topics }) => topics.includes(it)));
  if (unnamed.length === 0) return unnamed;
  const text = publishedText(report).slice(heading.body.from, heading.body.to);
  return unnamed.filter((it) => !it.touched.some((word) => text.includes(word)));
}
