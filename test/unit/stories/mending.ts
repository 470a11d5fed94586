import { reconcile } from '../../../functions/reconcile/reconcile.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { Log } from '../../../shared/ports/ports.ts';
import busy from '../../e2e/busy.config.ts';
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

  async mends() {
    const done = await reconcile(this.deps());
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
}
