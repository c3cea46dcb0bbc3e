import { test } from 'vitest';
import { listNumberRunOn } from '../../../server/src/rules/sections/list-number-run-on.ts';
import { finds, fixes } from '../../check.ts';

test('parts number and year, in headings and behind blanks too', () => {
  fixes(
    listNumberRunOn,
    ' ⟦2.⟧2020年，侯家镇共公开信息379条。\n\n#### ⟦10.⟧2021年打算\n',
    ' 2. 2020年，侯家镇共公开信息379条。\n\n#### 10. 2021年打算\n',
  );
});

test.each([
  '2. 2020年，侯家镇共公开信息379条。',
  '2、2020年，侯家镇共公开信息379条。',
  '2.20万元用于平台建设。',
  '2.2020万元用于平台建设。',
  '2020.2021年度报告',
  '12.31日前完成。',
  '收费2.2020年起执行。',
  '1.加强组织领导。2020年成立领导小组。',
])('is silent on %s', (it) => finds(listNumberRunOn, `${it}\n`));
