import { describe, expect, it } from 'vitest';
import type { AddressRow, ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { contactIdOf } from '../../../shared/domain/contact/identity.ts';
import { instant } from '../../../shared/domain/instant.ts';
import { includes, neededFor } from '../../../shared/domain/keys/scope.ts';
import {
  erasedAddress,
  erasedContact,
  erasedSubject,
  isErased,
  isErasedAddress,
  isOnlyOf,
  nobodyAt,
} from '../../../shared/domain/people/erased.ts';
import { isTheirs, type Known, speaksOf, withoutAddresses } from '../../../shared/domain/people/identity.ts';

const key = new Uint8Array(32).fill(7);
const at = instant(0);
const contact = contactIdOf({ externalId: 'c-1', addresses: [] });
const known: Known = {
  addresses: new Set([addressHash('email', 'kim@x.example', key), addressHash('sms', '+442079460000', key)]),
  contacts: new Set([contact]),
  rows: new Set(['survey-1']),
};
const theirs = isTheirs(known, key);

describe('whose an address is', () => {
  it.each(['kim@x.example', 'KIM@x.example', 'kim@x.example.', '+44 20 7946 0000', '+44 (20) 7946-0000'])(
    'is known however it is written: %s',
    (address) => {
      expect(theirs(address)).toBe(true);
    },
  );
  it.each(['ann@x.example', 'x@', '+44 20 7946 0001', '7946 0000', '', 'kim'])('is none of theirs: %s', (address) => {
    expect(theirs(address)).toBe(false);
  });

  it('is taken out of a text in its place, and others stay', () => {
    const text = 'Ask kim@x.example. Or <ann@x.example>, +44 20 7946 0000 or +44 20 7946 0001!';
    expect(withoutAddresses(text, theirs)).toBe('Ask [erased]. Or <ann@x.example>, [erased] or +44 20 7946 0001!');
    expect(withoutAddresses('kim@x.example?!', theirs)).toBe('[erased]?!');
  });
});

describe('whom a value speaks of', () => {
  const speaks = (value: unknown): boolean => speaksOf(value, known, key);

  it.each([
    ...['survey-1', contact, [...known.addresses][0], 'write to kim@x.example!', 'call +44 20 7946 0000'],
    ...[{ a: [{ b: 'kim@x.example' }] }, { customer: 'c-1' }, { customer: { id: 'c-1' } }, { buyers: ['c-1'] }],
    ...[{ body: '{"client":{"id":"c-1"}}' }, ' ["survey-1"]', { user: '{"id":"c-1"}' }],
  ])('is told by an address, a row of ours, or their id where a customer is named: %j', (value) => {
    expect(speaks(value)).toBe(true);
  });

  it.each([
    ...[null, undefined, true, 7, '', 'c-1', { order: 'c-1' }, { customer: 'c-2' }, { text: 'survey-12' }],
    ...['{"client":', { customer: { at: 'ann@x.example' } }, []],
  ])('is not told by %j', (value) => {
    expect(speaks(value)).toBe(false);
  });

  it('is told by an id that is a number', () => {
    const numbered = { ...known, contacts: new Set([contactIdOf({ externalId: '77', addresses: [] })]) };
    expect(speaksOf({ customer: 77 }, numbered, key)).toBe(true);
    expect(speaksOf({ order: 77 }, numbered, key)).toBe(false);
  });
});

describe('what stays of somebody who was erased', () => {
  const row = (more: Partial<AddressRow> = {}): AddressRow => ({
    ...{ kind: 'address', version: 3, hash: 'h', channel: 'email', contactId: 'kim', others: [], ...more },
    asked: more.asked ?? { p: { at, surveyId: 's' } },
  });
  const thread = { taskId: 't', at };

  it('is of a contact that they were', () => {
    const erased = erasedContact({ version: 4, name: 'Kim' } as ContactRow, { id: 'kim', at });
    expect(erased).toEqual({ kind: 'contact', version: 4, id: 'kim', asked: {}, createdAt: at, erasedAt: at });
    expect(erasedContact(undefined, { id: 'kim', at }).version).toBe(0);
    expect(isErased(erased)).toBe(true);
    expect([isErased({ ...erased, name: 'Kim' }), isErased({ ...erased, asked: row().asked })]).toEqual([false, false]);
    const { erasedAt: _, ...living } = erased;
    expect(isErased(living)).toBe(false);
  });

  it('is of an address its hash, and an objection', () => {
    const bare = { kind: 'address', version: 3, hash: 'h', channel: 'email', contactId: nobodyAt('h'), others: [] };
    expect(erasedAddress(row({ thread }), { contacts: ['kim'], at })).toEqual({ ...bare, asked: {}, erasedAt: at });
    const suppressed = { reason: 'unsubscribed', at } as const;
    expect(erasedAddress(row({ suppressed }), { contacts: ['kim'], at }).suppressed).toEqual(suppressed);
    expect(erasedAddress(row({ contactId: nobodyAt('h') }), { contacts: ['kim'], at })).toMatchObject(bare);
  });

  it('is of an address what it is to others', () => {
    const shared = row({ others: ['ann', 'bob'], thread });
    expect(erasedAddress(shared, { contacts: ['kim', 'bob'], at })).toEqual({
      ...{ ...shared, contactId: 'ann', others: [], asked: {}, thread: undefined },
    });
    expect([isOnlyOf(shared, ['kim', 'ann', 'bob']), isOnlyOf(shared, ['kim', 'ann'])]).toEqual([true, false]);
    expect(isOnlyOf(row({ others: [nobodyAt('h')] }), ['kim'])).toBe(true);
  });

  it('is nothing more once nothing else came', () => {
    const erased = erasedAddress(row(), { contacts: ['kim'], at });
    expect(isErasedAddress(erased)).toBe(true);
    const more = [{ asked: row().asked }, { thread }, { softBounces: { count: 1, since: at } }, { contactId: 'ann' }];
    for (const one of [...more, { others: ['ann'] }, { suppressed: { reason: 'bounced', at } as const }])
      expect(isErasedAddress({ ...erased, ...one })).toBe(false);
    expect(isErasedAddress({ ...erased, erasedAt: undefined } as never)).toBe(false);
  });

  it('is of a business id what happened, without them', () => {
    const happened = [{ type: 'a', contactId: 'kim' }, { type: 'b', contactId: 'ann' }, { type: 'c' }];
    expect(erasedSubject({ happened } as never, ['kim']).happened).toEqual([
      ...[{ type: 'a' }, { type: 'b', contactId: 'ann' }, { type: 'c' }],
    ]);
  });
});

describe('what a call of the API needs', () => {
  it.each([
    ...[
      ['POST', '/v1/keys', 'first-key'],
      ['GET', '/v1/keys/1', 'first-key'],
      ['GET', '/v1/keysmith', 'read'],
    ],
    ...[
      ['POST', '/events', 'events'],
      ['GET', '/v1/people/1', 'people'],
      ['GET', '/v1/webhooks', 'operate'],
    ],
    ...[
      ['GET', '/v1/surveys', 'words'],
      ['HEAD', '/v1/tasks/1', 'words'],
      ['GET', '/v1/undelivered', 'words'],
    ],
    ...[
      ['GET', '/v1/tasksx', 'read'],
      ['GET', '/v1/score', 'read'],
      ['HEAD', '/v1/score', 'read'],
    ],
    ...[
      ['POST', '/v1/tasks/1', 'write'],
      ['PUT', '/v1/answers', 'write'],
      ['DELETE', '/v1/improvements/1', 'write'],
    ],
    ...[
      ['POST', '/v1/surveys', 'operate'],
      ['POST', '/v1/tasksx', 'operate'],
      ['POST', '/v1/people', 'operate'],
    ],
  ] as const)('%s %s: %s', (method, path, needed) => {
    expect(neededFor(method, path)).toBe(needed);
  });

  it('is held by whoever has it, and figures by whoever may read words', () => {
    expect(includes(['words'], 'read')).toBe(true);
    expect(includes(['read'], 'words')).toBe(false);
    expect(includes(['write', 'read'], 'read')).toBe(true);
    expect(includes(['words'], 'write')).toBe(false);
    expect(includes([], 'read')).toBe(false);
  });
});
