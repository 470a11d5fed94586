import type { QuotaRow } from '../../contracts/rows/bookkeeping.ts';
import { type Instant, millisecondsOf } from '../../domain/instant.ts';
import type { Records } from '../../ports/records.ts';

/** What one sender may have told at once in an hour, and how many tasks strangers may open. The rest is kept, and told together. */
export const most = { mailsAnHour: 10, strangersAnHour: 20, strangersADay: 100 } as const;

const keptFor = 3 * 86_400;

/** How often something happened within the current hour or day (UTC); committed with what is counted. */
export const quotaOf = async (
  what: string,
  { per, now }: { readonly per: 'hour' | 'day'; readonly now: Instant },
  records: Pick<Records, 'get'>,
): Promise<QuotaRow> => {
  const id = `${what}.${now.slice(0, per === 'hour' ? 13 : 10)}`;
  const expires = Math.floor(millisecondsOf(now) / 1000) + keptFor;
  return (await records.get({ kind: 'quota', id: [id] })) ?? { kind: 'quota', version: 0, id, count: 0, expires };
};

export const counted = (quota: QuotaRow): QuotaRow => ({ ...quota, count: quota.count + 1 });
