import type { Adapted, Adapter } from './adapted.ts';
import { known, textAt } from './pick.ts';

/**
 * Zendesk tells of tickets in two ways. Its own events name the requester by a number that means nothing elsewhere. The
 * triggers of docs/sources.md bring e-mail, agent and who closed it.
 */
export const zendeskAdapter: Adapter = (envelope) => {
  if (envelope.source !== 'zendesk') return undefined;
  const { detail } = envelope;
  const type = textAt(detail, 'type') ?? '';
  if (type === 'zen:event-type:ticket.status_changed')
    return { source: 'zendesk', isTest: false, ...statusChange(detail) };
  const happened = triggered[textAt(detail, 'heardback') ?? ''];
  return happened === undefined
    ? undefined
    : { source: 'zendesk', isTest: false, type: happened, detail: fromTrigger(detail, happened) };
};

const triggered: Readonly<Record<string, string>> = {
  'ticket.opened': 'ticket.opened',
  'ticket.closed': 'ticket.closed',
  'ticket.reopened': 'ticket.reopened',
};

type Reading = Omit<Adapted, 'source' | 'isTest'>;

const over: readonly string[] = ['SOLVED', 'CLOSED'];

const statusChange = (detail: unknown): Reading => {
  const [current = '', previous = ''] = [
    textAt(detail, 'event.current')?.toUpperCase(),
    textAt(detail, 'event.previous')?.toUpperCase(),
  ];
  const fields = known({
    id: textAt(detail, 'detail.id'),
    subject: textAt(detail, 'detail.subject'),
    occurredAt: textAt(detail, 'time'),
    customer: {},
  });
  if (over.includes(current) && !over.includes(previous)) return { type: 'ticket.closed', detail: fields };
  if (over.includes(previous) && !over.includes(current)) return { type: 'ticket.reopened', detail: fields };
  return {
    type: 'ticket.status_changed',
    detail: fields,
    noMoment: `From ${previous || 'unknown'} to ${current || 'unknown'}: neither closed nor reopened.`,
  };
};

const fromTrigger = (detail: unknown, type: string): Record<string, unknown> => {
  const country = textAt(detail, 'requester.country');
  return known({
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
};

/** Zendesk names who did it; a rule of its own runs in nobody's name. */
const closerOf = (detail: unknown): string => {
  const by = textAt(detail, 'by.email');
  if (by === undefined) return 'automation';
  return by === textAt(detail, 'requester.email') ? 'customer' : 'agent';
};
