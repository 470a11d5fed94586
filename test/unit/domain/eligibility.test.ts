import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../shared/contracts/config/define.ts';
import type { AddressRow, ContactRow } from '../../../shared/contracts/rows/contact.ts';
import type { Facts, Settings } from '../../../shared/domain/eligibility/facts.ts';
import { judge } from '../../../shared/domain/eligibility/judge.ts';
import { surgeOf, surgesOf } from '../../../shared/domain/eligibility/surge.ts';
import { settingsOf } from '../../../shared/steps/survey/settings.ts';
import config from '../../config.ts';

const contact: ContactRow = {
  kind: 'contact',
  version: 1,
  id: 'c',
  email: 'ada@example.com',
  phone: '+491701234567',
  asked: {},
  createdAt: '2026-11-20T09:00:00.000Z',
};
const row = (channel: 'email' | 'sms', more: Partial<AddressRow> = {}): AddressRow => ({
  kind: 'address',
  version: 1,
  hash: channel,
  channel,
  contactId: 'c',
  others: [],
  asked: {},
  ...more,
});

const occurredAt = '2026-11-20T09:30:00.000Z';
const programOf = (id: string, ask: object = {}): Facts['program'] => {
  const program = config.programs[id];
  if (!program) throw new Error(`No programme ${id}.`);
  return { ...program, ask: { ...program.ask, ...ask } };
};
const eventOf = (type: string, more: Partial<Facts['event']> = {}): Facts['event'] => ({
  source: 'shop',
  type,
  id: '1',
  occurredAt,
  customer: {},
  ...more,
});
const facts = (programId: string, more: Partial<Facts> = {}): Facts => {
  const program = programOf(programId);
  return {
    event: eventOf(program.moment),
    contact,
    addresses: [row('email'), row('sms')],
    programId,
    program,
    settings: settingsOf(config),
    standing: { kind: 'stands' },
    due: occurredAt,
    waiting: {},
    ...more,
  };
};
const settings = (more: Partial<Settings>): Settings => ({ ...settingsOf(config), ...more });
const rulesOf = (judged: ReturnType<typeof judge>) => judged.reasons.map(({ rule, verdict }) => `${rule} ${verdict}`);

describe('a person may be asked', () => {
  it('by the first channel that is open: text with consent, else mail', () => {
    expect(judge(facts('support'))).toMatchObject({ kind: 'eligible', channel: 'email' });
    expect(judge(facts('support', { contact: { ...contact, smsConsent: true } }))).toMatchObject({
      channel: 'sms',
      address: '+491701234567',
    });
  });

  it('with every rule that was looked at recorded, in order', () => {
    expect(rulesOf(judge(facts('post-purchase')))).toEqual([
      'occasion pass',
      'conditions pass',
      'nothing-to-pay pass',
      'own-people pass',
      'holdout pass',
      'sampling pass',
      'preference pass',
      'reachable pass',
      'zone pass',
      'open-ticket pass',
      'open-task pass',
    ]);
  });

  it('where they wait for us, noting that it is looked at again', () => {
    const judged = judge(facts('support', { waiting: { ticketSince: occurredAt, taskSince: occurredAt } }));
    expect(judged.kind).toBe('eligible');
    expect(rulesOf(judged)).toEqual(expect.arrayContaining(['open-ticket note', 'open-task note']));
  });

  it('on the basis that their country asks for', () => {
    const strict = settings({ emailBasis: { DE: 'consent' } });
    const german = { ...contact, phone: undefined, properties: { country: 'DE' } };
    expect(rulesOf(judge(facts('post-purchase', { contact: german, settings: strict })))).toContain('consent note');
    const consenting = { ...german, emailConsent: true };
    const asked = judge(facts('post-purchase', { contact: consenting, settings: strict }));
    expect(asked.reasons.find(({ rule }) => rule === 'reachable')?.detail).toBe(
      'By email, on the basis of consent given to the company (DE).',
    );
  });
});

