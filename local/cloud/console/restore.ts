import type { LocalReply, LocalRoute } from '../model/local-api.ts';
import type { Item } from '../services/dynamodb/restore.ts';
import type { Pump } from '../time/pump.ts';

export interface RestoreOptions {
  readonly restore: (table: string, items: readonly Item[]) => Promise<void>;
  /** Has the readers of a table's stream pass over what it tells so far. */
  readonly passOver: (table: string) => Promise<void>;
  readonly pump: Pick<Pump, 'exclusively'>;
}

const usage = 'Send {"table", "items": […]}, the items in DynamoDB’s own JSON, each key once, at most 10 MB at once.';

/**
 * `POST /_local/restore`: items as a backup has them. As when AWS restores a table, its stream tells of none of them: what they
 * led to has happened long ago.
 */
export const restoreRoute = ({ restore, passOver, pump }: RestoreOptions): LocalRoute => ({
  method: 'POST',
  path: '/_local/restore',
  handle: async ({ body }): Promise<LocalReply> => {
    const { table, items } = readWish(body);
    if (typeof table !== 'string' || !Array.isArray(items)) return { status: 400, body: { message: usage } };
    await pump.exclusively(async () => {
      await restore(table, items as readonly Item[]);
      await passOver(table);
    });
    return { status: 200, body: { restored: items.length } };
  },
});

const readWish = (body: Buffer): { readonly table?: unknown; readonly items?: unknown } => {
  try {
    return (JSON.parse(body.toString('utf8')) as object | null) ?? {};
  } catch {
    return {};
  }
};
