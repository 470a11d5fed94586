import { describe, expect, test } from 'vitest';
import { machineIn } from '../../../shared/domain/reply/automatic.ts';
import { understandMail } from '../../../shared/domain/reply/understand.ts';

const asked = { scale: { low: 0, high: 10 }, language: 'en' };
type Headers = Readonly<Record<string, string>>;
type Row = readonly [what: string, subject: string, text: string, headers?: Headers, parts?: readonly string[]];

const understood = ([, subject, text, headers = {}, parts]: Row) =>
  understandMail({ subject, text, headers, parts }, asked);

describe('what is certainly a machine’s', () => {
  const rows: readonly Row[] = [
    ['an empty sender', 'Hello', 'The recipient was not there', { from: '<>' }],
    ['an empty sender with a name', 'Hello', 'It was not there', { from: '"" <>' }],
    ['an empty envelope', 'Hello', 'Gone', { 'return-path': ' < > ' }],
    ['the daemon of an old phone company', 'Re:Hi', 'Error: 550 - Requested action', { from: 'post_master@x.example' }],
    ['a report within', 'Status', 'The following addresses had problems', {}, ['message/delivery-status']],
    ['a report within, and no words', 'Status', '', {}, ['text/plain', 'message/disposition-notification']],
    ['a notice of SNS', 'AWS Notification', '{"Type":"Notification"}', { 'x-amz-sns-message-id': '1' }],
    [
      'a list that refuses',
      'Not a member',
      'You are not a member of this mailing list.',
      { from: 'oak-admin@l.example' },
    ],
    ['a newsletter', 'Our autumn', 'Chairs, 9 of them', { 'list-unsubscribe': '<https://l.example>' }],
    ['a mail that was refused', 'Undeliverable: How did we do?', '550 5.1.1 The address was not found.'],
    [
      'a mail that was refused, in German',
      'Unzustellbar: Wie war es?',
      'Ihre Nachricht konnte nicht zugestellt werden.',
    ],
    [
      'a mail that was refused, in Japanese',
      'メールエラー通知',
      '送信先に送信できませんでした。',
      { from: 'no-reply@d.example' },
    ],
    ['a receipt', 'Automatic reply: How did we do?', 'A ticket has been created. Your case number is 88.'],
    ['a challenge', 'Please confirm your message', 'Click the link below to have your message delivered.'],
    ['a digest of reactions', 'Reaction Daily Digest - Tuesday, November 3, 2026', ''],
    ['an automatic reply without words', 'Automatic reply: How did we do?', ''],
  ];
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_, row) => {
    expect(understood(row)).toMatchObject({ kind: 'automatic' });
  });

  const notes: readonly (readonly [language: string, subject: string, text: string])[] = [
    ['Hungarian', 'Automatikus válasz: Hogy volt?', 'November 9-ig szabadságon vagyok.'],
    ['Romanian', 'Răspuns automat: Cum a fost?', 'Sunt în concediu până luni.'],
    ['Greek', 'Αυτόματη απάντηση: Πώς ήταν;', 'Απουσιάζω με άδεια έως 9/11.'],
    ['Korean', '자동 회신: 어떠셨나요?', '11월 9일까지 휴가 중입니다.'],
    ['Vietnamese', 'Trả lời tự động: Thế nào?', 'Tôi nghỉ phép đến ngày 9/11.'],
    ['Thai', 'ตอบกลับอัตโนมัติ: เป็นอย่างไร', 'ขณะนี้ลาพักร้อนถึงวันที่ 9'],
    ['Slovene', 'Samodejni odgovor: Kako je bilo?', 'Do 9. 11. sem na dopustu.'],
    ['Lithuanian', 'Automatinis atsakymas: Kaip sekėsi?', 'Iki pirmadienio atostogauju.'],
    ['Latvian', 'Automātiska atbilde: Kā bija?', 'Līdz 9.11. esmu atvaļinājumā.'],
    ['Estonian', 'Automaatvastus: Kuidas läks?', 'Olen puhkusel kuni 9. novembrini.'],
    ['Croatian', 'Automatski odgovor: Kako je bilo?', 'Na godišnjem sam odmoru do 9.11.'],
    ['Danish', 'Automatisk svar: Hvordan gik det?', 'Jeg holder ferie til den 9.'],
    ['Norwegian', 'Automatisk svar: Hvordan gikk det?', 'Jeg er bortreist til mandag.'],
    ['Finnish', 'Automaattinen vastaus: Miten meni?', 'Olen lomalla 9.11. asti.'],
    ['Slovak', 'Automatická odpoveď: Ako bolo?', 'Som na dovolenke do pondelka.'],
    ['Bulgarian', 'Автоматичен отговор: Как беше?', 'В отпуск съм до 9 ноември.'],
    ['Indonesian', 'Balasan otomatis: Bagaimana?', 'Saya sedang cuti sampai 9 November.'],
  ];
  test.each(notes)('a vacation note in %s', (_, subject, text) => {
    expect(understood(['', subject, text])).toMatchObject({ kind: 'automatic' });
  });

  test.each([
    ['I am away until 9 November.'],
    ['Hello,\n\nI am out of the office until Monday with limited access to email.\n\nBest\nKim'],
    ['Thank you for your email. I am currently on annual leave until 4 Jan. For urgent matters contact ann@x.example.'],
    ['Vielen Dank für Ihre Nachricht. Ich bin bis 9.11. nicht im Büro. In dringenden Fällen: ann@x.example'],
    ['Je suis absent jusqu’au 9 novembre. En cas d’urgence, contactez Ann : +33 1 23 45 67 89'],
  ])('a note whose headers were stripped: %s', (text) => {
    expect(understood(['', 'Re: How did we do?', text])).toMatchObject({ kind: 'automatic' });
  });
});

