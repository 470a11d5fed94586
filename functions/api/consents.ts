import type { ConsentRow } from '../../shared/contracts/rows/consent.ts';
import type { ApiDeps, Listed, PageWish } from './deps.ts';

/** Which words of customers may be used for what, and which no longer: whoever publishes them looks here. */
export const listConsents = async (page: PageWish, { records }: ApiDeps): Promise<Listed> => {
  const { refs, next } = await records.list({ of: 'consents' }, page);
  const rows = await records.getAll(refs);
  return { body: rows.filter((row): row is ConsentRow => row?.kind === 'consent').map(view), next };
};

const view = ({ id, taskId, use, words, name, state, askedBy, askedAt, agreedAt, revokedAt }: ConsentRow) => ({
  ...{ id, taskId, use, words, name, state, askedBy: askedBy.email, askedAt },
  ...{ agreedAt: agreedAt ?? null, revokedAt: revokedAt ?? null },
});
