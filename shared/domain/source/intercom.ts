import { valueAt } from '../condition/condition.ts';
import { type Adapter, type Reading, readBy } from './adapted.ts';
import { known, secondsAt, textAt } from './pick.ts';

/**
 * Intercom's notifications: `{type: 'notification_event', topic, data: {item}}`. Older versions of its API name the person
 * as `user`, newer ones as the first of `contacts` or the author of `source`.
 * Source: Intercom, "Webhook topics" and "Notification object".
 */
export const intercomAdapter: Adapter = ({ source, detail }) => {
  if (source !== 'intercom' || valueAt(detail, 'type') !== 'notification_event') return undefined;
  const type = textAt(detail, 'topic') ?? 'notification';
  return readBy(source, { readers, type, subject: detail });
};

const ticket =
  (type: string) =>
  (detail: unknown): Reading => {
    const item = valueAt(detail, 'data.item');
    const fields = known({
      id: textAt(item, 'id', 'conversation_id'),
      subject: textAt(item, ...subjects)?.replace(/<[^>]*>/g, ''),
      occurredAt: secondsAt(detail, 'created_at') ?? secondsAt(item, 'updated_at'),
      closedBy: type === 'ticket.closed' ? closerOf(item) : undefined,
      agent: agentOf(item),
      customer: customerOf(item),
    });
    return { type, detail: fields };
  };

const subjects = ['source.subject', 'title', 'conversation_message.subject', 'ticket_attributes._default_title_'];

/** The step by which it was closed, where there is one; tickets bring all that ever happened to them, the oldest first. */
const latestPart = (item: unknown): unknown => {
  const lists = ['conversation_parts.conversation_parts', 'ticket_parts.ticket_parts'];
  const parts = lists.flatMap((path) => {
    const found = valueAt(item, path);
    return Array.isArray(found) ? (found as readonly unknown[]) : [];
  });
  return parts.findLast((part) => /^close/.test(textAt(part, 'part_type') ?? '')) ?? parts.at(-1);
};

/** A workflow closes as a bot; only what a person at the company closed is an agent's. */
const closerOf = (item: unknown): string | undefined => {
  const author = textAt(latestPart(item), 'author.type');
  if (author === 'bot' || author === 'operator' || author === 'team') return 'automation';
  if (author === 'user' || author === 'lead' || author === 'contact') return 'customer';
  return author === 'admin' ? 'agent' : undefined;
};

const agentOf = (item: unknown): Record<string, unknown> | undefined => {
  const part = latestPart(item);
  const author = textAt(part, 'author.type') === 'admin' ? valueAt(part, 'author') : undefined;
  const who = author ?? valueAt(item, 'assignee');
  const agent = known({
    id: textAt(who, 'id') ?? textAt(item, 'admin_assignee_id'),
    name: textAt(who, 'name'),
    email: textAt(who, 'email'),
  });
  return Object.keys(agent).length > 0 ? agent : undefined;
};

const people: readonly string[] = ['user', 'lead', 'contact'];

const customerOf = (item: unknown): Record<string, unknown> => {
  const author = people.includes(textAt(item, 'source.author.type') ?? '') ? valueAt(item, 'source.author') : undefined;
  const who = [valueAt(item, 'user'), valueAt(item, 'contacts.contacts.0'), valueAt(item, 'contacts.0')];
  const any = (field: string): string | undefined => {
    for (const one of [...who, author]) {
      const text = textAt(one, field);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  const own = any('id');
  return known({
    // The company's own id for the person, where Intercom was told; else Intercom's, which means nothing elsewhere.
    id: any('user_id') ?? any('external_id') ?? (own && `intercom:${own}`),
    email: any('email'),
    phone: any('phone'),
    name: any('name'),
  });
};

const noMoment =
  (why: string) =>
  (detail: unknown, type: string): Reading => ({ ...ticket(type)(detail), noMoment: why });

const readers = {
  'conversation.admin.closed': ticket('ticket.closed'),
  'conversation.admin.opened': ticket('ticket.reopened'),
  'conversation.user.created': ticket('ticket.opened'),
  'conversation.user.replied': noMoment(
    'The customer wrote; whether that reopened it, `conversation.admin.opened` says.',
  ),
  'conversation.rating.added': noMoment('Rated in Intercom already; Heardback asks by itself.'),
  'ticket.closed': ticket('ticket.closed'),
  'ticket.created': ticket('ticket.opened'),
};
