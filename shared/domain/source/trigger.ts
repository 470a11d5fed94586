import { valueAt } from '../condition/condition.ts';
import { readEmail } from '../event/read/address.ts';
import type { Adapter, Reading } from './adapted.ts';
import { known, textAt } from './pick.ts';

const happenings: readonly string[] = ['ticket.opened', 'ticket.closed', 'ticket.reopened'];

/**
 * The body that docs/sources.md gives for help desks whose rules may send what they like: `heardback` says what happened,
 * the rest is filled in by the help desk's own placeholders. Any system may send it.
 */
export const triggerAdapter: Adapter = ({ source, detail }) => {
  const type = textAt(detail, 'heardback') ?? '';
  return happenings.includes(type) ? { source, isTest: false, ...fromTrigger(detail, type) } : undefined;
};

const fromTrigger = (detail: unknown, type: string): Reading => {
  const country = textAt(detail, 'requester.country');
  const fields = known({
    id: textAt(detail, 'ticket.id'),
    subject: textAt(detail, 'ticket.title'),
    occurredAt: textAt(detail, 'at'),
    closedBy: type === 'ticket.closed' ? closerOf(detail) : undefined,
    agent: known({
      id: textAt(detail, 'agent.id'),
      name: textAt(detail, 'agent.name'),
      email: textAt(detail, 'agent.email'),
    }),
    customer: known({
      id: textAt(detail, 'requester.external_id'),
      email: textAt(detail, 'requester.email'),
      phone: textAt(detail, 'requester.phone'),
      name: textAt(detail, 'requester.name'),
      locale: textAt(detail, 'requester.locale'),
      properties: country && { country },
    }),
  });
  return { type, detail: fields };
};

/** Help desks name who did it; a rule of their own runs in nobody's name. Some cannot say: then nobody guesses. */
const closerOf = (detail: unknown): string | undefined => {
  if (typeof valueAt(detail, 'by') !== 'object') return undefined;
  const [by, requester] = [textAt(detail, 'by.email'), textAt(detail, 'requester.email')].map(bare);
  if (by === undefined) return 'automation';
  return by === requester ? 'customer' : 'agent';
};

/** One spelling, where it can be an address. */
const bare = (given: string | undefined): string | undefined => readEmail(given).value ?? given;
