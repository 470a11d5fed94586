import type { EventRow, SubjectRow } from '../../shared/contracts/rows/event.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import { erasedEvent } from '../../shared/domain/people/erased.ts';
import type { Scene } from './scene.ts';

/** Whoever an event is about was erased after it happened: it comes late, or a second time, and is not theirs to come back by. */
export const isOfErased = ({ resolved, event }: Scene): boolean =>
  resolved !== undefined &&
  [resolved.contact, ...resolved.addresses].some(
    ({ erasedAt }) => erasedAt !== undefined && event.occurredAt <= erasedAt,
  );

/** What is written down of such an event: that it was decided on, by nobody's name. */
export const erasedRows = (
  { key, earlier, event, subject, ties, now }: Scene,
  { envelopeId, expires }: Pick<EventRow, 'envelopeId' | 'expires'>,
): readonly Row[] => {
  const version = earlier?.version ?? 0;
  const row: EventRow = { kind: 'event', version, key, envelopeId, event, receivedAt: now, decisions: [], expires };
  const happened = subject.happened.map(({ contactId, ...entry }) =>
    entry.key === key || contactId === undefined ? entry : { ...entry, contactId },
  );
  return [erasedEvent(row, now), { ...subject, happened } satisfies SubjectRow, ...ties];
};
