import { format2019 } from './2019.ts';
import { format2021 } from './2021.ts';
import type { Format } from './format.ts';

/** Every format, the oldest first. */
export const formats: readonly Format[] = [format2019, format2021];

/** The format a new report follows when nothing else is known. */
export const latest: Format = format2021;

/** The format in force for a report year; undefined for years before 2019, whose reports had no common form. */
export const inForce = (year: number): Format | undefined =>
  formats.find((it) => it.years[0] <= year && year <= it.years[1]);
