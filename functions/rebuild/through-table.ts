import * as z from 'zod/mini';
import type { Row, RowKind } from '../../shared/contracts/rows/row.ts';
import { parseJson } from '../../shared/domain/json.ts';
import { InvalidCursorError } from '../../shared/ports/records.ts';
import type { RestReply } from '../../shared/ports/rest.ts';
import type { RowScan } from '../../shared/ports/row-scan.ts';

const WishSchema = z.strictObject({ after: z.optional(z.string().check(z.maxLength(2_000))) });

/** Pages that one call looks through: what is safely done before the HTTP API gives up. */
const pagesAtOnce = 16;

export interface Journey<Done> {
  readonly kinds: readonly RowKind[];
  /** Does a page of rows, and says how far it is. */
  readonly take: (rows: readonly Row[]) => Promise<Done>;
}

/**
 * Goes through the table, as far as one call can: `next` of the answer is `after` of the next call, null at the end.
 * @param body of the call: empty, or `{"after": …}`.
 */
export const throughTable = async <Done extends object>(
  body: string,
  { kinds, take }: Journey<Done>,
  { scan }: { readonly scan: RowScan },
): Promise<RestReply> => {
  const json = parseJson(body.trim() === '' ? '{}' : body);
  const wish = WishSchema.safeParse(json.kind === 'value' ? json.value : undefined);
  if (!wish.success) return refused('The body is empty, or `{"after": …}` with the `next` of the call before.');
  try {
    let next = wish.data.after;
    for (let pages = 1; ; pages += 1) {
      const found = await scan.page(kinds, next);
      const done = await take(found.rows);
      next = found.next;
      if (next === undefined || pages === pagesAtOnce) return { status: 202, body: { ...done, next: next ?? null } };
    }
  } catch (error) {
    if (error instanceof InvalidCursorError) return refused('`after` was not handed out as `next` by an earlier call.');
    throw error;
  }
};

const refused = (message: string): RestReply => ({ status: 400, body: { message } });
