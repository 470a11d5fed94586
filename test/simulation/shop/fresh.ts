import { refOf } from '../../../shared/adapters/row-keys.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { Ref } from '../../../shared/ports/records.ts';

/** For so long what was written may not be seen yet, in milliseconds. */
const unseen = 2_000;

/** Rows that were written just now, as they were before. */
export class Fresh {
  private readonly rows = new Map<string, Row | undefined>();
  private until = 0;

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  add(before: Row | undefined, after: Row, now: number): void {
    const name = nameOf(refOf(after));
    if (!this.rows.has(name)) this.rows.set(name, before);
    this.until = now + unseen;
  }

  passed(now: number): void {
    if (now > this.until) this.rows.clear();
  }

  has(ref: Ref): boolean {
    return this.rows.has(nameOf(ref));
  }

  before(ref: Ref | undefined, row: Row | undefined): Row | undefined {
    return ref && this.has(ref) ? this.rows.get(nameOf(ref)) : row;
  }
}

const nameOf = ({ kind, id }: Ref): string => `${kind}.${id.join('.')}`;
