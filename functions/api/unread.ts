import { hookNames } from '../../shared/contracts/hooks.ts';
import type { ApiDeps, Listed, PageWish } from './deps.ts';
import { unreadOf } from './lists.ts';

/** What known systems, and those with a door of their own, send and nobody reads: no mistake, but worth knowing. */
export const listUnread = async (page: PageWish, { config, records }: ApiDeps): Promise<Listed> => {
  const { rows, next } = await unreadOf([...hookNames, ...Object.keys(config.sources.own)], page, records);
  return { body: rows.map(({ source, type, day, count }) => ({ source, type, day, count })), next };
};
