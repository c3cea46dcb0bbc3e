import {
  abroad,
  add,
  at,
  city,
  district,
  license,
  long,
  neighbour,
  type Planted,
  retell,
  street,
  times,
} from './planting.ts';
import { growth, inOldFormat, pathOf } from './workspace.ts';

/** Faults between authorities on one year. */
export const acrossUnits: readonly Planted[] = [
  {
    name: 'a district that is one more than its streets',
    plant: (all) => add(at(all, district), 1, license),
    found: [`cross-unit-sum warning ${district} 2024`],
  },
  {
    name: 'a street that changed after it was added up',
    plant: (all) => add(at(all, street), -7, license),
    found: [`cross-unit-sum warning ${district} 2024`],
  },
  {
    name: 'an amount that differs in its decimals',
    plant: (all) => add(at(all, district), 0.25, 't2.a20_8/fee/amount'),
    found: [`cross-unit-sum warning ${district} 2024`],
  },
  {
    name: 'an application more in a district, consistent in itself',
    plant(all) {
      for (const row of ['new', 'open', 'total']) add(at(all, district), 1, `t3/${row}/charity`, `t3/${row}/total`);
      retell(all, district);
    },
    found: times(6, `cross-unit-sum warning ${district} 2024`),
  },
  {
    name: 'a street without a report, and a district that would differ',
    plant(all) {
      all.delete(pathOf(street, 2024));
      add(at(all, district), 1, license);
    },
    found: [`cross-unit-part-missing info ${district} 2024`],
  },
  {
    name: 'two streets without a report',
    plant(all) {
      for (const it of [street, neighbour]) all.delete(pathOf(it, 2022));
    },
    found: [`cross-unit-part-missing info ${district} 2022`],
  },
  {
    name: 'a part that nobody is',
    plant: (all) => at(all, district).parts!.push(`${city}云山区新城街道办事处`),
    found: [`cross-unit-part-missing info ${district} 2024`],
  },
  {
    name: 'the problems of the street next door',
    plant(all) {
      const { problems, plan } = at(all, street);
      Object.assign(at(all, neighbour), { problems, plan });
    },
    found: [street, neighbour].map((it) => `cross-unit-copy warning ${it} 2024`),
  },
  {
    name: 'the overview of a street in another district',
    plant(all) {
      const [it, other] = [at(all, street), at(all, abroad)];
      it.told[0] += long;
      other.told = [it.told[0]!, other.told[1]!, ...it.told.slice(2)];
    },
    found: [street, abroad].map((it) => `cross-unit-copy warning ${it} 2024`),
  },
  {
    name: 'a street in the format that is no longer in force',
    plant: (all) => inOldFormat(at(all, street)),
    found: [`cross-unit-format warning ${district} 2024`],
  },
  {
    name: 'a copy of a file',
    plant: (all) => all.set('copy.nianbao.md', { ...at(all, street), path: 'copy.nianbao.md' }),
    found: times(2, `cross-unit-duplicate-unit warning ${street} 2024`),
  },
  {
    name: 'a second report under a shorter name',
    plant: (all) => all.set('short.nianbao.md', { ...at(all, street), path: 'short.nianbao.md', unit: '松岭街道' }),
    found: [street, '松岭街道'].map((it) => `cross-unit-duplicate-unit info ${it} 2024`),
  },
  {
    name: 'a sentence in which the street next door reports',
    plant(all) {
      at(all, street).told[1] = neighbour + growth(at(all, street), at(all, street, 2023));
    },
    found: [`cross-unit-foreign-name warning ${street} 2024`],
  },
  {
    name: 'a sentence in which the street next door reports, behind the year',
    plant(all) {
      at(all, street).told[2] += `2024年，${neighbour}共主动公开政府信息若干条。`;
    },
    found: [`cross-unit-foreign-name warning ${street} 2024`],
  },
];
