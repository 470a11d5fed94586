import { beforeEach, describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { AddressRow, ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { findPerson, holdsSlot, releaseSlots, takenSlots } from '../../../shared/steps/survey/slots.ts';
import { anAnswer } from '../tasks/answer.ts';

const at = '2026-11-24T08:00:00.000Z';
const before = '2026-10-01T08:00:00.000Z';
const [email, phone] = ['ada@example.com', '+442071838750'];
const survey = { ...anAnswer(3), contactId: 'ada', channel: 'email' as const, address: email };
const hashOf = (channel: 'email' | 'sms', address: string) => addressHash(channel, address, testKeyring.addresses);

let records: InMemoryRecords;
beforeEach(() => {
  records = new InMemoryRecords();
});
const deps = () => ({ records, keyring: testKeyring });
const contact = (more: Partial<ContactRow> = {}): ContactRow => ({
  ...{ kind: 'contact', version: 0, id: 'ada', email, phone, asked: {}, createdAt: before, ...more },
});
const address = (channel: 'email' | 'sms', of: string, more: Partial<AddressRow> = {}): AddressRow => ({
  ...{
    kind: 'address',
    version: 0,
    hash: hashOf(channel, of),
    channel,
    contactId: 'ada',
    others: [],
    asked: {},
    ...more,
  },
});
const put = async (...rows: (ContactRow | AddressRow)[]) => {
  for (const row of rows) await records.commit([{ put: row }]);
};
const slot = (surveyId: string, program = 'post-purchase') => ({ [program]: { at: before, surveyId } });

describe('whoever a survey is for', () => {
  it('is found with the address that it goes to and all others that are known of them', async () => {
    const old = 'old@example.com';
    await put(
      contact(),
      address('email', email),
      address('sms', phone),
      address('email', old),
      address('email', 'x@y.example'),
    );
    const person = await findPerson({ ...survey, address: old }, deps());
    expect(person?.contact.id).toBe('ada');
    expect(person?.addresses.map(({ hash }) => hash)).toEqual([
      hashOf('email', old),
      hashOf('email', email),
      hashOf('sms', phone),
    ]);
  });

  it('is found under the name that they have now', async () => {
    await put(contact(), contact({ id: 'before', mergedInto: 'ada' }), address('email', email));
    const person = await findPerson({ ...survey, contactId: 'before' }, deps());
    expect([person?.contact.id, person?.addresses.length]).toEqual(['ada', 1]);
  });

  it('may have no address of their own, and may be gone', async () => {
    await put(contact({ email: undefined, phone: undefined }), address('email', email));
    expect((await findPerson(survey, deps()))?.addresses).toHaveLength(1);
    expect(await findPerson({ ...survey, contactId: 'gone' }, deps())).toBeUndefined();
  });
});

describe('a survey that is sent', () => {
  const pending = [
    { program: survey.program, event: survey.eventKey, due: at, until: at },
    { program: survey.program, event: 'other', due: at, until: at },
    { program: 'other', event: survey.eventKey, due: at, until: at },
  ];

  it('counts for the person and for each address that others have too, and is pending no more', () => {
    const [own, shared] = [address('email', email), address('sms', phone, { others: ['bob'] })];
    const lent = address('email', 'desk@example.com', { contactId: 'bob', asked: slot('s0', 'support') });
    const { changed, stoodOn } = takenSlots(
      { contact: contact({ pending }), addresses: [own, shared, lent] },
      survey,
      at,
    );
    const asked = { 'post-purchase': { at, surveyId: 's' } };
    expect(changed).toEqual([
      contact({ asked, pending: pending.slice(1) }),
      { ...shared, asked },
      { ...lent, asked: { ...slot('s0', 'support'), ...asked } },
    ]);
    expect(stoodOn).toEqual([own]);
  });

  it('of somebody for whom nothing was pending leaves it so', () => {
    const { changed } = takenSlots({ contact: contact(), addresses: [] }, survey, at);
    expect(changed[0]).not.toHaveProperty('pending');
  });
});

describe('a survey that was certainly never sent', () => {
  it('gives back what it took, of the person and of shared addresses, and nothing of other surveys', async () => {
    const others = slot('s1', 'support');
    await put(
      contact({ asked: { ...slot('s'), ...others } }),
      address('email', email, { asked: { ...slot('s'), ...others } }),
      address('sms', phone, { asked: slot('s2') }),
    );
    expect(await holdsSlot(survey, deps())).toBe(true);
    await releaseSlots(survey, deps());
    const rows = ['ada', hashOf('email', email), hashOf('sms', phone)].map((id, nth) =>
      records.peek({ kind: nth === 0 ? 'contact' : 'address', id: [id] }),
    );
    expect(rows.map((row) => [row && 'asked' in row && row.asked, row?.version])).toEqual([
      [others, 2],
      [others, 2],
      [slot('s2'), 1],
    ]);
    expect(await holdsSlot(survey, deps())).toBe(false);
  });

  it.each([
    ['has a slot in a shared address alone', {}, slot('s'), true],
    ['has one in the person’s row alone', slot('s'), {}, true],
    ['has none, though another survey of its programme has', slot('s1'), slot('s1'), false],
    ['has none, though it is named by another programme', slot('s', 'support'), {}, false],
  ])('%s', async (_, ofPerson, ofAddress, holds) => {
    await put(contact({ asked: ofPerson }), address('email', email, { asked: ofAddress }));
    expect(await holdsSlot(survey, deps())).toBe(holds);
  });

  it('changes nothing where it took nothing, or nobody is there any more', async () => {
    await put(contact({ asked: slot('s1') }), address('email', email));
    await releaseSlots(survey, deps());
    expect(records.all().map(({ version }) => version)).toEqual([1, 1]);
    const nobody = { ...survey, contactId: 'gone' };
    await releaseSlots(nobody, deps());
    expect(await holdsSlot(nobody, deps())).toBe(false);
  });
});
