import { describe, test } from 'vitest';
import { contactMissing } from '../../../server/src/rules/contact/contact-missing.ts';
import { emailFormat } from '../../../server/src/rules/contact/email-format.ts';
import { phoneFaxSame } from '../../../server/src/rules/contact/phone-fax-same.ts';
import { phoneFormat } from '../../../server/src/rules/contact/phone-format.ts';
import { postcodeFormat } from '../../../server/src/rules/contact/postcode-format.ts';
import { urlFormat } from '../../../server/src/rules/contact/url-format.ts';
import { finds, fixes } from '../../check.ts';

describe('phone-format', () => {
  test.each([
    '电话：0631-8727088。',
    '联系电话：（0631）5322764',
    '电话：0631-5322764、5322765',
    '电话：0631-5322764、65',
    '电话:0631-5322764-801;传真:010-83000000',
    '电话：0631-5322764转801',
    '电话：13800000000',
    '热线：12345',
    '咨询电话：400-123-4567',
    '电话：5322764',
    '电话：0631-5322764 264200',
    '全年接听电话：20人次',
    '接听咨询电话1200余次',
    '设置专线电话，2023年接听300次',
    '电话：　　',
  ])('accepts %s', (it) => finds(phoneFormat, it));
  test.each([
    ['电话：⟦0631—5322764⟧', '电话：0631-5322764'],
    ['传真：⟦0631－5322764⟧', '传真：0631-5322764'],
    ['电话：⟦０６３１-５３２２７６４⟧', '电话：0631-5322764'],
    ['电话：⟦0631 - 5322764⟧。', '电话：0631-5322764。'],
    ['电话:⟦0763—5826518⟧)', '电话:0763-5826518)'],
  ])('mends %s', (before, after) => {
    finds(phoneFormat, before);
    fixes(phoneFormat, before, after);
  });
  test.each(['电话：⟦0631-53227⟧', '电话：⟦0631-532276412⟧', '手机：⟦1380000000⟧'])('finds %s', (it) =>
    finds(phoneFormat, it),
  );
});

describe('phone-fax-same', () => {
  test('compares the digits', () => finds(phoneFaxSame, '电话：0631—5322764；传真：⟦0631-5322764⟧'));
  test.each(['电话：0631-5322764；传真：0631-5322765', '电话（传真）：0631-5322764', '传真：0631-5322764'])(
    'accepts %s',
    (it) => finds(phoneFaxSame, it),
  );
});

describe('postcode-format', () => {
  test.each(['邮编：264400；电话：0631-8727088', '邮政编码:717300,联系电话', '邮编：', '邮编：100000，010-83000000'])(
    'accepts %s',
    (it) => finds(postcodeFormat, it),
  );
  test.each([
    ['邮编：⟦26420⟧', '“26420”不是六位数字'],
    ['邮编：⟦2642000⟧', '“2642000”不是六位数字'],
    ['邮编：⟦964200⟧', '没有以“96”开头的邮政编码'],
    ['邮编：⟦２６４２００⟧', '邮政编码应写作“264200”'],
  ])('finds %s', (it, message) => finds(postcodeFormat, it, message));
});

describe('url-format', () => {
  test.each([
    '（http://www.wendeng.gov.cn）信息公开专栏查阅',
    '网址为：<http://www.xqq.gov.cn/>，如需',
    '[网站](https://www.qinghe.gov.cn/col/index.html?id=1#top)',
    '(www.shanghai.gov.cn)下载。',
    '网址：http://61.150.65.235:8080/zfxxgk/。',
    'https://mp.weixin.qq.com/s/abc_DEF-1。',
    '网站已支持HTTPS访问。',
    '**http://www.qinghe.gov.cn**',
    'http://www.青禾.政务',
  ])('accepts %s', (it) => finds(urlFormat, it));
  test.each([
    ['（⟦http：//www．qinghe．gov．cn⟧）', '（http://www.qinghe.gov.cn）'],
    ['⟦url:http:/www.qinghe.gov.cn⟧', 'http://www.qinghe.gov.cn'],
    ['⟦http//www.qinghe.gov.cn⟧', 'http://www.qinghe.gov.cn'],
    ['⟦ｗｗｗ.qinghe.gov.cn⟧', 'www.qinghe.gov.cn'],
  ])('mends %s', (before, after) => {
    finds(urlFormat, before);
    fixes(urlFormat, before, after);
  });
  test.each(['⟦url:http://http://www.qinghe.gov.cn⟧', '⟦www.qinghe.gov.com⟧', '⟦url:http://www⟧. qinghe.gov.cn'])(
    'finds %s',
    (it) => finds(urlFormat, it),
  );
});

describe('email-format', () => {
  test.each([
    '邮箱：qhswj@163.com。',
    '邮箱：a.b-c@mail.qinghe.gov.cn，电话',
    '邮箱：a@163.com,b@163.com',
    '微博@青禾发布',
    '@QingHe 发布',
    '第3期@全体成员',
  ])('accepts %s', (it) => finds(emailFormat, it));
  test.each([
    ['邮箱：⟦qhswj＠163．com⟧', '邮箱：qhswj@163.com'],
    ['邮箱：⟦qhswj@163,com⟧，电话', '邮箱：qhswj@163.com，电话'],
    ['邮箱：⟦qhswj@163。com⟧', '邮箱：qhswj@163.com'],
  ])('mends %s', (before, after) => {
    finds(emailFormat, before);
    fixes(emailFormat, before, after);
  });
  test('finds an address without a dot', () => finds(emailFormat, '邮箱：⟦qhswj@163com⟧'));
});

describe('contact-missing', () => {
  const report = (words: string, unit = '青禾县水务局'): string =>
    `# ${unit}2023年政府信息公开工作年度报告\n\n${words}\n\n## 一、总体情况\n\n## 六、其他需要报告的事项\n\n无。\n`;
  const title = '青禾县水务局2023年政府信息公开工作年度报告';

  test.each([
    '如对本报告有疑问，请与青禾县水务局办公室联系。',
    '联系电话：0631-5322764。',
    '地址：云山路8号。',
    '咨询可拨打0631-5322764。',
  ])('accepts %s', (words) => finds(contactMissing, report(words)));
  test.each(['及时公布办公地址、联系方式。', '开通服务热线为民解忧。', '网址为：http://www.qinghe.gov.cn。'])(
    'takes this for no contact: %s',
    (words) => finds(contactMissing, report(words).replace(title, `⟦${title}⟧`)),
  );
  test('asks nothing of a government or of a part of a report', () => {
    finds(contactMissing, report('', '青禾市'));
    finds(contactMissing, `# ${title}\n\n## 一、总体情况\n`);
  });
});
