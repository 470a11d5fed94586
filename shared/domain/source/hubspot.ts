import type { Sources } from '../../contracts/config/sources.ts';
import { type Adapter, type Reading, readBy } from './adapted.ts';
import { known, textAt } from './pick.ts';
import { instantFrom } from './times.ts';

/**
 * HubSpot's subscriptions: each event names an object by its number and one property that changed, never whom it is about.
 * It can undo what a workflow brought in, and the decision says that nobody can be asked. A workflow's webhook can send the
 * body of docs/sources.md instead, which brings the person.
 * Source: HubSpot, "Webhooks API", `subscriptionType`; `occurredAt` in milliseconds.
 */
export const hubspotAdapter =
  ({ won, closed }: Sources['hubspot']): Adapter =>
  ({ source, detail }) => {
    const type = textAt(detail, 'subscriptionType', 'eventType');
    if (source !== 'hubspot' || type === undefined) return undefined;
    const readers = {
      'deal.propertyChange': changeOf({ property: 'dealstage', reached: won, to: 'purchase.completed' }),
      'ticket.propertyChange': changeOf({ property: 'hs_pipeline_stage', reached: closed, to: 'ticket.closed' }),
      'deal.deletion': (event: unknown): Reading => ({ type: 'purchase.refunded', detail: fieldsOf(event) }),
      'ticket.creation': (event: unknown): Reading => ({ type: 'ticket.opened', detail: fieldsOf(event) }),
    };
    return readBy(source, { readers, type: nameOf(detail, type), subject: detail });
  };

/** Apps of the newer kind name the object by its type: `object.propertyChange` of `0-3` is a deal's, of `0-5` a ticket's. */
const nameOf = (event: unknown, type: string): string => {
  const kind = { '0-3': 'deal', '0-5': 'ticket' }[textAt(event, 'objectTypeId') ?? ''];
  return kind === undefined ? type : type.replace(/^object\./, `${kind}.`);
};

interface Watched {
  readonly property: string;
  readonly reached: readonly string[];
  readonly to: 'purchase.completed' | 'ticket.closed';
}

const changeOf =
  ({ property, reached, to }: Watched) =>
  (event: unknown, type: string): Reading => {
    const detail = fieldsOf(event);
    const changed = textAt(event, 'propertyName');
    const entered = /^hs_(?:v2_)?date_entered_(.+)$/.exec(changed ?? '')?.[1];
    // That a stage was entered is told by a property of that stage, too, which is emptied when it is left.
    if (entered !== undefined && reached.includes(entered))
      return textAt(event, 'propertyValue') === undefined
        ? { type, detail, noMoment: `The stage \`${entered}\` was left, not entered.` }
        : { type: to, detail };
    if (changed !== property)
      return { type, detail, noMoment: `Of its properties only \`${property}\` is read, not \`${changed}\`.` };
    const value = textAt(event, 'propertyValue') ?? '';
    if (reached.includes(value)) return { type: to, detail };
    // Which stage it left is not said: one that is open undoes what closed it, whatever that was.
    if (to === 'ticket.closed') return { type: 'ticket.reopened', detail };
    return value === 'closedlost'
      ? { type: 'purchase.refunded', detail }
      : {
          type,
          detail,
          noMoment: `The deal is in the stage \`${value}\`, which \`sources.hubspot.won\` does not name.`,
        };
  };

const fieldsOf = (event: unknown): Record<string, unknown> => {
  const at = textAt(event, 'occurredAt');
  return known({
    id: textAt(event, 'objectId'),
    occurredAt: at && instantFrom(at, 'milliseconds'),
    customer: {},
  });
};
