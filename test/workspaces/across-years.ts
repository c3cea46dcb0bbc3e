import {
  add,
  at,
  both,
  bureau,
  carried,
  carryIn,
  district,
  license,
  long,
  norms,
  type Planted,
  put,
  retell,
  street,
  times,
} from './planting.ts';
import { addUp, growth } from './workspace.ts';

/** Faults between one year and the next. */
export const acrossYears: readonly Planted[] = [
  {
    name: 'a street carries in one more than it carried out',
    plant(all) {
      carryIn(all, street, 'natural');
      addUp(all, district, 2024);
    },
    found: carried,
  },
  {
    name: 'a street corrects what it carried out last year, and its new report does not know',
    plant(all) {
      const it = at(all, street, 2023);
      add(it, 1, 't3/carry_out/company', 't3/carry_out/total', 't3/new/company', 't3/new/total');
      for (const year of [2023, 2024]) retell(all, street, year);
      addUp(all, district, 2023);
      addUp(all, district, 2024);
    },
    found: carried,
  },
  {
    name: 'what was carried in stands in the column of other applicants',
    plant(all) {
      const it = at(all, street);
      add(it, 1, 't3/carry_in/research', 't3/new/company');
      add(it, -1, 't3/carry_in/company', 't3/new/research');
      addUp(all, district, 2024);
    },
    found: [...both('cross-year-carry warning'), ...both('cross-year-carry warning')],
  },
  {
    name: 'a district carries in what neither last year nor its streets say',
    plant: (all) => carryIn(all, district, 'natural'),
    found: [
      `cross-year-carry warning ${district} 2024`,
      `cross-year-carry error ${district} 2024`,
      ...times(4, `cross-unit-sum warning ${district} 2024`),
    ],
  },
  {
    name: 'documents in force do not follow from last year',
    plant(all) {
      add(at(all, street), 3, norms);
      addUp(all, district, 2024);
    },
    found: both('cross-year-valid-docs warning'),
  },
  {
    name: 'documents in force do not follow from last year, for a reason',
    plant(all) {
      add(at(all, street), -3, norms);
      addUp(all, district, 2024);
      for (const unit of [street, district]) {
        at(all, unit).told[2] += '本年度开展了行政规范性文件清理，件数以清理结果为准。';
      }
    },
    found: both('cross-year-valid-docs info'),
  },
  {
    name: 'documents in force do not follow from last year, and columns of a website were cleared',
    plant(all) {
      add(at(all, street), 3, norms);
      addUp(all, district, 2024);
      at(all, street).told[3] += '对网站栏目和政务新媒体账号作了一次清理。';
    },
    found: both('cross-year-valid-docs warning'),
  },
  {
    name: 'items do not follow from last year',
    plant: (all) => put(at(all, bureau, 2020), 12, 't2.a20_5/license/prev'),
    found: [`cross-year-items info ${bureau} 2020`],
  },
  {
    name: 'documents open to all do not follow from last year',
    plant: (all) => put(at(all, bureau, 2020), 25, 't2.a20_1/norms/opened_total'),
    found: [`cross-year-items info ${bureau} 2020`],
  },
  {
    name: 'fewer cases than were pending',
    plant(all) {
      Object.assign(at(all, bureau, 2019).numbers.t4!.review!, {
        pending: 9,
        total: 9,
        upheld: 0,
        corrected: 0,
        other: 0,
      });
    },
    found: [`cross-year-pending-cases info ${bureau} 2020`],
  },
  {
    name: 'a digit too many',
    plant(all) {
      const it = at(all, street);
      put(it, it.numbers['t2.a20_5']!.license!.decisions! * 10, license);
      addUp(all, district, 2024);
    },
    found: [`cross-year-swing info ${street} 2024`],
  },
  {
    name: 'a large number gone',
    plant(all) {
      put(at(all, street), 0, 't2.a20_6/penalty/decisions');
      addUp(all, district, 2024);
    },
    found: [`cross-year-swing info ${street} 2024`],
  },
  {
    name: 'the overview of last year',
    plant(all) {
      const [it, last] = [at(all, street), at(all, street, 2023)];
      last.told[0] += long;
      it.told = [last.told[0]!, it.told[1]!, ...last.told.slice(2)];
    },
    found: [`cross-year-copy warning ${street} 2024`],
  },
  {
    name: 'the problems and plans of last year',
    plant(all) {
      const { problems, plan } = at(all, street, 2023);
      Object.assign(at(all, street), { problems, plan });
    },
    found: [`cross-year-copy warning ${street} 2024`],
  },
  {
    name: 'the plans of last year below other problems',
    plant(all) {
      const it = at(all, street);
      it.plan = at(all, street, 2023).plan;
      it.problems += `${long.replaceAll('我街道', '另外')}`;
    },
    found: [`cross-year-copy warning ${street} 2024`],
  },
  {
    name: 'the day of last year’s draft',
    plant(all) {
      at(all, street).signed = '2024年1月15日';
    },
    found: [`cross-year-sign info ${street} 2024`],
  },
  {
    name: 'nothing about last year’s problems',
    plant(all) {
      at(all, street).problems = '存在的主要问题是医疗卫生方面的信息更新慢，群众参与少。';
    },
    found: [`cross-year-problem-not-closed info ${street} 2024`],
  },
  {
    name: 'so many more than last year, wrongly counted',
    plant(all) {
      at(all, street).told[1] = growth(at(all, street), undefined).replace('件。', '件，比上年增加99件。');
    },
    found: [`narrative-growth info ${street} 2024`],
  },
  {
    name: 'so many per cent fewer than last year, wrongly counted',
    plant(all) {
      at(all, street).told[1] = growth(at(all, street), undefined).replace('件。', '件，同比下降88.5%。');
    },
    found: [`narrative-growth info ${street} 2024`],
  },
];
