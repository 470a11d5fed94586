import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concernsTickets,
  dueOf,
  goesById,
  type Happened,
  openSince,
  standingOf,
  undoersOf,
} from '../../../shared/domain/event/standing.ts';

const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;
const happened = (type: string, hour: number, more: Partial<Happened> = {}): Happened => ({
  key: `${type}.${hour}`,
  type,
  source: 'shop',
  occurredAt: at(hour),
  ...more,
});
const programOf = (moment: string, undoneBy: string[] = []) => ({ moment, undoneBy });
const kindOf = (own: Happened, others: readonly Happened[], undoneBy: string[] = []) =>
  standingOf(own, [own, ...others], programOf(own.type, undoneBy)).kind;
const [bought, billed, closed] = ['purchase.completed', 'invoice.issued', 'ticket.closed'].map((type) =>
  happened(type, 12, { contactId: 'c' }),
) as [Happened, Happened, Happened];

describe('a moment', () => {
  it.each<[string, Happened, readonly Happened[], 'stands' | 'undone' | 'no-occasion']>([
    ['stands by itself', bought, [], 'stands'],
    ['is undone by a refund', bought, [happened('purchase.refunded', 13)], 'undone'],
    ['is undone by a refund that came first', bought, [happened('purchase.refunded', 11)], 'undone'],
    ['stands beside what undoes another kind', bought, [happened('invoice.voided', 13)], 'stands'],
    ['of an invoice is undone where that is void', billed, [happened('invoice.voided', 13)], 'undone'],
    [
      'is not undone by another system’s event of the same id',
      bought,
      [happened('purchase.refunded', 13, { source: 'till' })],
      'stands',
    ],
    [
      'is undone by another system’s about the same customer',
      bought,
      [happened('purchase.refunded', 13, { source: 'till', contactId: 'c' })],
      'undone',
    ],
    [
      'is not undone by another system’s about another',
      bought,
      [happened('purchase.refunded', 13, { source: 'till', contactId: 'd' })],
      'stands',
    ],
    ['of a ticket is undone once it is reopened', closed, [happened('ticket.reopened', 13)], 'undone'],
    ['of a ticket is undone where it is reopened at once', closed, [happened('ticket.reopened', 12)], 'undone'],
    ['of a ticket stands where it was reopened before', closed, [happened('ticket.reopened', 11)], 'stands'],
    ['of a ticket is none where it was closed before', closed, [happened('ticket.closed', 11)], 'no-occasion'],
    ['of a ticket stands where it is closed again after it', closed, [happened('ticket.closed', 13)], 'stands'],
    [
      'of a ticket stands where it was closed, reopened and closed',
      closed,
      [happened('ticket.closed', 9), happened('ticket.reopened', 10)],
      'stands',
    ],
    [
      'of a ticket is none where it was opened, closed and closed',
      closed,
      [happened('ticket.opened', 9), happened('ticket.closed', 10)],
      'no-occasion',
    ],
    [
      'of a ticket is none beside something else about it',
      closed,
      [happened('ticket.closed', 10), happened('ticket.rated', 11)],
      'no-occasion',
    ],
    ['closed twice in one instant stands once', { ...closed, key: 'b' }, [{ ...closed, key: 'a' }], 'no-occasion'],
    ['closed twice in one instant stands for the first', { ...closed, key: 'a' }, [{ ...closed, key: 'b' }], 'stands'],
  ])('%s', (_, own, others, kind) => {
    expect(kindOf(own, others)).toBe(kind);
    expect(kindOf(own, others.toReversed())).toBe(kind);
  });

  it('names what undid it, and since when it is no occasion', () => {
    const refund = happened('purchase.refunded', 13);
    expect(standingOf(bought, [bought, refund], programOf(bought.type))).toEqual({ kind: 'undone', by: refund });
    expect(standingOf(closed, [happened('ticket.closed', 11), closed], programOf(closed.type))).toEqual({
      kind: 'no-occasion',
      since: at(11),
    });
  });

  it('of one’s own is undone by what the programme says', () => {
    const visited = happened('showroom.visited', 12);
    expect(kindOf(visited, [happened('visit.cancelled', 13)], ['visit.cancelled'])).toBe('undone');
    expect(kindOf(visited, [happened('visit.cancelled', 13)])).toBe('stands');
    expect(undoersOf(programOf('purchase.completed', ['order.lost']))).toEqual(['purchase.refunded', 'order.lost']);
    expect(undoersOf(programOf('constructor'))).toEqual([]);
  });
});

