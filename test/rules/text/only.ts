import { rules } from '../../../server/src/rules/index.ts';

/** Settings that switch off every rule but some. */
export const only = (...ids: readonly string[]): Readonly<Record<string, 'off'>> =>
  Object.fromEntries(rules.filter((it) => !ids.includes(it.id)).map((it) => [it.id, 'off']));
