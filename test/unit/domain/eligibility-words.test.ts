import { describe, expect, it } from 'vitest';
import type { AddressRow, ContactRow } from '../../../shared/contracts/rows/contact.ts';
import type { Facts, Settings } from '../../../shared/domain/eligibility/facts.ts';
import { judge } from '../../../shared/domain/eligibility/judge.ts';
import { obstacleOf } from '../../../shared/domain/eligibility/reach.ts';
import { settingsOf } from '../../../shared/steps/survey/settings.ts';
import config from '../../config.ts';

const at = '2026-11-20T09:00:00.000Z';
const contact: ContactRow = {
  kind: 'contact',
  version: 1,
  id: 'c',
  email: 'ada@example.com',
  phone: '+491701234567',
  asked: {},
  createdAt: at,
};
const address = (more: Partial<AddressRow> = {}): AddressRow => ({
  ...{ kind: 'address', version: 1, hash: 'h', channel: 'email', contactId: 'c', others: [], asked: {} },
  ...more,
});
type More = Omit<Partial<Facts>, 'contact' | 'event' | 'settings'> & {
  readonly contact?: Partial<ContactRow>;
  readonly event?: Partial<Facts['event']>;
  readonly settings?: Partial<Settings>;
  readonly ask?: object;
};
const factsOf = (programId: string, { contact: who, event, settings, ask, ...more }: More = {}): Facts => {
  const program = config.programs[programId];
  if (!program) throw new Error(`No programme ${programId}.`);
  return {
    event: { source: 'shop', type: program.moment, id: '1', occurredAt: at, customer: {}, ...event },
    contact: { ...contact, ...who } as ContactRow,
    addresses: [address()],
    programId,
    program: { ...program, ask: { ...program.ask, ...ask } } as Facts['program'],
    settings: { ...settingsOf(config), ...settings },
    standing: { kind: 'stands' },
    due: at,
    waiting: {},
    ...more,
  };
};
const words = (programId: string, more?: More) =>
  Object.fromEntries(
    judge(factsOf(programId, more)).reasons.map(({ rule, verdict, detail }) => [rule, `${verdict}: ${detail}`]),
  );
const own = { domains: ['shop.example'], addresses: ['boss@example.com', '+4930999'] } as Settings['own'];
const suppressed = { reason: 'unsubscribed', at } as const;

