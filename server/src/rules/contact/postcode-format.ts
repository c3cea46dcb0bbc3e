import { halfwidth } from '../../base/text.ts';
import { rule } from '../rule.ts';
import { type Labelled, labelledOf } from './labels.ts';

/** The first two digits name the province; between them they leave many numbers unused. */
const provinces = /^(?:0[1-7]|1[0-35-6]|2[0-7]|3[0-6]|4[0-7]|5[1-7]|6[1-7]|7[1-5]|8[1345])\d{4}$/;

export const postcodeFormat = rule<Labelled>({
  id: 'postcode-format',
  topic: 'contact',
  title: { zh: '邮政编码不对', en: 'Not a postcode' },
  severity: 'info',
  basis: '邮政编码为六位数字，前两位是省、自治区、直辖市',
  why: {
    zh: '邮政编码位数不对，多半是漏打或多打了一位。',
    en: 'A postcode of another length has lost or gained a digit.',
  },
  example: {
    bad: `如有疑问，请联系我局办公室（地址：云山路8号；邮编：⟦２６４２００⟧）。
`,
    good: `如有疑问，请联系我局办公室（地址：云山路8号；邮编：264200）。
`,
  },
  check(report, say) {
    for (const it of labelledOf(report)) {
      if (it.kind === 'postcode' && !provinces.test(it.raw)) say({ at: { from: it.from, to: it.to }, data: it });
    }
  },
  message: ({ raw }) => {
    const plain = plainOf(raw);
    if (provinces.test(plain)) return { zh: `邮政编码应写作“${plain}”`, en: `The postcode should read ${plain}` };
    if (plain.length !== 6) return { zh: `“${raw}”不是六位数字`, en: `${raw} has not six digits` };
    return { zh: `没有以“${plain.slice(0, 2)}”开头的邮政编码`, en: `No postcode begins with ${plain.slice(0, 2)}` };
  },
  fixes: ({ from, to, raw }) => {
    const insert = plainOf(raw);
    return provinces.test(insert)
      ? [{ title: { zh: `改为“${insert}”`, en: `Change to ${insert}` }, changes: [{ from, to, insert }], safe: true }]
      : [];
  },
});

const plainOf = (raw: string): string => halfwidth(raw).replaceAll(' ', '');
