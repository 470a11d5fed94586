import type { AllowanceRow } from '../../contracts/rows/allowance.ts';
import { emptyLedger } from '../../domain/sending/ledger.ts';
import type { Records } from '../../ports/records.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../commit/until-committed.ts';

const nobodySent: AllowanceRow = { kind: 'allowance', version: 0, id: 'mail', free: [], ...emptyLedger, counts: [] };

/** The row of the allowance, as one process knows it: read again only when another was faster. */
export class KnownAllowance {
  private readonly records: Pick<Records, 'get' | 'commit'>;
  private known: AllowanceRow | undefined;

  constructor(records: Pick<Records, 'get' | 'commit'>) {
    this.records = records;
  }

  get isKnown(): boolean {
    return this.known !== undefined;
  }

  forget(): void {
    this.known = undefined;
  }

  async read(): Promise<AllowanceRow> {
    this.known ??= await this.records.get({ kind: 'allowance', id: ['mail'] });
    return this.known ?? nobodySent;
  }

  /** Commits what `of` makes of the row; nothing where it gives the row itself. */
  change<T>(of: (row: AllowanceRow) => { readonly next: AllowanceRow; readonly value: T }): Promise<T> {
    return untilCommitted(async (): Promise<Attempt<T>> => {
      const row = await this.read();
      const { next, value } = of(row);
      if (next === row) return { commit: nothingToCommit, value };
      const commit = await this.records.commit([{ put: next }]);
      this.known = commit.kind === 'committed' ? { ...next, version: next.version + 1 } : undefined;
      return { commit, value };
    });
  }
}
