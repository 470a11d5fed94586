import { describe, expect, it } from 'vitest';
import { maximumEventBytes, type ReadingRules, readEvent } from '../../../shared/steps/event/read-event.ts';
import config from '../../config.ts';
import { envelope, parsed } from '../sources/reading.ts';

const reason = (outcome: ReturnType<typeof readEvent>) => (outcome.kind === 'unfit' ? outcome.reason : outcome.kind);
const ada = { email: 'ada@example.com' };
const sold = {
  when: { source: 'till' },
  type: 'purchase.completed',
  map: { id: 'detail.no', 'customer.email': 'detail.mail' },
};
const door = { verify: { by: 'none' } };
const own = (more: object): ReadingRules => ({ ...config, ...more }) as unknown as ReadingRules;
const withDoor = own({ sources: { ...config.sources, own: { till: door } } });
const withReader = own({ sources: { ...config.sources, own: { till: door } }, adapters: { sold } });

describe('an event that cannot be used says', () => {
  it('how large it is, beyond what is taken, and what to leave out', () => {
    const padded = (bytes: number) => {
      const bare = envelope('shop', 'purchase.completed', { id: 'o', customer: ada, note: '' });
      return envelope('shop', 'purchase.completed', { id: 'o', customer: ada, note: 'x'.repeat(bytes - bare.length) });
    };
    expect(readEvent(padded(maximumEventBytes), config).kind).toBe('event');
    expect(reason(readEvent(padded(maximumEventBytes + 1), config))).toBe(
      `The event has 262145 bytes; at most 262144 are taken. Send only the fields that docs/events.md names, not the whole record.`,
    );
    // Letters that take more than a byte count as what they take.
    const letters = envelope('shop', 'x', { id: 'o', customer: ada, note: 'ä'.repeat(140_000) });
    expect(reason(readEvent(letters, config))).toMatch(/^The event has 280\d{3} bytes/);
  });

  it('that it is no JSON, or no event of the bus, by the places that do not fit', () => {
    expect(reason(readEvent('{"id": ', config))).toMatch(
      /^The message cannot be read\. .* `Detail` is a JSON object as text\.$/,
    );
    expect(reason(readEvent('[]', config))).toMatch(
      /^Not an EventBridge event: look at `message`\. Put events on the bus with PutEvents/,
    );
    expect(reason(readEvent('{"id": 7, "source": "shop", "detail-type": "x", "time": "soon"}', config))).toMatch(
      /^Not an EventBridge event: look at `id`, `time`, `detail`\. /,
    );
  });

  it('what an event of ours lacks: its fields, its id, or somebody to ask', () => {
    expect(reason(parsed('shop', 'x', 'text'))).toBe(
      '`detail` must be an object with an `id` and a `customer`; docs/events.md shows one.',
    );
    expect(reason(parsed('shop', 'x', { customer: ada }))).toBe(
      '`detail.id` is missing: text or a number by which the order, ticket or invoice is known. Correct the sender, then replay this event.',
    );
    expect(reason(parsed('shop', 'x', { id: 'o' }))).toBe(
      '`detail.customer` names nobody. Send at least one of `customer.id`, `customer.email`, `customer.phone` (in E.164, such as +442071838750), then replay this event.',
    );
  });

  it('what was given of a customer and could not be read, and where else one might be, never by its value', () => {
    const told = reason(
      parsed('shop', 'x', {
        ...{
          id: 'o',
          customer: { email: 'nobody at all', phone: 'none', locale: '??' },
          buyer_mail: 'ada@example.com',
        },
        ...{
          userPhone: 1,
          a_very_long_name_of_a_customer_that_nobody_would_use: 1,
          'contact me': 1,
          CLIENT: 1,
          total: 3,
        },
      }),
    );
    expect(told).toMatch(
      /^`detail\.customer` names nobody \(`detail\.customer\.email` is [^`]+; `detail\.customer\.phone` is [^`]+\)\. /,
    );
    expect(told).toContain(' Found beside it: `buyer_mail`, `userPhone`, `CLIENT`. Send at least one');
    expect(told).not.toMatch(/ada@|nobody at|locale|total/);
    const many = Object.fromEntries(Array.from({ length: 7 }, (_, nth) => [`mail${'abcdefg'[nth]}`, 1]));
    expect(reason(parsed('shop', 'x', { id: 'o', ...many }))).toContain(
      '`maila`, `mailb`, `mailc`, `maild`, `maile`. ',
    );
  });

  it('that a known system’s door got what that system does not send, and what was found', () => {
    expect(reason(parsed('stripe', 'hello', { text: 'x' }))).toMatch(
      /^This is none of stripe's own webhooks, nor the body that docs\/sources\.md gives for its rules\. Found: `text`\. As an event of ours: `detail\.id`/,
    );
    expect(reason(parsed('stripe', 'hello', {}))).toMatch(/ for its rules\. As an event of ours: /);
  });

  it('that a door of one’s own has no reader, and how to add one', () => {
    expect(reason(parsed('till', 'sold', { text: 'x' }, withDoor))).toMatch(
      /^The door of till has no reader: add one to `adapters` in heardback\.config\.ts, with `when: \{ source: 'till' \}`, or send events of ours\. Found: `text`\. As one of ours: `detail\.id`/,
    );
  });

  it('where a reader of one’s own looked for the id in vain', () => {
    expect(reason(parsed('till', 'sold', { mail: 'ada@example.com' }, withReader))).toBe(
      '`adapters.sold` takes the id from "detail.no", where the event has none. Name another place in heardback.config.ts, or correct the sender; then replay this event.',
    );
  });
});

describe('what a door of one’s own takes and no reader knows', () => {
  it('is counted as unread, not as a mistake, where its readers are for something else', () => {
    const other = { ...sold, when: { source: 'till', 'detail-type': 'sold' } };
    const rules = own({ sources: { ...config.sources, own: { till: door } }, adapters: { sold: other } });
    expect(parsed('till', 'opened', { text: 'x' }, rules)).toEqual({ kind: 'unread', source: 'till', type: 'opened' });
    expect(parsed('till', 'opened', { id: 'o', customer: ada }, rules).kind).toBe('event');
  });

  it('is read all the same, and asks nobody, where it names no customer', () => {
    expect(parsed('till', 'sold', { no: 7 }, withReader)).toMatchObject({
      ...{ kind: 'event', event: { id: '7', type: 'purchase.completed' } },
      refusal: {
        rule: 'identified',
        detail:
          'till names neither an id, nor an e-mail address, nor a phone number. docs/sources.md says what it has to send.',
      },
    });
    const odd = parsed('till', 'sold', { no: 7, mail: 'nobody at all' }, withReader);
    expect(odd.kind === 'event' && odd.refusal?.detail).toMatch(/phone number \(`customer\.email` [^)]+\)\. docs/);
    expect(parsed('till', 'sold', { no: 7, mail: 'ada@example.com' }, withReader)).not.toHaveProperty('refusal');
  });
});

describe('an event of ours without a customer', () => {
  it('is taken where it undoes another by its id, and asks nobody', () => {
    expect(parsed('shop', 'purchase.refunded', { id: 'o' })).toMatchObject({
      ...{ kind: 'event', refusal: { rule: 'identified', detail: 'The event names no customer.' } },
    });
    for (const customer of [{ id: 'c' }, ada, { phone: '+442071838750' }])
      expect(parsed('shop', 'purchase.completed', { id: 'o', customer })).not.toHaveProperty('refusal');
  });
});
