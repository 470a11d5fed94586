import { type Opening, type Sign, signs } from './machine.ts';

/** The id says what was opened, so that a list of ids is enough to judge. */
export const intentId = (unique: string, { score, sign }: Pick<Opening, 'score' | 'sign'>): string =>
  `${unique}.${score ?? ''}.${sign ?? ''}`;

/** @param sorted instant and id, as a list names an intent. */
export const openingOf = (sorted: string): Opening => {
  const [at = '', id = ''] = sorted.split('#');
  const [, score, sign] = id.split('.');
  const known = signs.find((one): one is Sign => one === sign);
  return { at, ...(score && { score: Number(score) }), ...(known && { sign: known }) };
};
