import {
  abroad,
  add,
  at,
  blank,
  carryIn,
  city,
  district,
  license,
  neighbour,
  type Planted,
  retell,
  street,
  times,
} from './planting.ts';
import { addUp, pathOf } from './workspace.ts';

/** What looks like a fault and is none, or one that nobody can be sure of. */
export const innocent: readonly Planted[] = [
  { name: 'a carried number that is blank', plant: (all) => blank(at(all, street), 't3/carry_in/natural'), found: [] },
  {
    name: 'a blank among what last year carried out',
    plant: (all) => blank(at(all, street, 2023), 't3/carry_out/total'),
    found: [],
  },
  {
    name: 'a blank part below a sum that differs',
    plant(all) {
      blank(at(all, street), license);
      add(at(all, district), 5, license);
    },
    found: [],
  },
  { name: 'a blank in the aggregate', plant: (all) => blank(at(all, district), license), found: [] },
  {
    name: 'last year’s report is not there',
    plant(all) {
      all.delete(pathOf(street, 2023));
      carryIn(all, street, 'natural');
      addUp(all, district, 2024);
      for (const column of ['natural', 'total']) {
        add(at(all, district, 2023), 1, `t3/carry_out/${column}`, `t3/new/${column}`);
      }
      retell(all, district, 2023);
      retell(all, district);
    },
    found: [`cross-unit-part-missing info ${district} 2023`],
  },
  {
    name: 'two drafts that may be last year’s',
    plant(all) {
      all.set('copy.nianbao.md', { ...at(all, street, 2023), path: 'copy.nianbao.md' });
      carryIn(all, street, 'natural');
      addUp(all, district, 2024);
    },
    found: [
      ...times(2, `cross-unit-duplicate-unit warning ${street} 2023`),
      `cross-year-carry warning ${district} 2024`,
      `cross-year-carry error ${district} 2024`,
    ],
  },
  {
    name: 'a street that writes its name in another way',
    plant(all) {
      const it = at(all, street);
      it.unit = `${city}云山区松岭街道`;
    },
    found: [],
  },
  {
    name: 'a neighbour that is only mentioned',
    plant(all) {
      at(all, street).told[2] +=
        `与${neighbour}2024年共收到的申请合并答复一件；会同${neighbour}2024年主动公开联合公告。`;
    },
    found: [],
  },
  {
    name: 'the plans of last year in other words',
    plant(all) {
      const it = at(all, street);
      it.plan = at(all, street, 2023).plan.replaceAll('，', '，并').replace('督促', '检查');
    },
    found: [],
  },
  {
    name: 'the office of the government reports for itself, and is in the sum',
    plant(all) {
      const office = { ...at(all, abroad), unit: `${city}云山区人民政府办公室`, path: 'office.nianbao.md' };
      office.told = at(all, abroad, 2021).told;
      office.problems = '上一年度的问题已经解决。';
      office.plan = '继续做好本职工作。';
      all.set(office.path, office);
      delete office.parent;
      add(at(all, district), office.numbers['t2.a20_5']!.license!.decisions!, license);
    },
    found: [],
  },
];
