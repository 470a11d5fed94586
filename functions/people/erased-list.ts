import * as z from 'zod/mini';
import { channel } from '../../shared/contracts/rows/base.ts';
import type { ErasureRow } from '../../shared/contracts/rows/erasure.ts';
import { erasedPrefix } from '../../shared/contracts/wiring/prefixes.ts';
import { parseJson } from '../../shared/domain/json.ts';
import type { PeopleDeps } from './deps.ts';

const ListedSchema = z.object({
  id: z.string(),
  at: z.string(),
  contacts: z.array(z.string()),
  addresses: z.array(z.string()),
  channels: z.record(z.string(), channel),
});

export type Listed = z.infer<typeof ListedSchema>;

const keyOf = ({ id, at }: Pick<ErasureRow, 'id' | 'at'>): string => `${erasedPrefix}${at}.${id}.json`;

/** Writes somebody on the list, which lies outside the table: what is restored to an earlier moment knows nothing of them. */
export const list = async (
  { id, at, contacts, addresses, channels = {} }: ErasureRow,
  { safekeeping }: Pick<PeopleDeps, 'safekeeping'>,
): Promise<void> => {
  const listed: Listed = { id, at, contacts, addresses, channels };
  await safekeeping.put(keyOf({ id, at }), Buffer.from(JSON.stringify(listed)), undefined);
};

/** All who were erased, the first of them first. */
export const listed = async ({ safekeeping }: Pick<PeopleDeps, 'safekeeping'>): Promise<readonly Listed[]> => {
  const found = await safekeeping.list(erasedPrefix);
  const read = await Promise.all(
    found.map(async ({ key }) => {
      const object = await safekeeping.get(key);
      const json = parseJson(Buffer.from(object?.body ?? []).toString('utf8'));
      const entry = ListedSchema.safeParse(json.kind === 'value' ? json.value : undefined);
      return entry.success ? [entry.data] : [];
    }),
  );
  return read.flat();
};
