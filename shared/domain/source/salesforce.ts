import type { Sources } from '../../contracts/config/sources.ts';
import { valueAt } from '../condition/condition.ts';
import type { Adapted, Adapter, Reading, Unread } from './adapted.ts';
import { known, textAt } from './pick.ts';

/**
 * Salesforce tells of cases in three ways: change events through its partner event source (`{payload:
 * {ChangeEventHeader, …}}`), outbound messages (whose XML arrives here as `{sObject, Id, …}`), and flows that send the body
 * of docs/sources.md.
 * Source: Salesforce, "Change Data Capture: change event message structure" and "Outbound messaging".
 */
export const salesforceAdapter =
  ({ closed }: Sources['salesforce']): Adapter =>
  (envelope) => {
    const { source, detail } = envelope;
    if (source !== 'salesforce' && !source.startsWith('aws.partner/salesforce.com/')) return undefined;
    const header = valueAt(detail, 'payload.ChangeEventHeader');
    if (header !== undefined) return changed(envelope.detail, { header, closed });
    const type = textAt(detail, 'sObject');
    if (type !== undefined)
      return type === 'Case' ? read(messageOf(detail, closed)) : { unread: true, source: 'salesforce', type };
    return textAt(detail, 'heardback') === undefined
      ? { unread: true, source: 'salesforce', type: envelope['detail-type'] }
      : undefined;
  };

const read = (reading: Reading): Adapted => ({ source: 'salesforce', isTest: false, ...reading });

interface Change {
  readonly header: unknown;
  readonly closed: readonly string[];
}

const changed = (detail: unknown, { header, closed }: Change): Adapted | Unread => {
  const entity = textAt(header, 'entityName') ?? 'unknown';
  if (entity !== 'Case') return { unread: true, source: 'salesforce', type: `${entity}ChangeEvent` };
  const payload = valueAt(detail, 'payload');
  const fields = fieldsOf(payload, { id: textAt(header, 'recordIds.0'), at: timeOf(header) });
  const kind = textAt(header, 'changeType') ?? 'unknown';
  if (kind === 'CREATE') return read({ type: 'ticket.opened', detail: fields });
  const status = textAt(payload, 'Status');
  // Only what changed is sent: without a status it did not.
  if (status === undefined && valueAt(payload, 'IsClosed') === undefined)
    return read({ type: 'case.changed', detail: fields, noMoment: `${kind}: the status did not change.` });
  return read(isOver(payload, closed) ? closedBy(fields, payload) : { type: 'ticket.reopened', detail: fields });
};

/** An outbound message is sent when a rule says so, with the fields that its author chose. */
const messageOf = (record: unknown, closed: readonly string[]): Reading => {
  const id = textAt(record, 'Id', 'CaseNumber');
  const fields = fieldsOf(record, { id, at: textAt(record, 'LastModifiedDate', 'ClosedDate', 'SystemModstamp') });
  if (isOver(record, closed)) return closedBy(fields, record);
  const opened = textAt(record, 'CreatedDate');
  return opened !== undefined && opened === textAt(record, 'LastModifiedDate')
    ? { type: 'ticket.opened', detail: fields }
    : { type: 'ticket.reopened', detail: fields };
};

const isOver = (record: unknown, closed: readonly string[]): boolean =>
  String(valueAt(record, 'IsClosed')) === 'true' || closed.includes(textAt(record, 'Status') ?? '');

const closedBy = (fields: Record<string, unknown>, record: unknown): Reading => ({
  type: 'ticket.closed',
  detail: known({
    ...fields,
    closedBy: valueAt(record, 'IsClosedOnCreate') === true ? 'automation' : undefined,
  }),
});

const timeOf = (header: unknown): string | undefined => {
  const stamp = valueAt(header, 'commitTimestamp');
  return typeof stamp === 'number' && Math.abs(stamp) < 8.64e15 ? new Date(stamp).toISOString() : undefined;
};

const fieldsOf = (
  record: unknown,
  { id, at }: { readonly id: string | undefined; readonly at: string | undefined },
): Record<string, unknown> => {
  const contact = textAt(record, 'ContactId');
  return known({
    id,
    number: textAt(record, 'CaseNumber'),
    subject: textAt(record, 'Subject'),
    occurredAt: at,
    customer: known({
      id: contact && `salesforce:${contact}`,
      email: textAt(record, 'ContactEmail', 'SuppliedEmail', 'Contact.Email'),
      phone: textAt(record, 'ContactPhone', 'ContactMobile', 'SuppliedPhone'),
      name: textAt(record, 'SuppliedName', 'Contact.Name'),
      locale: textAt(record, 'Language'),
    }),
  });
};
