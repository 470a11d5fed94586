import type { EventRow } from '../shared/contracts/rows/event.ts';
import type { SurveyRow } from '../shared/contracts/rows/survey.ts';
import type { TaskRow } from '../shared/contracts/rows/task.ts';
import { contactIdOf } from '../shared/domain/contact/identity.ts';
import { eventKey, surveyIdOf } from '../shared/domain/event/key.ts';
import { idOf } from '../shared/domain/id.ts';
import type { Opening } from '../shared/domain/intent/machine.ts';
import type { Luck } from './luck.ts';
import type { Person } from './people.ts';
import type { Asking } from './shop.ts';
import { agents, stores } from './truth.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
export const iso = (at: number): string => new Date(Math.round(at)).toISOString();

/** What happened once at the shop, and all that came of it, as rows of the table. */
export interface Story {
  readonly person: Person;
  readonly event: EventRow;
  readonly survey?: SurveyRow;
  readonly openings: readonly Opening[];
  readonly task?: TaskRow;
}

export type Answered = Extract<SurveyRow, { state: 'answered' }>;

/** A matter between the shop and a customer. */
export interface Matter {
  readonly number: number;
  readonly person: Person;
  readonly asking: Asking;
  readonly at: number;
}

export const contactOf = ({ id }: Person): string => contactIdOf({ externalId: id, addresses: [] });

const goods = ['oak table', 'walnut shelf', 'reading chair', 'ash bench', 'larch bed', 'linen sofa'];

/** The event as a business system tells it. */
export const eventOf = ({ number, person, asking, at }: Matter, luck: Luck): EventRow => {
  const product = luck.of(goods);
  const agent = asking.agent && luck.of(agents);
  const event: EventRow['event'] = {
    source: asking.source,
    type: asking.now.program.moment,
    id: `${asking.id}_${number}`,
    occurredAt: iso(at),
    title: `${asking.id} ${number}, ${product}`,
    properties: { store: luck.of(stores), product },
    customer: customerOf(person),
    ...(asking.amount !== undefined && {
      amount: Math.round(asking.amount * (0.3 + luck.wait(0.7)) * 100) / 100,
      currency: 'EUR',
    }),
    ...(agent && { agent: { name: agent } }),
  };
  return rowOfEvent(event, person);
};

const customerOf = ({ id, email, phone, name, language, timezone, club }: Person): EventRow['event']['customer'] => ({
  ...{ id, email, name, locale: language, timezone },
  ...(phone && { phone, smsConsent: true }),
  properties: { club },
});

/** Something that no programme listens to. */
export const silentEvent = (type: string, { number, person, at }: Omit<Matter, 'asking'>): EventRow =>
  rowOfEvent(
    { source: 'crm', type, id: `${type}_${number}`, occurredAt: iso(at), customer: customerOf(person) },
    person,
  );

const rowOfEvent = (event: EventRow['event'], person: Person): EventRow => {
  const key = eventKey(event);
  const at = Date.parse(event.occurredAt);
  return {
    ...{ kind: 'event', version: 1, key, envelopeId: idOf('year', key), event, contactId: contactOf(person) },
    ...{ receivedAt: iso(at + 2_000), decisions: [], expires: Math.floor((at + 400 * day) / 1000) },
  };
};

/** The event with what was decided about it. @param rule by which nobody is asked. */
export const decidedOn = (row: EventRow, program: string, rule?: string): EventRow => ({
  ...row,
  decisions: [
    {
      at: row.receivedAt,
      program,
      verdict: rule === undefined ? 'scheduled' : 'skipped',
      reasons: [
        rule === undefined
          ? { rule: 'fatigue', verdict: 'pass', detail: 'Not asked, and not to be asked, too close to this moment.' }
          : { rule, verdict: 'fail', detail: 'Played by the year.' },
      ],
      ...(rule === undefined && { surveyId: surveyIdOf(program, row.key) }),
    },
  ],
});
