import { isDeepStrictEqual } from 'node:util';
import type { ErasureRow } from '../../shared/contracts/rows/erasure.ts';
import type { Row, RowOf } from '../../shared/contracts/rows/row.ts';
import type { FactChange } from '../../shared/domain/facts/fact.ts';
import { goneWith } from '../../shared/domain/facts/gone.ts';
import { erasedAddress, erasedContact, erasedEvent, erasedSubject } from '../../shared/domain/people/erased.ts';
import { holdingOf, type Reduced } from '../../shared/domain/people/holdings.ts';
import type { Change, Ref } from '../../shared/ports/records.ts';

type Reducing = { readonly [K in Reduced]: (row: RowOf<K>, erasure: ErasureRow) => RowOf<K> };

/** What stays of the kinds of which something stays. */
const reducing: Reducing = {
  event: (row, { at }) => (row.erasedAt === undefined ? erasedEvent(row, at) : row),
  contact: (row, { at }) => erasedContact(row, { id: row.id, at }),
  address: (row, { at, contacts }) => erasedAddress(row, { at, contacts }),
  subject: (row, { contacts }) => erasedSubject(row, contacts),
};

const reducedRow = (row: Row, erasure: ErasureRow): Row => {
  switch (row.kind) {
    case 'event':
      return reducing.event(row, erasure);
    case 'contact':
      return reducing.contact(row, erasure);
    case 'address':
      return reducing.address(row, erasure);
    case 'subject':
      return reducing.subject(row, erasure);
    default:
      throw new Error(`Nobody said what stays of a row of kind ${row.kind}.`);
  }
};

export interface Erased {
  readonly row: Row;
  readonly change: Change;
  /** Whether anything personal was in it: that somebody was erased is written down once more without being counted. */
  readonly counts: boolean;
  /** What is no more among the facts. */
  readonly facts: readonly FactChange[];
}

/** What the table of holdings wants for a row; undefined where nothing is left to do. */
export const erasedRow = (row: Row, ref: Ref, erasure: ErasureRow): Erased | undefined => {
  const { erasure: fate } = holdingOf(row.kind);
  if (fate === 'kept') return undefined;
  const facts = goneWith(row);
  if (fate === 'removed') return { row, change: { erase: ref, version: row.version }, counts: true, facts };
  const put = reducedRow(row, erasure);
  if (same(put, row)) return undefined;
  return { row, change: { put }, counts: !same(bare(put), bare(row)), facts };
};

const bare = (row: Row): object => ({ ...row, erasedAt: undefined, createdAt: undefined });

/** As they are stored: without what is undefined, in any order. */
export const same = (a: object, b: object): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
