import type { ErasureRow } from '../../shared/contracts/rows/erasure.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { rowsIn } from '../../shared/steps/people/all-of.ts';
import type { PeopleDeps } from './deps.ts';
import { goOn } from './erase.ts';
import { type Listed, listed } from './erased-list.ts';
import { keep } from './progress.ts';

/** As many are looked at in one call. */
const mostAtOnce = 40;

export interface ErasedAgain {
  /** People who were back, and are erased anew. */
  readonly erased: number;
  /** Where to go on; absent when all were looked at. */
  readonly next?: string;
}

/**
 * After the table was restored to an earlier moment: whoever was erased since is erased again, by the list that lies outside it. Whoever
 * is known to be erased is left alone, and so is what came of them since.
 */
export const eraseAgain = async (after: string, deps: PeopleDeps): Promise<ErasedAgain> => {
  const left = (await listed(deps)).filter((one) => placeOf(one) > after);
  const now = left.slice(0, mostAtOnce);
  let erased = 0;
  for (const one of now) {
    const begun = await begunAgain(one, deps);
    if (!begun) continue;
    const { state } = await goOn(begun, deps);
    if (state === 'going') return { erased, next: before(one, now, after) };
    erased += 1;
  }
  const last = now.at(-1);
  return last && now.length < left.length ? { erased, next: placeOf(last) } : { erased };
};

const placeOf = ({ at, id }: Listed): string => `${at}.${id}`;

/** It is looked at once more, until it is done. */
const before = (one: Listed, all: readonly Listed[], after: string): string => {
  const previous = all[all.indexOf(one) - 1];
  return previous ? placeOf(previous) : after;
};

/** An erasure that nobody went on with; else somebody who was erased, and is not any more. */
const begunAgain = async ({ id, at, ...who }: Listed, deps: PeopleDeps): Promise<ErasureRow | undefined> => {
  const earlier = await deps.records.get({ kind: 'erasure', id: [id] });
  if (earlier?.state === 'going') return earlier;
  const refs = who.contacts.map((contact): Ref => ({ kind: 'contact', id: [contact] }));
  const rows = await rowsIn(refs, 'contact', deps.records);
  if (rows.every(({ erasedAt }) => erasedAt !== undefined && erasedAt >= at)) return undefined;
  const version = earlier?.version ?? 0;
  return keep({ kind: 'erasure', version, id, at, state: 'going', rows: 0, files: [], ...who }, deps);
};
