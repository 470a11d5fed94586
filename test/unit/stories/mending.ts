import { reconcile } from '../../../functions/reconcile/reconcile.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { Log } from '../../../shared/ports/ports.ts';
import busy from '../../e2e/busy.config.ts';
import { brokenAt } from '../../world/broken-at.ts';
import { WholeWorld } from '../../world/whole-world.ts';

const busyConfig = forStage(parseConfig(busy), 'local');

/** A world in which wake-ups and what the table tells get lost, and somebody looks after them by hand. */
export class Mending extends WholeWorld {
  isDeaf = false;
  readonly errors: object[] = [];

  constructor() {
    super(busyConfig);
  }

  protected override queue(job: () => Promise<unknown>): void {
    if (!this.isDeaf) super.queue(job);
  }

  protected override deps() {
    const log: Log = {
      info: () => undefined,
      warn: () => undefined,
      error: (_, what) => void this.errors.push(what ?? {}),
    };
    return { ...super.deps(), log };
  }

  /** @param broken what is asked of the table in vain. */
  async mends(broken?: RegExp) {
    const deps = this.deps();
    const done = await reconcile(broken ? { ...deps, records: brokenAt(this.records, broken) } : deps);
    await this.settle();
    return done;
  }

  loses(): void {
    this.timer.armed.clear();
  }

  rows<K extends string>(kind: K) {
    return this.records.all().filter((row): row is Extract<typeof row, { kind: K }> => row.kind === kind);
  }

  survey(): SurveyRow {
    const [row] = this.rows('survey');
    if (!row) throw new Error('Nobody was asked.');
    return row;
  }

  /** As if an earlier process had left the survey so. */
  async leaves(more: object): Promise<void> {
    await this.records.commit([{ put: { ...this.survey(), ...more } as SurveyRow }]);
  }

  /** Something that nobody was told of. */
  async lies(row: object): Promise<void> {
    this.isDeaf = true;
    await this.records.commit([{ put: row as Row }]);
    this.isDeaf = false;
  }
}
