import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personName } from '../../../shared/domain/contact/name.ts';
import { hasAddress } from '../../../shared/domain/contact/seen-text.ts';
import { shownTitle } from '../../../shared/domain/message/title.ts';

describe('the name that somebody is greeted by', () => {
  it.each([
    ...[
      'Ada',
      'Ada Lovelace',
      "Miles O'Brien",
      'Miles O’Brien',
      'Jean-Luc Picard',
      'J. R. R. Tolkien',
      'J.R.R.Tolkien',
    ],
    ...[
      'Dr. Ada Lovelace',
      'Dr.Ada Lovelace',
      'A',
      'Y',
      'Ng',
      'O',
      'Jenny Null',
      'Ann Guest',
      'Kim User-Meier',
      'Nan Goldin',
    ],
    ...[
      'Test Pilot Petrov',
      'Don',
      'Md',
      'Pan',
      'Frau Müller',
      'Ka',
      'J.R.',
      'ADA LOVELACE',
      'ada',
      'van der Berg',
      'Björk Guðmundsdóttir',
      'Łukasz',
      'Nguyễn Thị Minh Khai',
    ],
    ...[
      'Анна-Мария',
      'Олександр Ім’янко',
      'Ελένη',
      '山田太郎',
      '김민준',
      'محمد بن سلمان',
      'פּנינה',
      'สมชาย ใจดี',
      'अनुष्का',
    ],
    ...[
      'علی‌رضا',
      'Ada & Charles',
      'Anna / Bob',
      'John Smith 3rd',
      'Henry 8',
      'Ada, Countess of Lovelace',
      "'Alohilani",
      'Zoë (Zo)',
    ],
    ...['María del Carmen Josefa de la Santísima Trinidad Fernández y Pérez'],
  ])('%s stays as it is', (name) => {
    expect(personName(name)).toBe(name);
  });

  it.each([
    ['  Ada  ', 'Ada'],
    ['\u200fמשה', 'משה'],
    ['\ufeffAda\u200b', 'Ada'],
    ['Ada 🌸', 'Ada'],
    ['"Ada" Lovelace', 'Ada Lovelace'],
    ['Ada undefined', 'Ada'],
    ['Ada null', 'Ada'],
    ['Ada\u00a0Lovelace', 'Ada Lovelace'],
    ['Jose\u0301', 'José'],
  ])('%j is read as %s', (given, name) => {
    expect(personName(given)).toBe(name);
  });

  it.each([
    ...[
      '{{first_name}}',
      '{{ customer.name }}',
      '{name}',
      '%FIRSTNAME%',
      '%%first_name%%',
      '[Name]',
      '[First Name]',
      '<name>',
    ],
    ...[
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of other systems.
      '${name}',
      '*|FNAME|*',
      '#{name}',
      '$NAME',
      '<%= name %>',
      '__NAME__',
      'first_name',
      '[object Object]',
      '&lt;b&gt;',
    ],
    ...[
      'null',
      'NULL',
      'Null',
      'null null',
      'undefined',
      'None',
      'N/A',
      'n.a.',
      'NaN',
      '-',
      '--',
      '.',
      '...',
      '?',
      '',
      '   ',
    ],
    ...[
      'test',
      'Test Test',
      'TEST USER',
      'unknown',
      'Unknown Unknown',
      'Customer',
      'Valued Customer',
      'guest',
      'Guest User',
    ],
    ...[
      'Mr.',
      'Frau Dr.',
      'Mme',
      'Sehr geehrte Damen',
      'k.A.',
      'N. N.',
      'Guest Checkout',
      'Amazon Customer',
      'Shop Manager',
    ],
    ...['A Google user', 'Deleted user', 'Gelöschter Benutzer', 'Website visitor', 'privat', 'To be confirmed'],
    ...['First Last', 'no name', 'No-Name', 'Anonymous', 'xxx', 'AAAA', 'User', 'Dear Customer', 'Not provided'],
    ...[
      'Unbekannt',
      'Kein Name',
      'Client',
      'Inconnu',
      'Invité',
      'Cliente',
      'Desconocido',
      'Sconosciuto',
      'Onbekend',
      'Gość',
    ],
    ...[
      'Клиент',
      'Неизвестно',
      'Гость',
      'Müşteri',
      'عميل',
      'غير معروف',
      'לקוח',
      'お客様',
      'ゲスト',
      '客户',
      '未知',
      '고객',
    ],
    ...[
      'ada@example.com',
      'Ada <ada@example.com>',
      'ada＠example。com',
      '12345',
      '+49 151 2345678',
      '020 7183 8750',
      '٣٤٥٦٧',
      'user12345',
    ],
    ...[
      'You have won … http://evil.example/claim',
      'evil.example',
      'EVIL.COM',
      'Ada evil.example',
      'www.evil.example',
      'bit.ly/x',
    ],
    ...['https://evil.example', 'evil。example', 'evil．example', 'Win at xn--80ak6aa92e.com', 'javascript:alert(1)'],
    ...[
      'Ada\u202egnp.exe',
      '\u202e',
      '\u200f',
      '\u2066Ada\u2069',
      'Ada\u0000',
      'Ada\nLovelace',
      'Ada\r\nBcc: eve@evil.example',
    ],
    ...[
      '<b>Ada</b>',
      '<script>alert(1)</script>',
      '🔥🔥WIN🔥🔥',
      '😀',
      'Ada\ufffd',
      '????',
      'x'.repeat(101),
      'a b c d e f g h i j k l m',
    ],
  ])('%j is none', (given) => {
    expect(personName(given)).toBeUndefined();
  });

  it('never has an address, a line break or anything invisible in it', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'Ada',
        ' ',
        '.',
        '\u200b',
        '\u202e',
        '\n',
        'http://x.example',
        'a@b.example',
        '😀',
        'null',
        '{{x}}',
        ' evil.example',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const name = personName(parts.join(''));
        if (name === undefined) return;
        expect(name).toMatch(/\p{L}/u);
        expect(name).not.toMatch(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069@<>{}]/u);
        expect(hasAddress(name)).toBe(false);
        expect(personName(name)).toBe(name);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the title of what somebody bought', () => {
  it.each([
    ['order 1001, oak table'],
    ['Bestellung 1001: Tisch „Eiche“, 2 × 4.50 €'],
    ['Заказ № 1001'],
    ['طلب 1001، طاولة'],
    ['注文 1001'],
    ['AC/DC T-shirt (L)'],
    ['Dr.Hauschka cream'],
    ['v2.0 of 7.5'],
  ])('%s stays as it is', (title) => {
    expect(shownTitle(title)).toBe(title);
  });

  it.each([
    ['Claim at http://evil.example/claim now', 'Claim at … now'],
    ['WWW.evil.example/x', '…'],
    ['mail eve@evil.example', 'mail …'],
    ['see bit.ly/3x', 'see …'],
    ['order\r\nBcc: eve@evil.example', 'order Bcc: …'],
    ['order\u202e 1001\u200b', 'order 1001'],
    ['<b>order</b>', 'b order /b'],
    ['evil．example/claim', '…'],
  ])('%j is shown as %s', (given, shown) => {
    expect(shownTitle(given) ?? '…').toBe(shown);
  });

  it('keeps a product that is called like a domain, in a way that nothing links', () => {
    const shown = shownTitle('Booking.com voucher') ?? '';
    expect(shown.replaceAll('\u200c', '')).toBe('Booking.com voucher');
    expect(shown).not.toContain('.com');
  });

  it.each([
    ['Null island poster', 'Null island poster'],
    ['None of your business mug', 'None of your business mug'],
    ['100% cotton shirt', '100% cotton shirt'],
    ['[Limited edition]', '[Limited edition]'],
  ])('%s is shown as %s', (given, shown) => {
    expect(shownTitle(given)).toBe(shown);
  });

  it.each([
    ...[
      'undefined',
      'null',
      '{{ product.title }}',
      '*|PRODUCT|*',
      '%PRODUCT_NAME%',
      '[Product Name]',
      '[object Object]',
    ],
    ...['N/A', 'Default Title', '(no subject)', 'Untitled', '<%= title %>'],
  ])('%s is none', (given) => {
    expect(shownTitle(given)).toBeUndefined();
  });

  it.each([[undefined], [''], [' '], ['…'], ['http://evil.example'], ['\u200f']])('is none: %j', (given) => {
    expect(shownTitle(given)).toBeUndefined();
  });

  it('is cut where nobody reads on', () => {
    expect([...(shownTitle('Стол '.repeat(100)) ?? '')]).toHaveLength(120);
    expect(shownTitle('x'.repeat(500))).toBe(`${'x'.repeat(119)}…`);
  });
});
