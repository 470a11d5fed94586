import type { Adapter, Reading } from './adapted.ts';
import { known, textAt } from './pick.ts';

/**
 * Zendesk's own events name the requester by a number that means nothing elsewhere. The triggers of docs/sources.md bring
 * e-mail, agent and who closed it; they are read as every help desk's.
 */
export const zendeskAdapter: Adapter = ({ source, detail }) => {
  if (source !== 'zendesk') return undefined;
  const type = textAt(detail, 'type') ?? '';
  if (type === 'zen:event-type:ticket.status_changed') return { source, isTest: false, ...statusChange(detail) };
  return type.startsWith('zen:event-type:') ? { unread: true, source, type } : undefined;
};

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
