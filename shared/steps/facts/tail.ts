import { freshPath, tailPrefix } from '../../contracts/facts/layout.ts';
import { TailSchema } from '../../contracts/facts/tail.ts';
import { type FactChange, lastOfEach } from '../../domain/facts/fact.ts';
import { TransientError } from '../../ports/errors.ts';
import type { Objects } from '../../ports/objects.ts';
import type { Clock, Ids } from '../../ports/ports.ts';

export interface TailDeps {
  readonly objects: Objects;
  readonly clock: Clock;
  readonly ids: Ids;
}

interface Tail {
  readonly key: string;
  /** Version that was read; undefined for one that is not there yet. */
  readonly etag: string | undefined;
  readonly sealed: boolean;
  readonly changes: readonly FactChange[];
}

/** A tail is written again with each addition: a larger one is left as it is and the next begun. In bytes. */
const large = 1_000_000;
const rounds = 12;

/** Changes on their way into the months. Two who add at once see each other, by the version that each replaces. */
export class TailWriter {
  private readonly deps: TailDeps;
  private open: Tail | undefined;

  constructor(deps: TailDeps) {
    this.deps = deps;
  }

  /** @throws TransientError when too many others add at once. */
  async add(changes: readonly FactChange[]): Promise<void> {
    if (changes.length === 0) return;
    for (let round = 0; round < rounds; round += 1) {
      const known = this.open;
      const tail = known ?? (await this.find());
      const next = { ...tail, changes: [...lastOfEach([...tail.changes, ...changes]).values()] };
      const body = encodeTail(next);
      const written = await this.deps.objects.put(tail.key, body, tail.etag);
      this.open = undefined;
      if (written.kind === 'changed') continue;
      if (!known) await this.mark(tail.key);
      if (body.length < large) this.open = { ...next, etag: written.etag };
      return;
    }
    throw new TransientError('Others kept adding to the same tail of facts.');
  }

  /** Once the tail is there. A mark that is there already will be seen by whoever looks for tails after that. */
  private async mark(tail: string): Promise<void> {
    const { objects, clock } = this.deps;
    await objects.put(freshPath, Buffer.from(JSON.stringify({ tail, at: clock.now() })), undefined);
  }

  /** The newest that is neither sealed nor large; a name is never used twice, since what was taken over is removed by name. */
  private async find(): Promise<Tail> {
    const { objects, clock, ids } = this.deps;
    const newest = (await objects.list(tailPrefix)).at(-1);
    const found = newest && newest.size < large ? await readTail(newest.key, objects) : undefined;
    if (found && !found.sealed) return found;
    const key = `${tailPrefix}${clock.now().replace(/[-:.]/g, '')}-${ids.next()}.json`;
    return { key, etag: undefined, sealed: false, changes: [] };
  }
}

export const readTail = async (key: string, objects: Objects): Promise<Tail | undefined> => {
  const found = await objects.get(key);
  if (!found) return undefined;
  return { key, etag: found.etag, ...TailSchema.parse(JSON.parse(Buffer.from(found.body).toString('utf8'))) };
};

/** The tail, to which nobody adds any more; undefined when it was taken over meanwhile. */
export const sealTail = async (key: string, objects: Objects): Promise<Tail | undefined> => {
  for (let round = 0; round < rounds; round += 1) {
    const tail = await readTail(key, objects);
    if (!tail || tail.sealed) return tail;
    const sealed = { ...tail, sealed: true };
    if ((await objects.put(key, encodeTail(sealed), tail.etag)).kind === 'written') return sealed;
  }
  throw new TransientError('Others kept adding to a tail of facts that was to be sealed.');
};

/** A tail is written again with each addition: what was in it before is not spelt out anew. */
const spelt = new WeakMap<FactChange, string>();

const spell = (change: FactChange): string => {
  const text = spelt.get(change) ?? JSON.stringify(change);
  spelt.set(change, text);
  return text;
};

const encodeTail = ({ sealed, changes }: Pick<Tail, 'sealed' | 'changes'>): Uint8Array =>
  Buffer.from(`{"sealed":${sealed},"changes":[${changes.map(spell).join(',')}]}`);
