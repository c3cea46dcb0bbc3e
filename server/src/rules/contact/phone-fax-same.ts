import { halfwidth } from '../../base/text.ts';
import { rule } from '../rule.ts';
import { type Labelled, labelledOf } from './labels.ts';

export const phoneFaxSame = rule<Labelled>({
  id: 'phone-fax-same',
  topic: 'contact',
  title: { zh: '电话与传真号码相同', en: 'Telephone and fax have the same number' },
  severity: 'info',
  basis: '惯例：电话与传真分别列出，合用一个号码的写作“电话（传真）”',
  why: {
    zh: '两个号码完全相同，可能是复制后漏改；确实合用的，写成“电话（传真）”就清楚了。',
    en: 'The same number twice may be a copy nobody changed; where one line serves both, 电话（传真） says so.',
  },
  example: {
    bad: `如有疑问，请联系我局办公室（电话：0631-5322764；传真：⟦0631-5322764⟧）。
`,
    good: `如有疑问，请联系我局办公室（电话：0631-5322764；传真：0631-5322765）。
`,
  },
  check(report, say) {
    const all = labelledOf(report);
    const faxes = all.filter((it) => it.kind === 'fax');
    if (faxes.length === 0) return;
    const phones = new Map(all.filter((it) => it.kind === 'phone').map((it) => [digits(it.raw), it]));
    for (const fax of faxes) {
      const phone = phones.get(digits(fax.raw));
      if (!phone) continue;
      const message = { zh: '与这个电话号码相同', en: 'The same number as this' };
      say({
        at: { from: fax.from, to: fax.to },
        data: fax,
        related: [{ at: { from: phone.from, to: phone.to }, message }],
      });
    }
  },
  message: ({ raw }) => ({
    zh: `传真号码与电话号码都是“${raw}”，请核对`,
    en: `Fax and telephone are both ${raw}; please check`,
  }),
});

const digits = (raw: string): string => halfwidth(raw).replace(/\D/g, '');
