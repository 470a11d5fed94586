import { valueAt } from '../condition/condition.ts';
import { type Adapter, type Reading, readBy } from './adapted.ts';
import { known, textAt } from './pick.ts';
import { instantFrom } from './times.ts';

/**
 * Jira's webhooks: `{webhookEvent, timestamp, issue, user, changelog}`. In Jira Service Management the reporter is the
 * requester; whether an issue is over is its status' category (`done`) or a resolution, whatever the statuses are called.
 * Source: Atlassian, "Jira Cloud platform: Webhooks"; addresses come only where the person's privacy settings show them.
 */
export const jiraAdapter: Adapter = ({ source, detail }) => {
  const type = textAt(detail, 'webhookEvent');
  return source === 'jira' && type !== undefined ? readBy(source, { readers, type, subject: detail }) : undefined;
};

const created = (detail: unknown): Reading => ({ type: 'ticket.opened', detail: fieldsOf(detail) });

const updated = (detail: unknown, type: string): Reading => {
  const isOver = textAt(detail, 'issue.fields.status.statusCategory.key') === 'done';
  const [status, resolution] = [changeOf(detail, 'status'), changeOf(detail, 'resolution')];
  const fields = fieldsOf(detail);
  if (resolution && isSet(resolution, 'to') && !isSet(resolution, 'from')) return closed(detail);
  if (resolution && isSet(resolution, 'from') && !isSet(resolution, 'to'))
    return { type: 'ticket.reopened', detail: fields };
  if (!status) return { type, detail: fields, noMoment: 'The status did not change.' };
  if (isOver) return closed(detail);
  return resolvedNames.test(textAt(status, 'fromString') ?? '')
    ? { type: 'ticket.reopened', detail: fields }
    : {
        type,
        detail: fields,
        noMoment: `To ${textAt(status, 'toString') ?? 'unknown'}: neither resolved nor reopened.`,
      };
};

/** A change says only the name of the status before it. */
const resolvedNames = /^(?:done|resolved|closed|completed|canceled|cancelled)$/i;

const closed = (detail: unknown): Reading => ({
  type: 'ticket.closed',
  detail: known({ ...fieldsOf(detail), closedBy: closerOf(detail) }),
});

const changeOf = (detail: unknown, field: string): unknown => {
  const items = valueAt(detail, 'changelog.items');
  return Array.isArray(items)
    ? items.findLast((item: unknown) => textAt(item, 'fieldId', 'field') === field)
    : undefined;
};

const isSet = (change: unknown, side: 'from' | 'to'): boolean => textAt(change, side) !== undefined;

/** Rules run as an app. */
const closerOf = (detail: unknown): string | undefined => {
  const account = textAt(detail, 'user.accountId', 'user.key');
  if (account === undefined) return undefined;
  if (textAt(detail, 'user.accountType') === 'app') return 'automation';
  return account === textAt(detail, 'issue.fields.reporter.accountId', 'issue.fields.reporter.key')
    ? 'customer'
    : 'agent';
};

const fieldsOf = (detail: unknown): Record<string, unknown> => {
  const issue = valueAt(detail, 'issue');
  const reporter = valueAt(issue, 'fields.reporter');
  const own = textAt(reporter, 'accountId', 'key');
  const timestamp = textAt(detail, 'timestamp');
  return known({
    id: textAt(issue, 'key', 'id'),
    subject: textAt(issue, 'fields.summary'),
    occurredAt: timestamp && instantFrom(timestamp, 'milliseconds'),
    agent: known({
      id: textAt(issue, 'fields.assignee.accountId', 'fields.assignee.key'),
      name: textAt(issue, 'fields.assignee.displayName'),
      email: textAt(issue, 'fields.assignee.emailAddress'),
    }),
    customer: known({
      id: own && `jira:${own}`,
      email: textAt(reporter, 'emailAddress'),
      name: textAt(reporter, 'displayName'),
      timezone: textAt(reporter, 'timeZone'),
    }),
  });
};

const readers = { 'jira:issue_created': created, 'jira:issue_updated': updated };