describe('a decision can be followed:', () => {
  it.each<[string, string, More, string]>([
    ['occasion', 'billing', {}, 'pass: `invoice.issued` stands: nothing has undone it.'],
    [
      'occasion',
      'billing',
      { standing: { kind: 'undone', by: { key: 'k', type: 'invoice.voided', source: 's', occurredAt: at } } },
      `fail: Undone by \`invoice.voided\` on ${at}.`,
    ],
    [
      'occasion',
      'support',
      { standing: { kind: 'no-occasion', since: at } },
      `fail: Closed before, on ${at}, and not reopened since: no new occasion.`,
    ],
    ['conditions', 'billing', { ask: { only: {}, unless: {} } }, 'pass: The programme sets none.'],
    [
      'conditions',
      'billing',
      { ask: { only: { amount: { atLeast: 5 } }, unless: { closedBy: 'agent' } }, event: { amount: 5 } },
      'pass: Nothing in `amount`, `closedBy` speaks against asking.',
    ],
    [
      'conditions',
      'billing',
      { ask: { only: { amount: { atLeast: 5 } }, unless: {} }, event: { amount: 4.99 } },
      'fail: `amount` is 4.99. The programme asks for another value.',
    ],
    [
      'conditions',
      'billing',
      { ask: { only: { 'customer.properties.plan': 'gold' }, unless: {} } },
      'fail: `customer.properties.plan` is not known. The programme asks for another value.',
    ],
    [
      'conditions',
      'billing',
      { ask: { only: {}, unless: { closedBy: 'automation' } }, event: { closedBy: 'automation' } },
      'fail: `closedBy` is automation.',
    ],
    ['nothing-to-pay', 'post-purchase', { event: { amount: 0 } }, 'pass: Not an invoice.'],
    ['nothing-to-pay', 'billing', { event: { amount: 0 } }, 'fail: The amount is 0.'],
    ['nothing-to-pay', 'billing', { event: { amount: -1 } }, 'fail: The amount is -1.'],
    ['nothing-to-pay', 'billing', { event: { amount: 0.01 } }, 'pass: The amount is 0.01.'],
    ['nothing-to-pay', 'billing', {}, 'pass: No amount is given.'],
    [
      'nothing-to-pay',
      'billing',
      { event: { amount: 5, properties: { collection: 'automatic' } } },
      'fail: It is collected automatically.',
    ],
    ['own-people', 'billing', { settings: { own } }, 'pass: Not one of the company.'],
    [
      'own-people',
      'billing',
      { settings: { own }, contact: { email: 'x@shop.example' } },
      "fail: shop.example is the company's own.",
    ],
    [
      'own-people',
      'billing',
      { settings: { own }, contact: { email: 'x@a.shop.example' } },
      "fail: a.shop.example is the company's own.",
    ],
    [
      'own-people',
      'billing',
      { settings: { own }, contact: { email: 'x@myshop.example' } },
      'pass: Not one of the company.',
    ],
    [
      'own-people',
      'billing',
      { settings: { own }, contact: { email: 'boss@example.com' } },
      "fail: The address is one of the company's own.",
    ],
    [
      'own-people',
      'billing',
      { settings: { own }, contact: { phone: '+4930999' } },
      "fail: The address is one of the company's own.",
    ],
    ['holdout', 'billing', { settings: { holdout: 0 } }, 'pass: Nobody is held out.'],
    ['sampling', 'billing', { ask: { sample: 1 } }, 'pass: Everybody is asked.'],
    ['preference', 'billing', {}, 'pass: The person did not opt out of this programme.'],
    [
      'preference',
      'billing',
      { contact: { optedOut: ['support'] } },
      'pass: The person did not opt out of this programme.',
    ],
    ['preference', 'billing', { contact: { optedOut: ['billing'] } }, 'fail: The person opted out of `billing`.'],
    ['open-ticket', 'billing', {}, 'pass: The person does not wait for a ticket of theirs.'],
    ['open-task', 'billing', {}, 'pass: The person does not wait for our answer.'],
    [
      'open-ticket',
      'billing',
      { waiting: { ticketSince: at } },
      `note: The person has waited for a ticket of theirs since ${at}; looked at again before sending.`,
    ],
    [
      'open-task',
      'billing',
      { waiting: { taskSince: at } },
      `note: The person has waited for our answer since ${at}; looked at again before sending.`,
    ],
    [
      'reachable',
      'billing',
      { contact: { email: undefined } },
      'fail: No channel of the programme is open to this person.',
    ],
    ['reachable', 'billing', {}, 'pass: By email, on the basis of an existing customer who can object (DE).'],
    [
      'reachable',
      'billing',
      { contact: { emailConsent: true } },
      'pass: By email, on the basis of consent given to the company (DE).',
    ],
    [
      'reachable',
      'support',
      { contact: { smsConsent: true } },
      'pass: By sms, on the basis of consent given to the company (DE).',
    ],
  ])('%s, %s', (rule, programId, more, expected) => {
    expect(words(programId, more)[rule]).toBe(expected);
  });

  it('what is drawn, and what that means', () => {
    const { holdout, sampling } = words('billing', { settings: { holdout: 0.0001 }, ask: { sample: 0.9999 } });
    expect(holdout).toMatch(/^pass: Drawn 0\.\d{3}; below 0\.0001 is never asked\.$/);
    expect(sampling).toMatch(/^pass: Drawn 0\.\d{3}; below 0\.9999 is asked\.$/);
    expect(words('billing', { settings: { holdout: 1 } }).holdout).toMatch(/^fail: Drawn/);
    expect(words('billing', { ask: { sample: 0 } }).sampling).toMatch(/^fail: Drawn/);
  });
});

describe('what stands against writing to somebody is that', () => {
  it.each<['email' | 'sms', More, { rule: string; detail: string } | undefined]>([
    ['email', {}, undefined],
    ['email', { contact: { email: undefined } }, { rule: 'reachable', detail: 'No e-mail address is known.' }],
    ['sms', { contact: { phone: undefined } }, { rule: 'reachable', detail: 'No phone number is known.' }],
    ['sms', {}, { rule: 'consent', detail: 'No consent to sms: texts need consent everywhere (DE).' }],
    [
      'email',
      { contact: { emailConsent: false } },
      { rule: 'consent', detail: 'No consent to email: consent withheld from the company (DE).' },
    ],
    [
      'email',
      { settings: { emailBasis: { DE: 'consent' } } },
      { rule: 'consent', detail: 'No consent to email: consent is asked for (DE) and none is known.' },
    ],
    [
      'email',
      { contact: { phone: undefined }, settings: { emailConsent: false, emailBasis: {} } },
      { rule: 'consent', detail: 'No consent to email: consent is asked for (country unknown) and none is known.' },
    ],
    ['email', { settings: { emailBasis: { DE: 'existing-customer' }, emailConsent: false } }, undefined],
    [
      'email',
      { addresses: [address({ suppressed })] },
      { rule: 'suppression', detail: `Suppressed for email since ${at}: unsubscribed.` },
    ],
    ['email', { addresses: [address({ suppressed, channel: 'sms' })] }, undefined],
    ['sms', { contact: { smsConsent: true } }, undefined],
  ])('%s %j', (channel, more, expected) => {
    expect(obstacleOf(channel, factsOf('support', more))).toEqual(expected);
  });
});
