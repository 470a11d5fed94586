import { describe, expect, it } from 'vitest';
import { parsed, read } from '../sources/reading.ts';

const purchase = (customer: unknown, more: object = {}) =>
  read('shop', 'purchase.completed', { id: 'o1', customer, ...more });
const reason = (detail: object): string => {
  const outcome = parsed('shop', 'purchase.completed', { id: 'o1', ...detail });
  return outcome.kind === 'unfit' ? outcome.reason : '';
};

describe('A customer', () => {
  it('is the only one in a list; which of several addresses is theirs nobody guesses', () => {
    expect(purchase([{ email: 'ada@example.com' }]).event.customer).toEqual({ email: 'ada@example.com' });
    const { event, notes } = purchase({
      id: 'c',
      email: ['ada@example.com', 'bob@example.com'],
      phone: ['+442071838750', '+442071838751'],
    });
    expect(event.customer).toEqual({ id: 'c' });
    for (const { done } of notes ?? []) expect(done).toContain('is a list');
    expect(notes).toHaveLength(2);
  });

  it.each([
    [{ phone: '030 901820', country: 'de' }, '+4930901820'],
    [{ phone: '030 901820', properties: { country: ' DE ' } }, '+4930901820'],
    [{ phone: '020 7183 8750', country: 'DE', properties: { country: 'GB' } }, '+442071838750'],
    [{ phone: '+44 20 7183 8750', country: 'DE' }, '+442071838750'],
  ])('has a number that is read by the country beside it (%#)', (customer, phone) => {
    const { event } = purchase(customer);
    expect(event.customer.phone).toBe(phone);
    expect(event.customer.properties?.country).toBeDefined();
  });

  it.each(['4.91701E+11', '4,91701e+11'])('has no number that can be told where a spreadsheet left %s', (phone) => {
    expect(reason({ customer: { phone, country: 'DE' } })).toContain('spreadsheet');
  });

  it.each([
    [{ Email: 'ada@example.com' }, { email: 'ada@example.com' }],
    [{ email_address: 'ada@example.com' }, { email: 'ada@example.com' }],
    [{ email: { address: 'ada@example.com' } }, { email: 'ada@example.com' }],
    [{ email: ['ada@example.com'] }, { email: 'ada@example.com' }],
    [{ mobilePhone: '+442071838750' }, { phone: '+442071838750' }],
    [{ email: '', mail: 'ada@example.com' }, { email: 'ada@example.com' }],
    [{ email: 'ada@example.com', mail: 'bob@example.com' }, { email: 'ada@example.com' }],
    [
      { id: 'c', first_name: 'Ada', last_name: 'Lovelace' },
      { id: 'c', name: 'Ada Lovelace' },
    ],
    [
      { id: 'c', name: { first: 'Ada', last: 'Lovelace' } },
      { id: 'c', name: 'Ada Lovelace' },
    ],
    [
      { id: 'c', name: ['Ada', 'Lovelace'] },
      { id: 'c', name: 'Ada Lovelace' },
    ],
    [
      { id: 'c', firstName: 'Ada', lastName: '' },
      { id: 'c', name: 'Ada' },
    ],
    [
      { id: 'c', language: 'de', timeZone: 'Europe/Berlin' },
      { id: 'c', locale: 'de', timezone: 'Europe/Berlin' },
    ],
  ])('%j is called otherwise, and means the same', (customer, read) => {
    expect(purchase(customer).event.customer).toEqual(read);
  });

  it.each([
    [{ phone: { country_code: '44', national_number: '7700900123' } }],
    [{ phone: { countryCode: '+44', number: '07700 900123' }, locale: 'de-DE' }],
    [{ phone: { phone_type: 'MOBILE', phone_number: { country_code: 44, national_number: 7700900123 } } }],
    [{ phone: { country: 'GB', number: '07700 900123' } }],
    [{ phone: '7700900123', phone_country_code: '+44', locale: 'de-DE' }],
    [{ phone: '447700900123', dialCode: '44' }],
    [{ phone: '+447700900123', country_code: '+49' }],
    [{ phone: '07700 900123', address: { country_code: 'GB' } }],
    [{ phone: '07700 900123', shipping_address: { country: 'US' }, billing: { country: 'United Kingdom' } }],
    [{ phone: '07700 900123', addresses: [{ country: 'GBR' }, { country: 'DE' }] }],
    [{ email_addresses: [{ email_address: 'ada@example.com' }], phones: [{ number: '+447700900123' }] }],
    [
      {
        phone: [
          { type: 'home', value: '+442071838750' },
          { type: 'mobile', value: '+447700900123' },
        ],
      },
    ],
    [{ phone: [{ number: '+442071838750' }, { number: '+447700900123', primary: true }] }],
    [{ Phones: [{ PhoneType: 'DDI' }, { PhoneType: 'MOBILE', PhoneNumber: '07700 900123', PhoneCountryCode: '44' }] }],
    [{ PrimaryPhone: { FreeFormNumber: '07700 900123' }, BillAddr: { Country: 'UK' } }],
    [{ phone: '07700 900123', address1_country: 'United Kingdom' }],
    [{ phone: false, mobile: '+447700900123', name: false }],
  ])('%j is the number that is meant', (customer) => {
    expect(purchase({ id: 'c', ...customer }).event.customer.phone).toBe('+447700900123');
  });

  it('is read where it was packed as text, with its properties', () => {
    const packed = JSON.stringify({ id: 'c', email: 'ada@example.com', properties: '{"plan": "gold"}' });
    expect(purchase(packed, { properties: '{"store": "Berlin"}' }).event).toMatchObject({
      customer: { id: 'c', email: 'ada@example.com', properties: { plan: 'gold' } },
      properties: { store: 'Berlin' },
    });
    expect(reason({ customer: '{"id": ' })).toContain('`detail.customer` is no object');
  });

  it('is told under which other name a field was found, and never what stood in it', () => {
    const { notes } = purchase({ Email: 'ada@example.com', mobile: '+442071838750' });
    expect(notes).toEqual([
      { field: 'customer.email', done: 'is read from `Email`' },
      { field: 'customer.phone', done: 'is read from `mobile`' },
    ]);
  });

  it.each([
    [{ optOut: true }, { emailConsent: false, smsConsent: false }],
    [{ do_not_contact: 'yes' }, { emailConsent: false, smsConsent: false }],
    [{ HasOptedOutOfEmail: 1 }, { emailConsent: false }],
    [
      { smsOptOut: true, emailConsent: true },
      { emailConsent: true, smsConsent: false },
    ],
    [
      { unsubscribed: true, emailConsent: true },
      { emailConsent: false, smsConsent: false },
    ],
    [{ consent: false }, { emailConsent: false, smsConsent: false }],
    [{ consent: { email: 'no', sms: true } }, { emailConsent: false, smsConsent: true }],
    [
      { consent: false, emailConsent: true },
      { emailConsent: false, smsConsent: false },
    ],
    [{ consent: { email: false }, emailConsent: true }, { emailConsent: false }],
    [{ consent: { email: true }, emailConsent: false }, { emailConsent: false }],
    [{ unsubscribed: 'unsubscribed' }, { emailConsent: false, smsConsent: false }],
    [{ opted_out_at: '2026-11-01T09:00:00Z' }, { emailConsent: false, smsConsent: false }],
    [{ dnc: 'who knows' }, { emailConsent: false, smsConsent: false }],
    [{ optOut: false, unsubscribed: '', dnc: 'no', smsOptOut: 'never', donottext: 0 }, {}],
    [{ optOut: {} }, {}],
    [{ consent: true }, {}],
  ])('objects in whichever field it stands: %j', (fields, consents) => {
    expect(purchase({ id: 'c', ...fields }).event.customer).toEqual({ id: 'c', ...consents });
  });

  it('is told what of an objection cannot be read, under its own name, shortened', () => {
    const { notes } = purchase({ id: 'c', optOut: ['sms'], [`e${' '.repeat(500)}mail\n`]: 'ada@example.com' });
    expect(notes).toContainEqual({ field: 'customer.optOut', done: 'is neither true nor false; left out' });
    expect(notes).toContainEqual({ field: 'customer.email', done: 'is read from `e mail `' });
  });

  it.each(['yes', 'perhaps'])('is told that a consent which names no channel counts for none: %s', (consent) => {
    const { notes } = purchase({ id: 'c', consent });
    expect(notes).toEqual([
      { field: 'customer.consent', done: 'says not to what: send `emailConsent` or `smsConsent`; left out' },
    ]);
  });

  it('has a number that is read by the country of the event', () => {
    const { event } = purchase({ phone: '030 901820' }, { properties: { country: 'de' } });
    expect(event.customer.phone).toBe('+4930901820');
  });

  it.each(['Germany', 'DEU', 'Alemania', 'ドイツ'])(
    'has a number that is read by its country, be that %s',
    (country) => {
      const { event, notes } = purchase({ phone: '030 901820', country });
      expect(event.customer).toMatchObject({ phone: '+4930901820', properties: { country } });
      expect((notes ?? []).map(({ field }) => field)).toEqual(['customer.phone']);
    },
  );

  it.each(['49', 'Congo', 'XX'])('is told what a country is, where %s stands in its place', (country) => {
    expect(reason({ customer: { phone: '030 901820', country } })).toContain('such as DE (ISO 3166)');
  });

  it.each(['ada@example.com; bob@example.com', 'ada@example.com,bob@example.com', 'ada@example.com bob@example.com'])(
    'has one address: %s are two, and nobody picks',
    (email) => {
      expect(reason({ customer: { email } })).toContain('more than one address');
      expect(reason({ customer: { email } })).not.toContain('bob');
    },
  );

  it.each([
    [{ email: 'ada@example.com', total: 3 }, '`email`'],
    [{ customerEmail: 'ada@example.com', customer_id: 7 }, '`customerEmail`, `customer_id`'],
    [{ user: { id: 7 } }, '`user`'],
  ])('who stands beside `customer` instead of in it is found by name (%#)', (detail, names) => {
    expect(reason(detail)).toContain(`Found beside it: ${names}.`);
    expect(reason(detail)).not.toContain('ada');
  });
});

