import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { show } from '../../server/src/base/decimal.ts';
import { quantities } from '../../server/src/base/quantities.ts';

/** `12件 30.5%`: every quantity of a text, with `~` where it is rounded. */
const read = (text: string): string =>
  quantities(text, 0, text.length)
    .map((it) => `${it.exact ? '' : '~'}${show(it.value)}${it.unit}`)
    .join(' ');

describe('quantities', () => {
  test.each([
    ['共262条', '262条'],
    ['１２件', '12件'],
    ['1,234条、1,2条', '1234条 2条'],
    ['一百二十三件', '123件'],
    ['两千份', '2000份'],
    ['廿一次', '21次'],
    ['壹佰贰拾元', '120元'],
    ['二〇二五件', '2025件'],
    ['一千零五条', '1005条'],
    ['1万2千条', '~12000条'],
    ['3.5万元', '~35000元'],
    ['占56.5%', '56.5%'],
    ['18万余条', '~180000条'],
    ['2000多人次', '~2000人次'],
    ['约30件', '~30件'],
    ['近10次', '~10次'],
    ['最近3次', '3次'],
    ['10条左右', '~10条'],
    ['3—5条', '~5条'],
    ['数十条', '~10条'],
    ['总数171条', '171条'],
    ['三五条', '~35条'],
    ['会议三次。', '3次'],
    ['信息 2139 条', '2139条'],
  ])('%s is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
  test.each([
    '2020年1月1日起至2020年12月31日',
    '国办发〔2020〕17号',
    '第七次全国人口普查',
    '第二十条第（五）项',
    '电话：0631-8727088',
    '20个工作日内',
    '下降3个百分点',
    '一是统一部署两个方面的一次性工作',
    '百姓万一千方百计',
    '12345热线',
    'H5个性页面',
  ])('%s holds no quantity', (text) => {
    expect(read(text)).toBe('');
  });
  test('a number written in Chinese reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999_999 }), (value) => {
        const [it] = quantities(`共${inChinese(value)}件`, 0, 40);
        expect(it && show(it.value)).toBe(String(value));
      }),
    );
  });
  test('a hundred thousand digits in a row are read to their end', () => {
    for (const sign of ['1', '一', '十', '1万', '1,111,', '万', '0.', '一十']) {
      const text = sign.repeat(100_000 / sign.length);
      expect(quantities(text, 0, text.length).every((it) => it.to <= text.length)).toBe(true);
    }
  });
});

/** The usual Chinese of a whole number below 亿; the inverse the reader is held against. */
function inChinese(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const tail = rest === 0 ? '' : (rest < 1000 ? '零' : '') + inChinese(rest);
    return `${inChinese(Math.floor(value / 10_000))}万${tail}`;
  }
  let out = '';
  let zero = false;
  for (const [i, unit] of ['千', '百', '十', ''].entries()) {
    const digit = Math.floor(value / 10 ** (3 - i)) % 10;
    if (digit === 0) zero = out !== '';
    else {
      out += (zero ? '零' : '') + '零一二三四五六七八九'[digit] + unit;
      zero = false;
    }
  }
  return out;
}
