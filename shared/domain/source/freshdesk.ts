import { valueAt } from '../condition/condition.ts';
import type { Adapter, Reading } from './adapted.ts';
import { known, textAt } from './pick.ts';

/**
 * Freshdesk's automations: with "Simple" content they send `{freshdesk_webhook: {ticket_id, ticket_status, …}}`; with
 * "Advanced" content the body of docs/sources.md, which is read as every help desk's, or the same fields as somebody wrote them down.
 * Source: Freshdesk, "Using webhooks in automation rules".
 */
export const freshdeskAdapter: Adapter = ({ source, detail }) => {
  if (source !== 'freshdesk') return undefined;
  const ticket = ticketIn(detail);
  return ticket && { source, isTest: false, ...readingOf(ticket) };
};

const ticketIn = (detail: unknown): object | undefined => {
  const [simple, own] = [valueAt(detail, 'freshdesk_webhook'), textAt(detail, 'ticket_id', 'ticket_display_id')];
  const ticket = own === undefined ? simple : (simple ?? detail);
  return typeof ticket === 'object' && ticket !== null ? ticket : undefined;
};

/** The words of the standard statuses, and their numbers in its API. */
const over: readonly string[] = ['resolved', 'closed', '4', '5'];
const open: readonly string[] = ['open', '2'];

const readingOf = (ticket: unknown): Reading => {
  const status = textAt(ticket, 'ticket_status') ?? 'unknown';
  const event = textAt(ticket, 'triggered_event') ?? '';
  const detail = detailOf(ticket);
  if (over.includes(status.toLowerCase())) return { type: 'ticket.closed', detail };
  if (/ticket_action:created/.test(event)) return { type: 'ticket.opened', detail };
  // `{status:{from:4,to:2}}` is a ticket that was over and is open again.
  if (open.includes(status.toLowerCase()) && /status:\{from:[45],/.test(event))
    return { type: 'ticket.reopened', detail };
  return { type: 'ticket.updated', detail, noMoment: `The ticket is ${status}: neither closed nor reopened.` };
};

const detailOf = (ticket: unknown): Record<string, unknown> =>
  known({
    id: textAt(ticket, 'ticket_id', 'ticket_display_id'),
    subject: textAt(ticket, 'ticket_subject'),
    agent: known({ name: textAt(ticket, 'ticket_agent_name'), email: textAt(ticket, 'ticket_agent_email') }),
    customer: known({
      id: textAt(ticket, 'ticket_requester_unique_external_id'),
      email: textAt(ticket, 'ticket_requester_email', 'ticket_contact_email', 'requester_email', 'contact_email'),
      phone: textAt(ticket, 'ticket_requester_phone', 'ticket_requester_mobile', 'requester_phone', 'requester_mobile'),
      name: textAt(ticket, 'ticket_requester_name', 'ticket_contact_name', 'requester_name', 'contact_name'),
      locale: textAt(ticket, 'ticket_requester_language'),
    }),
  });
