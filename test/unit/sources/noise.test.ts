import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../functions/receive/outbound-message.ts';
import { parseJson } from '../../../shared/domain/json.ts';
import { readEvent } from '../../../shared/steps/event/read-event.ts';
import config from '../../config.ts';
import { zendeskTrigger } from './payloads.ts';
import { envelope } from './reading.ts';
import {
  caseChange,
  chargebeeEvent,
  freshdeskTicket,
  hubspotChange,
  intercomEvent,
  jiraIssue,
  outboundMessage,
  wooOrder,
} from './system-payloads.ts';

const known: readonly (readonly [string, string, unknown])[] = [
  ['woocommerce', 'order.updated', wooOrder],
  ['hubspot', 'deal.propertyChange', hubspotChange],
  ['salesforce', 'Case', caseChange('Closed')],
  ['chargebee', 'payment_refunded', chargebeeEvent('payment_refunded')],
  ['intercom', 'conversation.admin.closed', intercomEvent('conversation.admin.closed')],
  ['freshdesk', 'event', freshdeskTicket()],
  ['jira', 'jira:issue_updated', jiraIssue([{ field: 'status', fromString: 'Done' }], 'new')],
  ['zendesk', 'event', zendeskTrigger('ticket.closed', null)],
];

/** The same with one of its values replaced, at any depth. */
const disturbed = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value !== 'object' || value === null) return fc.jsonValue();
  const keys = Object.keys(value);
  if (keys.length === 0) return fc.jsonValue();
  return fc.oneof(
    { weight: 1, arbitrary: fc.jsonValue() },
    {
      weight: 9,
      arbitrary: fc
        .constantFrom(...keys)
        .chain((key) =>
          disturbed((value as Record<string, unknown>)[key]).map((noise) =>
            Array.isArray(value) ? value.with(Number(key), noise) : { ...value, [key]: noise },
          ),
        ),
    },
  );
};

describe('whatever one of these systems sends', () => {
  it('is read, left or refused, never thrown at', () => {
    const sent = fc
      .constantFrom(...known)
      .chain(([source, type, detail]) => disturbed(detail).map((noise) => ({ source, type, noise })));
    fc.assert(
      fc.property(sent, ({ source, type, noise }) => {
        expect(['event', 'unread', 'unfit']).toContain(readEvent(envelope(source, type, noise), config).kind);
      }),
      { numRuns: 2000 },
    );
  });

  it('in XML is taken apart or not at all, in time', () => {
    const message = outboundMessage([{ Id: '500', Status: 'Closed' }]);
    fc.assert(
      fc.property(fc.nat(message.length), fc.string({ maxLength: 40 }), (at, noise) => {
        const records = recordsOf(message.slice(0, at) + noise + message.slice(at));
        expect(records === undefined || Array.isArray(records)).toBe(true);
      }),
    );
    const begun = performance.now();
    recordsOf(`<notifications>${'<Notification><sObject type="a">'.repeat(20_000)}`);
    recordsOf(`<notifications><Notification>${'<a>'.repeat(100_000)}</Notification>`);
    recordsOf(`<notifications>${'<![CDATA['.repeat(200_000)}`);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('JSON', () => {
  it('may begin with a byte-order mark', () => {
    expect(parseJson('\uFEFF{"a":1}')).toEqual({ kind: 'value', value: { a: 1 } });
  });

  it('is not read where it is nested beyond reason, however it ends', () => {
    for (const deep of ['['.repeat(50_000) + ']'.repeat(50_000), `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`])
      expect(parseJson(deep)).toEqual({ kind: 'unreadable', reason: 'It is nested deeper than 100 levels.' });
    expect(parseJson('['.repeat(50_000)).kind).toBe('unreadable');
    expect(parseJson('['.repeat(90) + ']'.repeat(90)).kind).toBe('value');
  });

  it('that is broken is told by its place, never by its words', () => {
    const parsed = parseJson('{"ticket":{"title":"Sofa "Oslo" is late"}}');
    expect(parsed).toEqual({ kind: 'unreadable', reason: expect.stringMatching(/from character \d+ on.*`title`/) });
    expect(JSON.stringify(parsed)).not.toMatch(/Oslo|Sofa/);
    expect(parseJson('')).toEqual({ kind: 'unreadable', reason: 'It is not JSON, but empty.' });
  });
});