describe('a person is not asked', () => {
  it.each<[string, string, Partial<Facts>, string]>([
    [
      'when the event says so',
      'support',
      { event: eventOf('ticket.closed', { closedBy: 'automation' }) },
      'conditions fail',
    ],
    [
      'when a condition on the customer is not met',
      'post-purchase',
      { program: programOf('post-purchase', { only: { 'customer.properties.plan': 'gold' } }) },
      'conditions fail',
    ],
    [
      'when the amount is below what the programme asks for',
      'post-purchase',
      {
        program: programOf('post-purchase', { only: { amount: { atLeast: 50 } } }),
        event: eventOf('purchase.completed', { amount: 49.99 }),
      },
      'conditions fail',
    ],
    [
      'when the invoice is over nothing',
      'billing',
      { event: eventOf('invoice.issued', { amount: 0 }) },
      'nothing-to-pay fail',
    ],
    [
      'when the invoice pays itself',
      'billing',
      { event: eventOf('invoice.issued', { amount: 5, properties: { collection: 'automatic' } }) },
      'nothing-to-pay fail',
    ],
    [
      'who works for the company',
      'support',
      { contact: { ...contact, email: 'x@shop.oakandember.example' } },
      'own-people fail',
    ],
    ['who is held out', 'support', { settings: settings({ holdout: 1 }) }, 'holdout fail'],
    ['who is not in the sample', 'support', { program: programOf('support', { sample: 0 }) }, 'sampling fail'],
    [
      'who opted out of the programme',
      'support',
      { contact: { ...contact, optedOut: ['support'] } },
      'preference fail',
    ],
    ['when no channel reaches them', 'post-purchase', { contact: { ...contact, email: undefined } }, 'reachable fail'],
    ['without consent', 'post-purchase', { contact: { ...contact, emailConsent: false } }, 'consent note'],
    [
      'after they left',
      'post-purchase',
      { addresses: [row('email', { suppressed: { reason: 'unsubscribed', at: '2026-11-01T00:00:00.000Z' } })] },
      'suppression note',
    ],
    [
      'when it is no new occasion',
      'support',
      { standing: { kind: 'no-occasion', since: occurredAt } },
      'occasion fail',
    ],
  ])('%s', (_, programId, more, rule) => {
    const judged = judge(facts(programId, more));
    expect(judged).toMatchObject({ kind: 'refused', as: 'skipped' });
    expect(rulesOf(judged)).toContain(rule);
  });

  it('and the survey counts as cancelled, when what it is about was undone', () => {
    const by = { key: 'k', type: 'purchase.refunded', source: 'shop', occurredAt };
    expect(judge(facts('post-purchase', { standing: { kind: 'undone', by } }))).toMatchObject({
      kind: 'refused',
      as: 'cancelled',
    });
  });
});

describe('sampling', () => {
  it('draws about the share that was asked for, and always the same people', () => {
    const drawn = (id: string) =>
      judge(facts('support', { program: programOf('support', { sample: 0.3 }), contact: { ...contact, id } })).kind;
    const people = Array.from({ length: 2000 }, (_, at) => `person-${at}`);
    const share = people.filter((id) => drawn(id) === 'eligible').length / people.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.35);
    expect(people.map(drawn)).toEqual(people.map(drawn));
  });
});

describe('the company', () => {
  it('does not take a public mail domain for its own', () => {
    const brand = { ...config.brand, from: 'oakandember@gmail.com' };
    expect(settingsOf({ ...config, brand }).own.domains).not.toContain('gmail.com');
  });

  it('names further people of its own in the configuration', () => {
    const parsed = parseConfig({
      brand: config.brand,
      teams: {},
      programs: {},
      stages: {},
      ownPeople: { domains: ['Agency.example'], addresses: ['+4930999'] },
    });
    expect(settingsOf({ ...parsed, stage: { name: 'local', live: false } }).own).toMatchObject({
      domains: expect.arrayContaining(['agency.example']),
      addresses: ['+4930999'],
    });
  });
});

describe('a surge', () => {
  it.each([
    // A launch day: nothing to compare it with.
    [1595, [], { usual: 1000, limit: 10_000, isSurge: false }],
    [1595, [2, 1], { usual: 1000, limit: 10_000, isSurge: false }],
    [10_001, [], { usual: 1000, limit: 10_000, isSurge: true }],
    [900, [1, 2, 3], { usual: 3, limit: 1000, isSurge: false }],
    [1001, [1, 2, 3], { usual: 3, limit: 1000, isSurge: true }],
    [3000, [400, 500, 0, 450], { usual: 500, limit: 5000, isSurge: false }],
    [5001, [400, 500, 450], { usual: 500, limit: 5000, isSurge: true }],
  ])('is %i surveys where the usual hours had %j', (count, others, surge) => {
    expect(surgeOf(count, others, config.surge)).toEqual(surge);
  });

  it('is the same for all hours at once as for each beside the others', () => {
    const few = fc.array(fc.oneof(fc.nat(5), fc.nat(20_000)), { maxLength: 40 });
    fc.assert(
      fc.property(few, (hours) => {
        const each = hours.map((count, at) =>
          surgeOf(
            count,
            hours.filter((_, other) => other !== at),
            config.surge,
          ),
        );
        expect(surgesOf(hours, config.surge)).toEqual(each);
      }),
    );
  });
});
