import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { type Place, signsOf } from './signs.ts';

type Secret = 'identity' | 'phone' | 'account';

export const personalData = rule<Secret>({
  id: 'personal-data',
  topic: 'text',
  title: { zh: '疑似个人信息', en: 'Personal data' },
  severity: 'warning',
  basis: '政府信息公开条例第十五条：涉及个人隐私的信息不得公开；个人信息保护法',
  why: {
    zh: '身份证号、个人手机号、银行账号一经公布就无法收回。',
    en: 'Identity numbers, mobile numbers and bank accounts cannot be taken back once published.',
  },
  example: {
    bad: `
申请人张某（⟦13800001111⟧）当面提出申请，已按期答复。
`,
    good: `
申请人张某当面提出申请，已按期答复。
`,
  },
  check(report, say) {
    for (const it of signsOf(report).numbers) {
      const data = secretAt(report, it);
      if (data) say({ at: { from: it.from, to: data === 'identity' ? it.from + 18 : it.to }, data });
    }
  },
  message: (it) => words[it],
});

const words = {
  identity: {
    zh: '疑似身份证号，公布前应删除',
    en: 'This looks like an identity number; delete it before publication',
  },
  phone: { zh: '疑似个人手机号，公布前应删除', en: 'This looks like a mobile number; delete it before publication' },
  account: { zh: '疑似银行账号，公布前应删除', en: 'This looks like a bank account; delete it before publication' },
} as const;

/** A line with these gives the public a way to reach the authority. */
const contact = /电话|手机|联系|地址|邮编|传真|热线|咨询|值班/;

function secretAt({ text }: Report, { from, to, line }: Place): Secret | undefined {
  if (/[A-Za-z0-9./=_-]/.test(text[from - 1] ?? ' ')) return undefined;
  const digits = text.slice(from, Math.min(to, from + 20));
  if (isIdentity(text.slice(from, from + 18)) && (to - from === 18 || to - from === 17)) return 'identity';
  const before = text.slice(Math.max(line.from, from - 12), from);
  if (to - from >= 16 && to - from <= 19 && /账号|帐号|卡号|账户|帐户/.test(before)) return 'account';
  if (to - from !== 11 || !/^1[3-9]/.test(digits) || line.to - line.from > 20_000) return undefined;
  return contact.test(text.slice(line.from, line.to)) ? undefined : 'phone';
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Eighteen signs with a date of birth and the right check digit. */
function isIdentity(it: string): boolean {
  if (!/^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(it)) return false;
  const sum = weights.reduce((all, weight, i) => all + weight * Number(it[i]), 0);
  return '10X98765432'[sum % 11] === it[17]!.toUpperCase();
}
