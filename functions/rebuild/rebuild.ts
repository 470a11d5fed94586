import * as z from 'zod/mini';
import type { Row } from '../../shared/contracts/rows/row.ts';
import { parseJson } from '../../shared/domain/json.ts';
import { InvalidCursorError } from '../../shared/ports/records.ts';
import type { RestReply, RestRequest } from '../../shared/ports/rest.ts';
import { makeFacts } from '../../shared/steps/facts/make-facts.ts';
import type { RebuildDeps } from './deps.ts';

const WishSchema = z.strictObject({ after: z.optional(z.string().check(z.maxLength(2_000))) });

/** Pages that one call looks through: what is safely done before the HTTP API gives up. */
const pagesAtOnce = 16;

/**
 * Makes facts anew from the table, as many as one call can. They are taken into the months like any others, and where they say
 * what was there already nothing changes.
 */
export const rebuild = async ({ body }: Pick<RestRequest, 'body'>, deps: RebuildDeps): Promise<RestReply> => {
  const json = parseJson(body.trim() === '' ? '{}' : body);
  const wish = WishSchema.safeParse(json.kind === 'value' ? json.value : undefined);
  if (!wish.success) return refused('The body is empty, or `{"after": …}` with the `next` of the call before.');
  try {
    return { status: 202, body: await rebuildFrom(wish.data.after, deps) };
  } catch (error) {
    if (error instanceof InvalidCursorError) return refused('`after` was not handed out as `next` by an earlier call.');
    throw error;
  }
};

const refused = (message: string): RestReply => ({ status: 400, body: { message } });

/** @returns how many rows facts were made of, and where to go on; `null` at the end. */
const rebuildFrom = async (after: string | undefined, deps: RebuildDeps) => {
  let next = after;
  let rows = 0;
  for (let page = 0; page < pagesAtOnce; page += 1) {
    const found = await deps.scan.page(['survey', 'task', 'event'], next);
    await deps.tail.add(await makeFacts(ownFactsOf(found.rows), deps));
    rows += found.rows.length;
    next = found.next;
    if (next === undefined) break;
  }
  return { rows, next: next ?? null };
};

/** All rows come by, so that none has to be followed to others. */
const ownFactsOf = (rows: readonly Row[]) => ({
  surveys: new Set(rows.flatMap((row) => (row.kind === 'survey' ? [row.id] : []))),
  tasks: new Set(rows.flatMap((row) => (row.kind === 'task' ? [row.id] : []))),
  events: new Set(rows.flatMap((row) => (row.kind === 'event' ? [row.key] : []))),
});
