import { gather } from '../../functions/gather/gather.ts';
import { erase } from '../../functions/people/erase.ts';
import type { Receipt } from '../../functions/people/receipt.ts';
import { rebuild } from '../../functions/rebuild/rebuild.ts';
import { CountingIds, testKeyring } from '../../shared/adapters/memory/doubles.ts';
import { InMemoryObjects } from '../../shared/adapters/memory/objects.ts';
import { parquetFormat } from '../../shared/adapters/parquet/format.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { Objects } from '../../shared/ports/objects.ts';
import { compact } from '../../shared/steps/facts/compact.ts';
import { TailWriter } from '../../shared/steps/facts/tail.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import config from '../config.ts';
import type { Chance } from './chance.ts';
import { crashing, type Faults, Process, SimulatedCrash } from './faults.ts';
import type { World } from './world.ts';

interface Change {
  readonly before: Row | undefined;
  readonly after: Row;
}

/** What reads a world's stream: late, twice, out of order, in two processes that both may die, with a compaction in between. */
export class FactWorld {
  readonly objects = new InMemoryObjects();
  private readonly world: World;
  private readonly chance: Chance;
  private readonly faults: Faults;
  private readonly ids = new CountingIds();
  private readonly stream: Change[] = [];
  private readonly writers: TailWriter[];

  constructor(world: World, chance: Chance, faults: Faults) {
    this.world = world;
    this.chance = chance;
    this.faults = faults;
    this.writers = [this.writer(), this.writer()];
    world.records.onChange((before, after) => this.stream.push({ before, after }));
  }

  /** Reads some of what is in the stream; sometimes a batch comes once more, much later. */
  async read(share: number): Promise<void> {
    const batches = Math.ceil((this.stream.length * share) / 20);
    for (let batch = 0; batch < batches; batch += 1) {
      const changes = this.chance.shuffled(this.stream.splice(0, 1 + this.chance.below(40)));
      const done = await this.surviving((objects) => gather(changes, this.deps(objects)));
      if (!done || this.chance.happens(0.1))
        this.stream.splice(this.chance.below(this.stream.length + 1), 0, ...changes);
      if (this.chance.happens(0.15)) await this.surviving((objects) => this.compact(objects));
    }
  }

  /** Erases a person, in processes that may die, until one gets to the end. */
  async erase(email: string): Promise<Receipt> {
    const { clock, records } = this.world;
    for (;;) {
      let receipt: Receipt | undefined;
      await this.surviving(async (objects, process) => {
        const over = crashing(records, process);
        const aside = { mails: new InMemoryObjects(), safekeeping: new InMemoryObjects(), schedules: this.world.timer };
        const own = { clock, records: over, keyring: testKeyring, tail: this.writer(objects) };
        receipt = await erase({ email }, { ...own, ...aside });
      });
      if (receipt) return receipt;
    }
  }

  /** Reads all of it and takes it into the months, undisturbed. */
  async finish(): Promise<void> {
    this.faults.rate = 0;
    while (this.stream.length > 0) await this.read(1);
    await this.compact(this.objects);
  }

  /** The facts of all that the table holds, in a bucket of their own. */
  async rebuilt(): Promise<InMemoryObjects> {
    const objects = new InMemoryObjects();
    const rows = this.chance.shuffled(this.world.records.all());
    const page = async (kinds: readonly string[], after = '0') => {
      const [from, to] = [Number(after), Number(after) + 7];
      const found = rows.slice(from, to).filter(({ kind }) => kinds.includes(kind));
      return { rows: found, ...(to < rows.length && { next: String(to) }) };
    };
    for (let after: string | null | undefined; after !== null; ) {
      const { body } = await rebuild({ body: JSON.stringify({ after }) }, { ...this.deps(objects), scan: { page } });
      after = (body as { readonly next: string | null }).next;
    }
    await this.compact(objects);
    return objects;
  }

  private compact(objects: Objects) {
    return compact({
      objects,
      format: parquetFormat(config.insights.properties),
      clock: this.world.clock,
      properties: config.insights.properties,
    });
  }

  private writer(objects: Objects = this.objects): TailWriter {
    return new TailWriter({ objects, clock: this.world.clock, ids: this.ids });
  }

  private deps(objects: Objects) {
    const { records, clock } = this.world;
    const tail = objects === this.objects ? this.chance.pick(this.writers) : this.writer(objects);
    const programs = new ProgramSnapshots(records, config);
    return { records, clock, config, keyring: testKeyring, programs, archive: { keep: async () => undefined }, tail };
  }

  private async surviving(work: (objects: Objects, process: Process) => Promise<unknown>): Promise<boolean> {
    const process = new Process(this.chance, this.faults);
    try {
      await work(crashing<Objects>(this.objects, process), process);
      return true;
    } catch (error) {
      if (error instanceof SimulatedCrash) return false;
      throw error;
    }
  }
}