describe('what a person may have written is heard', () => {
  const rows: readonly Row[] = [
    ['a subject like a report’s', 'Delivery failure', 'My parcel never arrived. Where is it? 1 out of 10.'],
    ['the same about a courier', 'Undeliverable', 'Your driver says so, but I was at home all day!'],
    ['a precedence', 'Re: How did we do?', '2 - table broke on day one', { precedence: 'bulk' }],
    [
      'a precedence, and a list',
      'Re: Oak',
      'It broke',
      { precedence: 'list', 'list-id': '<a>', 'in-reply-to': '<1@x>' },
    ],
    [
      'a subject like a vacation note’s',
      'Automatic reply: How did we do?',
      'The table broke. Call me, this is a scandal.',
    ],
    [
      'an absence in passing',
      'Re: How did we do?',
      'I was on holiday when it came, and it is broken. Who pays for that?',
    ],
    [
      'an absence, and a complaint',
      'Re: Oak',
      'I am away until Monday. The table you sent has only three legs and wobbles.',
    ],
    ['a sender of forms', 'Message from Kim', 'Nobody calls me back about my table', { from: 'noreply@forms.example' }],
    [
      'a report that is passed on',
      'Fwd: Undelivered Mail',
      'Why do you refuse my mail?',
      {},
      ['message/delivery-status'],
    ],
    [
      'a report beside words',
      'Re: Oak',
      'My table is broken, see the log',
      {},
      ['text/plain', 'message/delivery-status'],
    ],
    ['a subject that goes on', 'Out of office chair arrived', 'I was on holiday, and now it is broken.'],
    [
      'a word that reports begin with',
      'Read this',
      'I was on holiday, and now it is broken. Please do not reply by phone.',
    ],
    ['Outlook’s wish for quiet', 'Re: Oak', 'Broken', { 'x-auto-response-suppress': 'All' }],
  ];
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_, row) => {
    expect(understood(row).kind).toMatch(/^(comment|answer)$/);
  });

  test('and is not asked back where it may be a machine after all', () => {
    const mail = { subject: 'Re: Oak', text: '8 or 9', headers: { precedence: 'bulk' } };
    expect(machineIn(mail)).toEqual({ why: 'precedence', certain: false });
    expect(understandMail(mail, asked)).toEqual({ kind: 'comment', comment: '8 or 9', ambiguous: false });
    expect(understandMail({ ...mail, headers: {} }, asked)).toMatchObject({ ambiguous: true });
  });
});

describe('a subject above nothing', () => {
  test.each([
    ['9', { kind: 'answer', score: 9, comment: undefined }],
    ['Where is my refund???', { kind: 'comment', comment: 'Where is my refund???', ambiguous: false }],
    ['Unsubscribe', { kind: 'unsubscribe' }],
    ['Re: How did we do?', { kind: 'empty' }],
    ['AW: WG: [EXTERNAL] Re: How did we do?', { kind: 'empty' }],
    ['', { kind: 'empty' }],
  ])('%j', (subject, expected) => {
    expect(understandMail({ subject, text: '\r\n', headers: {} }, asked)).toMatchObject(expected);
  });

  test('is compared with the one that asked, where that is known', () => {
    const above = (subject: string) =>
      understandMail({ subject, text: '', headers: {} }, { ...asked, subject: 'How did we do?' });
    expect(above('How did we do?')).toEqual({ kind: 'empty' });
    expect(above('RE: how did we do')).toEqual({ kind: 'empty' });
    expect(above('Re: 3')).toMatchObject({ kind: 'answer', score: 3 });
    expect(above('Re: Where is my table?')).toMatchObject({ kind: 'comment', comment: 'Where is my table?' });
  });
});
