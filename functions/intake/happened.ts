import type { BusinessEvent } from '../../shared/contracts/event.ts';
import type { SubjectRow } from '../../shared/contracts/rows/event.ts';
import { subjectIdOf } from '../../shared/domain/event/key.ts';
import type { Id } from '../../shared/domain/id.ts';

/** How much of what happened to one business id is kept. */
const keptHappenings = 40;

/** Nothing has happened to it yet. */
export const emptySubject = (event: BusinessEvent, expires: number): SubjectRow => ({
  kind: 'subject',
  version: 0,
  id: subjectIdOf(event.id),
  happened: [],
  expires,
});

/** What happened to a business id, an event included. */
export const withHappened = (
  subject: SubjectRow,
  { event, key, contactId }: { readonly event: BusinessEvent; readonly key: Id; readonly contactId: Id | undefined },
): SubjectRow => {
  const before = subject.happened.find((entry) => entry.key === key);
  const entry = {
    key,
    type: event.type,
    source: event.source,
    occurredAt: event.occurredAt,
    contactId: contactId ?? before?.contactId,
  };
  if (before && before.contactId === entry.contactId) return subject;
  return {
    ...subject,
    happened: [...subject.happened.filter((other) => other.key !== key), entry].slice(-keptHappenings),
  };
};
