import type { Row } from '../../shared/contracts/rows/row.ts';
import type { RestReply, RestRequest } from '../../shared/ports/rest.ts';
import { makeFacts } from '../../shared/steps/facts/make-facts.ts';
import type { RebuildDeps } from './deps.ts';
import { throughTable } from './through-table.ts';

/**
 * Makes facts anew from the table, as many as one call can. They are taken into the months like any others, and where they say
 * what was there already nothing changes.
 */
export const rebuild = ({ body }: Pick<RestRequest, 'body'>, deps: RebuildDeps): Promise<RestReply> => {
  let rows = 0;
  const take = async (found: readonly Row[]) => {
    await deps.tail.add(await makeFacts(ownFactsOf(found), deps));
    rows += found.length;
    return { rows };
  };
  return throughTable(body, { kinds: ['survey', 'task', 'event'], take }, deps);
};

/** All rows come by, so that none has to be followed to others. */
const ownFactsOf = (rows: readonly Row[]) => ({
  surveys: new Set(rows.flatMap((row) => (row.kind === 'survey' ? [row.id] : []))),
  tasks: new Set(rows.flatMap((row) => (row.kind === 'task' ? [row.id] : []))),
  events: new Set(rows.flatMap((row) => (row.kind === 'event' ? [row.key] : []))),
});
