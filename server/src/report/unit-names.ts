import { matchesIn, own } from '../base/text.ts';

/** The places a name of an authority speaks of, by rank, without their last word. */
interface Places {
  readonly city: readonly string[];
  readonly county: readonly string[];
  readonly town: readonly string[];
  /** What stands behind the last of them: 水务局. */
  readonly body: string;
}

const places =
  /([\u4e00-\u9fff]{2,6}?)(?:(省|自治区|自治州)|(市(?![场政容]))|([县区旗])|((?:街道|镇|乡)(?=$|办|人民政府|政府|党|机关)))/g;

/** 开发区, 园区, 社区 and their like go by many names, and lie inside of places that have one. */
const loose = /(?:开发|新|高新|经开|园|保税|示范|合作|风景|景|社|地|矿|林|牧|库|功能|主城|中心城|老城|自治)$/;

function placesIn(name: string): Places {
  const it = { city: [] as string[], county: [] as string[], town: [] as string[], body: name };
  for (const found of matchesIn(name, places)) {
    const { 0: all, 1: words = '', 3: city, 4: county, 5: town, index } = found;
    it.body = name.slice(index + all.length);
    if (city) it.city.push(words);
    else if (town) it.town.push(words);
    else if (county && !(county === '区' && loose.test(words))) it.county.push(words);
  }
  return it;
}

/**
 * Whether two names are those of places or of authorities that cannot be the same.
 *
 * Names are shortened in many ways; false wherever one may be short for the other.
 */
export const areApart = (a: string, b: string): boolean => {
  if (a === b) return false;
  const [one, other] = [lastPlaces(a), placesIn(b)];
  return lieApart(one, other) || (!shares(one.town, other.town) && bodiesApart(one.body, other.body));
};

/** Whether two names speak of different places. */
export const inOtherPlace = (a: string, b: string): boolean => a !== b && lieApart(lastPlaces(a), placesIn(b));

/** One name is compared with several others, one after the other: it is read once. */
function lastPlaces(name: string): Places {
  if (last?.name !== name) last = { name: own(name), places: placesIn(name) };
  return last.places;
}

let last: { readonly name: string; readonly places: Places } | undefined;

function lieApart(a: Places, b: Places): boolean {
  if (differ(a.town, b.town)) return true;
  if (shares(a.town, b.town)) return false;
  if (differ(a.county, b.county)) return true;
  return !shares(a.county, b.county) && differ(a.city, b.city);
}

const differ = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !shares(a, b);

/** 温州龙湾区 and 龙湾区 share a place. */
const shares = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((one) => b.some((other) => one.endsWith(other) || other.endsWith(one)));

/** What departments are called in front of what all of them end in. */
const department = /^([\u4e00-\u9fff]{2,20}?)(?:(?:管理)?局|委员会|委|厅)$/;

/** Whether two departments have hardly a word in common; 人社局 is short for 人力资源和社会保障局. */
function bodiesApart(a: string, b: string): boolean {
  const [one, other] = [department.exec(a)?.[1], department.exec(b)?.[1]];
  if (!one || !other) return false;
  const shared = [...one].filter((it) => other.includes(it)).length;
  return shared * 2 < Math.min(one.length, other.length);
}

/**
 * A name as it is compared: without white space and without the words that some leave out. 竹岛街道办事处, 竹岛街道办 and
 * 竹岛街道 are one authority, and so are 某镇人民政府, 某镇政府 and 某镇.
 *
 * From the county upwards the office of a government reports for itself, and the government for all below it. A town has
 * one report, whoever writes it.
 */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= most) keys.clear();
  const key = own(keyOf(name));
  keys.set(own(name), key);
  return key;
}

/** The same names are asked for again and again, thousands of them at most. */
const keys = new Map<string, string>();
const most = 20_000;

const keyOf = (name: string): string =>
  name
    .replace(/[\s\u3000]+/g, '')
    .replace(/街道(?:办事处|办)$/, '街道')
    .replace(/(?<=[镇乡])(?:人民)?政府(?:办公室)?$/, '')
    .replace(/(?<=[县区市旗省州盟])(?:人民)?政府(办(?:公室|公厅)?)?$/, (_, office?: string) =>
      office ? '政府办' : '',
    );

/** Whether two keys may name the same authority, one of them saying less of where it lies: 环翠区竹岛街道, 竹岛街道. */
export const mayBeSame = (a: string, b: string): boolean =>
  (a.endsWith(b) || b.endsWith(a)) && Math.min(a.length, b.length) >= 3 && !areApart(a, b);

/** Whether two names may be those of one authority, however they are written. */
export function mayBeOne(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)];
  return one === other || mayBeSame(one, other);
}

/** What the office of a government calls itself; undefined for every other authority. */
export const officeOf = (unit: string): string | undefined => {
  const key = nameKey(unit);
  return /[县区市旗省州盟]$/.test(key) ? `${key}人民政府办公室` : undefined;
};