describe('a ticket is open', () => {
  it.each<[string, readonly Happened[], number | undefined]>([
    ['since it was opened', [happened('ticket.opened', 9)], 9],
    ['since it was last reopened', [happened('ticket.reopened', 11), happened('ticket.opened', 9)], 11],
    ['not once it is closed', [happened('ticket.opened', 9), happened('ticket.closed', 10)], undefined],
    [
      'not where it is closed in the same instant',
      [happened('ticket.opened', 9), happened('ticket.closed', 9)],
      undefined,
    ],
    [
      'again once it is reopened',
      [happened('ticket.opened', 9), happened('ticket.closed', 10), happened('ticket.reopened', 11)],
      11,
    ],
    [
      'though another system closed one of the same id',
      [happened('ticket.opened', 9), happened('ticket.closed', 10, { source: 'desk' })],
      9,
    ],
    ['never, of what is no ticket', [happened('purchase.completed', 9)], undefined],
  ])('%s', (_, all, hour) => {
    expect(openSince(all)).toBe(hour === undefined ? undefined : at(hour));
  });
});

const hour = 3_600_000;
describe('asking is due', () => {
  const waiting = { ask: { after: hour, waitFor: { event: 'order.delivered', atMost: 4 * hour } } } as Parameters<
    typeof dueOf
  >[2];
  it.each<[string, readonly Happened[], string]>([
    ['so long after what is waited for', [happened('order.delivered', 14)], at(15)],
    ['by the first of several', [happened('order.delivered', 15), happened('order.delivered', 13)], at(14)],
    ['after it where it comes at the last instant', [happened('order.delivered', 16)], at(17)],
    ['at the end of the wait where it comes later', [happened('order.delivered', 17)], at(16)],
    ['at the end of the wait where it does not come', [happened('order.packed', 13)], at(16)],
    ['whatever another system delivers', [happened('order.delivered', 13, { source: 'till' })], at(16)],
  ])('%s', (_, others, due) => {
    expect(dueOf(bought, others, waiting)).toBe(due);
  });

  it('so long after the moment where nothing is waited for', () => {
    const plain = { ask: { after: hour } } as Parameters<typeof dueOf>[2];
    expect(dueOf(bought, [happened('order.delivered', 15)], plain)).toBe(at(13));
  });
});

describe('whose an event is, is known by its id', () => {
  const ask = { waitFor: { event: 'order.delivered', atMost: hour } } as never;
  const programs = {
    a: { moment: 'showroom.visited', undoneBy: ['visit.cancelled'], ask: {} as never },
    b: { moment: 'purchase.completed', undoneBy: [], ask },
  };
  it.each([
    ['purchase.refunded', true],
    ['invoice.voided', true],
    ['ticket.reopened', true],
    ['visit.cancelled', true],
    ['order.delivered', true],
    ['purchase.completed', false],
    ['showroom.visited', false],
  ])('%s: %s', (type, expected) => {
    expect(goesById(type, programs)).toBe(expected);
  });

  it('even where no programme asks about it', () => {
    expect([goesById('invoice.voided', {}), goesById('visit.cancelled', {})]).toEqual([true, false]);
  });
});

describe('tickets', () => {
  it.each([
    ['ticket.closed', true],
    ['ticket.opened', true],
    ['ticket.reopened', true],
    ['ticket.rated', false],
  ])('concern whoever waits: %s, %s', (type, expected) => {
    expect(concernsTickets(type)).toBe(expected);
  });
});

const something = fc
  .record({
    type: fc.constantFrom('ticket.opened', 'ticket.closed', 'ticket.reopened', 'purchase.refunded'),
    hour: fc.integer({ min: 8, max: 16 }),
    source: fc.constantFrom('shop', 'desk'),
    contactId: fc.option(fc.constantFrom('c', 'd'), { nil: undefined }),
  })
  .map(({ type, hour, source, contactId }) =>
    happened(type, hour, { source, key: `${type}${hour}${source}${contactId}`, ...(contactId && { contactId }) }),
  );

describe('what happened', () => {
  it('means the same in whatever order it was heard of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(something, { selector: ({ key }) => key }), (others) => {
        const back = others.toReversed();
        for (const own of [bought, closed]) expect(kindOf(own, others)).toBe(kindOf(own, back));
        expect(openSince(others)).toBe(openSince(back));
      }),
    );
  });
});