describe('An amount of two currencies', () => {
  const money = (fields: object) => read('shop', 'purchase.completed', { id: 'o', customer: { id: 'c' }, ...fields });

  it('is left out with both, and said so', () => {
    const { event, notes } = money({ amount: '12.50 €', currency: 'USD' });
    expect(event).not.toHaveProperty('amount');
    expect(event).not.toHaveProperty('currency');
    expect(notes).toEqual([{ field: 'amount', done: expect.stringContaining('another currency') }]);
  });

  it('is one where both name the same, or a sign is several countries’', () => {
    expect(money({ amount: '12.50 €', currency: 'eur' }).event).toMatchObject({ amount: 12.5, currency: 'EUR' });
    expect(money({ amount: '$12.50', currency: 'CAD' }).event).toMatchObject({ amount: 12.5, currency: 'CAD' });
    expect(money({ amount: '12.50 €' }).event).toMatchObject({ amount: 12.5, currency: 'EUR' });
  });
});

describe('An event that was wrapped once more', () => {
  const sold = { id: 'o1', customer: { email: 'ada@example.com' }, amount: 5 };
  it.each([
    ['data', { metadata: { version: '1' }, data: sold }],
    ['data', { id: 'evt_1', data: sold }],
    ['payload', { payload: JSON.stringify(sold) }],
    ['detail', { version: '0', id: 'evt_1', source: 'shop', detail: sold }],
  ])('is read from %s, and said so', (name, detail) => {
    const { event, notes } = read('shop', 'purchase.completed', detail);
    expect(event).toMatchObject({ id: 'o1', amount: 5, customer: { email: 'ada@example.com' } });
    expect(notes).toEqual([{ field: 'detail', done: `is read from \`${name}\` within it` }]);
  });

  it('is itself where it says who it was and what, whatever else it holds', () => {
    const { event, notes } = read('shop', 'purchase.completed', { ...sold, data: { id: 'o2', customer: { id: 'x' } } });
    expect([event.id, event.customer, notes]).toEqual(['o1', { email: 'ada@example.com' }, undefined]);
    expect(read('shop', 'purchase.refunded', { id: 'o1', data: { id: 'r1' } }).event.id).toBe('o1');
    expect(read('shop', 'purchase.refunded', { data: { id: 'o1' } }).event.id).toBe('o1');
  });
});
