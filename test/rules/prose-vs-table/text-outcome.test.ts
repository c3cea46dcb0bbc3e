import { describe, test } from 'vitest';
import { textOutcome } from '../../../server/src/rules/prose-vs-table/text-outcome.ts';
import { finds, fixes } from '../../check.ts';
import { draft } from './drafts.ts';

const given = { t4: { review: [5, 1, 0, 2], suit_direct: [3, 0, 0, 1], suit_after: [1, 1, 0, 0] } };

describe('text-outcome', () => {
  test.each([
    '信息公开类行政复议8件，诉讼6件，⟦均获维持⟧。',
    '信息公开类行政复议8件，诉讼6件，⟦继续保持了零败诉的记录⟧。',
    '信息公开类行政复议8件，⟦未被复议机关纠错⟧。',
    '政府信息公开行政诉讼6件，其中结果维持⟦5件⟧，结果纠正1件，尚未审结1件。',
    '信息公开类行政复议8件，维持⟦4件⟧；行政诉讼6件，维持4件。',
  ])('found: %s', (said) => {
    finds(textOutcome, draft(said, given));
  });
  test.each([
    '信息公开类行政复议8件，其中维持5件、纠正1件、尚未审结2件。',
    '信息公开类行政复议8件、行政诉讼6件，其中维持9件。',
    '信息公开类行政诉讼6件，力争零败诉。',
    '2020年，信息公开类行政复议3件，均获维持。',
    '全年办理行政复议案件120件，均获维持。',
    '信息公开类行政复议8件，均依法办理。',
    '维持秩序5件。',
  ])('silent: %s', (said) => {
    finds(textOutcome, draft(said, given));
  });
  test('the fix writes the number of the table', () => {
    fixes(
      textOutcome,
      draft('信息公开类行政复议8件，维持⟦4件⟧。', given),
      draft('信息公开类行政复议8件，维持5件。', given),
    );
  });
  test('all upheld is true where none was corrected and none is pending', () => {
    finds(textOutcome, draft('信息公开类行政复议5件，均获维持，无纠错。', { t4: { review: [5, 0, 0, 0] } }));
  });
});
