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
    ['壹贰叁件', '123件'],
    ['2千余条', '~2000条'],
    ['50余万元', '~500000元'],
    ['百余条', '~100条'],
    ['上千次', '~1000次'],
    ['数百件', '~100件'],
    ['近百条', '~100条'],
    ['不足10件', '~10件'],
    ['不到10件', '~10件'],
    ['约为30件', '~30件'],
    ['百分之五', '5%'],
    ['百分之五十六点五', '56.5%'],
    ['百分之百', '100%'],
    ['千分之三', '3‰'],
    ['占３．５‰', '3.5‰'],
    ['一百二十三点五万元', '~1235000元'],
    ['1，234条', '~1234条'],
    ['1 0条', '~0条'],
    ['1.5条', '~1.5条'],
    ['壹万贰仟叁佰肆拾伍元', '12345元'],
    ['1万2345件', '12345件'],
    ['10件以上', '~10件'],
    ['100人次', '100人次'],
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
    '百姓千方百计万众一心百分点',
    '公开2018部门决算、2020人事信息和2019条例',
    '2020年度3月、二〇二五年、2025-01-31',
    '2.5.1条',
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
  // Every way of writing a number gives the number back, and none of them a share, a year or an approximation.
  test.each(ways)('a number written as %s reads back as itself', (_, write) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 9999 }),
        fc.constantFrom('条', '件', '人次', '元', '篇'),
        (value, unit) => {
          expect(quantities(`共${write(value)}${unit}，`, 0, 40).map((it) => [show(it.value), it.unit])).toEqual([
            [String(value), unit],
          ]);
        },
      ),
    );
  });
  test('a share written in words reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 0, max: 9 }), (a, b) => {
        expect(read(`占百分之${inChinese(a)}点${'零一二三四五六七八九'[b]}`)).toBe(`${a}.${b}%`);
      }),
    );
  });
  test('a year, a day and the number of a document are no quantities, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2999 }), (value) => {
        const said = `${value}年${inChinese(value)}年〔${value}〕${value}号第${value}条第${inChinese(value)}条${value}个工作日`;
        expect(read(said)).toBe('');
      }),
    );
  });
  test('a hundred thousand digits in a row are read to their end', () => {
    for (const sign of [
      '1',
      '一',
      '十',
      '1万',
      '1,111,',
      '万',
      '0.',
      '一十',
      '百',
      '1 ',
      '一点',
      '1，111，',
      '百分之',
      '余百',
    ]) {
      const text = sign.repeat(100_000 / sign.length);
      expect(quantities(text, 0, text.length).every((it) => it.to <= text.length)).toBe(true);
    }
  });
});

const ways: readonly (readonly [string, (value: number) => string])[] = [
  ['123', String],
  ['１２３', (it) => String(it).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))],
  ['1,234', (it) => it.toLocaleString('en-US')],
  ['一百二十三', inChinese],
  ['壹佰贰拾叁', (it) => inChinese(it).replace(/[一-龥]/g, (d) => formal[d] ?? d)],
  ['一二三', (it) => (it < 100 ? `〇${it}` : String(it)).replace(/\d/g, (d) => '〇一二三四五六七八九'[Number(d)]!)],
  ['1千2百', (it) => mixed(it, 1000, '千') + mixed(it % 1000, 100, '百') + (it % 100 || '')],
];

const mixed = (value: number, power: number, sign: string): string =>
  value >= power ? `${Math.floor(value / power)}${sign}` : '';

const formal: Record<string, string> = {
  ...Object.fromEntries([...'一二三四五六七八九'].map((it, i) => [it, '壹贰叁肆伍陆柒捌玖'[i]!])),
  ...{ 十: '拾', 百: '佰', 千: '仟' },
};

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
