import type { SendOutcome } from '../../shared/ports/ports.ts';
import type { Claimed } from './claim-survey.ts';
import type { DispatchDeps } from './deps.ts';

/**
 * Looks once more at what a message stands on, behind its claim: an address that was closed while it was claimed, or that somebody else
 * gave as theirs, has moved on. To read costs a tenth of what it costs to have the claim itself depend on rows that it does not change.
 * @returns why it must not leave now; it is looked at anew from the beginning, a little later.
 */
export const movedOn = async (
  { stoodOn }: Pick<Claimed, 'stoodOn'>,
  { records }: Pick<DispatchDeps, 'records'>,
): Promise<SendOutcome | undefined> => {
  if (stoodOn.length === 0) return undefined;
  const found = await records.getAll(stoodOn.map(({ kind, hash }) => ({ kind, id: [hash] })));
  const stands = found.every((row, at) => row?.version === stoodOn[at]?.version);
  return stands ? undefined : { kind: 'refused', temporary: true, reason: 'moved-on' };
};
