import type { Diagnostic } from '../../rules/lint.ts';
import { type Line, line, title } from './lines.ts';

/** The words of a rule: what is wrong, why it matters, and what it rests on. The message itself the editor shows. */
export const findingLines = ({ rule }: Diagnostic): readonly Line[] => [
  title(`${rule.title.zh} · ${rule.id}`, `${rule.title.en} · ${rule.id}`),
  { words: rule.why },
  line(`依据：${rule.basis}`, `Basis (in Chinese, as issued): ${rule.basis}`),
];
