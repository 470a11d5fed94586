import type { BusinessEvent } from '../../contracts/event.ts';
import { type Id, idOf } from '../id.ts';

/** Types that happen again to the same id: a ticket is reopened and closed again, a task is resolved twice. Their key carries the time as well. */
const recurring = /^(ticket|task)\./;

/** What makes two copies of an event the same event. */
export const eventKey = ({ source, type, id, occurredAt }: BusinessEvent): Id =>
  idOf('event', source, type, id, ...(recurring.test(type) ? [occurredAt] : []));

/** What a business id stands for, whoever names it. */
export const subjectIdOf = (businessId: string): Id => idOf('subject', businessId);

/** One survey for one event and one programme, however often they meet. */
export const surveyIdOf = (programId: string, key: Id): Id => idOf('survey', programId, key);
