import { createHash } from 'node:crypto';
import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { ProgramConfig } from '../../contracts/config/program.ts';
import { encodeId, type Id } from '../../domain/id.ts';
import { TransientError } from '../../ports/errors.ts';
import type { Records } from '../../ports/records.ts';

/**
 * Programmes as they were when their surveys were decided on. Kept under the hash of their content, once; the ones this
 * deployment was bundled with need no reading.
 */
export class ProgramSnapshots {
  private readonly records: Records;
  private readonly known = new Map<Id, ProgramConfig>();
  private readonly kept = new Set<Id>();

  constructor(records: Records, config: Pick<RuntimeConfig, 'programs'>) {
    this.records = records;
    for (const program of Object.values(config.programs)) this.known.set(hashOf(program), program);
  }

  /** Makes sure that a later step, of this deployment or the next, finds the programme; returns its hash. */
  async keep(id: string, program: ProgramConfig): Promise<Id> {
    const hash = hashOf(program);
    if (!this.kept.has(hash)) {
      // A conflict means that it is there already: the same content has the same hash.
      await this.records.commit([{ put: { kind: 'program', version: 0, hash, id, program } }]);
      this.kept.add(hash);
    }
    return hash;
  }

  /** @throws TransientError when nobody kept it yet: functions of one deployment change at different moments. */
  async find(hash: Id): Promise<ProgramConfig> {
    const known = this.known.get(hash);
    if (known) return known;
    const row = await this.records.get({ kind: 'program', id: [hash] });
    if (!row)
      throw new TransientError(
        `No programme is kept under ${hash}. Should this last, restore the table's PROGRAM rows from a backup.`,
      );
    // Written by keep() from a parsed configuration, and found by the hash of its content.
    const program = row.program as ProgramConfig;
    this.known.set(hash, program);
    return program;
  }
}

/** Of programmes that were hashed before: a process hashes its own at each start of a unit of work. */
const hashes = new WeakMap<ProgramConfig, Id>();

/** Where somebody only looks at it anew nothing else is asked: what serves to judge a programme makes no version of it. */
const hashOf = (program: ProgramConfig): Id => {
  const known = hashes.get(program);
  if (known) return known;
  const { reviewBy: _review, conversion: _conversion, ...asked } = program;
  const hash = encodeId(createHash('sha256').update(stableJson(asked)).digest());
  hashes.set(program, hash);
  return hash;
};

/** JSON with sorted keys, so that the order in which a configuration is written does not matter. */
const stableJson = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
