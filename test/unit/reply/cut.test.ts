import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasOwnWords, ownWords } from '../../../shared/domain/reply/cut.ts';
import { understandMail, understandText } from '../../../shared/domain/reply/understand.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
const address = 'r-abc@reply.example';

/** How programs of many languages say who wrote what is quoted below; the words above are the customer's. */
const attributions: Readonly<Record<string, string>> = {
  gmail: `On Tue, Nov 3, 2026 at 10:12 AM Oak & Pine <${address}> wrote:`,
  gmailQuotedName: `On Nov 28, 2026 09:36, "Oak & Ember" <${address}> wrote:`,
  gmailWrapped: `On Tue, Nov 3, 2026 at 10:12 AM Oak & Pine <\n${address}> wrote:`,
  gmailOld: `2026-11-24 16:32 GMT+01:00 Oak & Pine <${address}>:`,
  apple: 'On 3 Nov 2026, at 10:12, Oak & Pine wrote:',
  polymail: `On Tue, Nov 3, 2026 at 10:12 AM Oak & Pine\n\n<\nmailto:Oak & Pine <${address}>\n> wrote:`,
  zoho: `---- On Tue, 03 Nov 2026 10:12:00 +0530 Oak & Pine <${address}> wrote ----`,
  spark: `On 3 Nov 2026, 10:12 +0100, Oak & Pine <${address}>, wrote:`,
  proton: `On Tuesday, November 3rd, 2026 at 10:12 AM, Oak & Pine <${address}> wrote:`,
  lotus: `-----Oak & Pine <${address}> wrote: -----`,
  eudora: 'At 11/3/2026 08:32 PM, Oak & Pine wrote:',
  netease: `At 2026-11-03 10:12:00, "Oak & Pine" <${address}> wrote:`,
  neteaseChinese: `在 2026-11-03 10:12:00，"Oak & Pine" <${address}> 写道：`,
  yandex: `03.11.2026, 10:12, "Oak & Pine" <${address}>:`,
  yandexDotted: `30.09.2026, 18.30, "Oak" <${address}>:`,
  mailRu: `Вторник, 3 ноября 2026, 10:12 +03:00 от Oak & Pine <${address}>:`,
  gmailRussian: `вт, 3 нояб. 2026 г. в 10:12, Oak & Pine <${address}>:`,
  timeFirst: `11:00 AM, November 17, 2026, "Oak - Pine" <${address}>:`,
  dayFirst: `Wednesday, 18 November 2026, 3:32 PM +0300 from ${address} <${address}>:`,
  german: `Am Di., 3. Nov. 2026 um 10:12 Uhr schrieb Oak & Pine <${address}>:`,
  germanNameFirst: `Oak & Pine <${address}> schrieb am Di., 3. Nov. 2026\num 10:12 Uhr:`,
  dutch: `Op 3 nov. 2026 10:12 schreef "Oak & Pine" <${address}> het\nvolgende geschreven:`,
  french: `Le 3 nov. 2026 10:12, "Oak & Pine"\n<${address}>\na écrit :`,
  spanish: `El mar, 3 nov 2026 a las 10:12, Oak & Pine (<${address}>) escribió:`,
  italian: `Il giorno mar 3 nov 2026 alle ore 10:12 Oak & Pine <${address}>\nha scritto:`,
  portuguese: `Em ter., 3 de nov. de 2026 às 10:12, Oak & Pine <${address}>\nescreveu:`,
  polish: `W dniu 3 listopada 2026 10:12 użytkownik Oak & Pine <${address}>\nnapisał:`,
  turkish: `Oak & Pine <${address}>, 3 Kas 2026 Sal, 10:12 tarihinde şunu yazdı:`,
  norwegian: `tir. 18. apr. kl. 13:09 skrev Oak & Pine <${address}\n>:`,
  danish: `Den tirs. 3. nov. 2026 kl. 10.12 skrev Oak & Pine <${address}>:`,
  swedish: `Den 3 november 2026 10:12:18, Oak & Pine (${address}) skrev:`,
  finnish: `ti 3. marraskuuta 2026 klo 10.12 Oak & Pine\n<${address}> kirjoitti:`,
  hungarian: `Oak & Pine <${address}> ezt írta (időpont: 2026. nov. 3., K, 10:12):`,
  romanian: `În mar., 3 nov. 2026 la 10:12, Oak & Pine <${address}> a scris:`,
  greek: `Στις Τρί 3 Νοε 2026 στις 10:12 π.μ., ο/η Oak & Pine <${address}> έγραψε:`,
  korean: `2026년 11월 3일 (화) 오전 10:12, Oak & Pine <${address}>님이 작성:`,
  vietnamese: `Vào Th 3, 3 thg 11, 2026 vào lúc 10:12 Oak & Pine <${address}> đã viết:`,
  thai: `ในวันที่ อ. 3 พ.ย. 2026 เวลา 10:12 Oak & Pine <${address}> เขียนว่า:`,
  slovene: `V tor., 3. nov. 2026 ob 10:12 je oseba Oak & Pine <${address}> napisala:`,
  croatian: `uto, 3. stu 2026. u 10:12 Oak & Pine <${address}> napisao je:`,
  slovak: `ut 3. 11. 2026 o 10:12 Oak & Pine <${address}> napísal(a):`,
  bulgarian: `На вт, 3.11.2026 г. в 10:12 Oak & Pine <${address}> написа:`,
  lithuanian: `2026-11-03, an, 10:12 Oak & Pine <${address}> rašė:`,
  latvian: `otrd., 2026. g. 3. nov., plkst. 10:12 — lietotājs Oak & Pine (<${address}>) rakstīja:`,
  estonian: `Oak & Pine (<${address}>) kirjutas kuupäeval T, 3. november 2026 kell 10:12:`,
  catalan: `El dia 3 nov 2026, a les 10:12, Oak & Pine <${address}> va escriure:`,
  indonesian: `Pada Sel, 3 Nov 2026 pukul 10.12 Oak & Pine <${address}> menulis:`,
  japanese: `2026年11月3日(火) 10:12 Oak & Pine <${address}>:`,
  hebrew: `בתאריך יום ג׳, 3 בנוב׳ 2026 ב-10:12 מאת Oak & Pine <${address}>:`,
};

/** Blocks and rules of programs that mark nothing at all. */
const blocks: Readonly<Record<string, string>> = {
  outlook: lines('From: Oak <r@x.example>', 'Sent: Tuesday', 'To: Kim', 'Subject: How did we do?'),
  outlookMobile: lines('________________________________', 'From: Oak', 'Sent: Tuesday', 'To: Kim', 'Subject: Re'),
  gmx: lines('Gesendet: Dienstag, 3. November 2026 um 10:12 Uhr', 'Von: Oak', 'An: Kim', 'Betreff: Re'),
  seznam: lines('---------- Původní e-mail ----------', 'Od: Oak', 'Komu: Kim', 'Datum: 3. 11. 2026', 'Předmět: Re'),
  qq: lines('------------------ 原始邮件 ------------------', '发件人: "Oak"', '发送时间: 2026年11月3日'),
  naver: lines('-----Original Message-----', 'From: "Oak"', 'To: "Kim"'),
  emClient: lines('------ Originalnachricht ------', 'Von "Oak" <r@x.example>', 'An kim@x.example'),
  danish: lines('Fra: Oak <r@x.example>', 'Sendt: 3. november 2026', 'Til: Kim', 'Emne: Re'),
  finnish: lines('Lähettäjä: Oak <r@x.example>', 'Lähetetty: tiistai', 'Vastaanottaja: Kim', 'Aihe: Re'),
  hungarian: lines('Feladó: Oak', 'Elküldve: kedd', 'Címzett: Kim', 'Tárgy: Re'),
  romanian: lines('De la: Oak', 'Trimis: marți', 'Către: Kim', 'Subiect: Re'),
  greek: lines('Από: Oak', 'Στάλθηκε: Τρίτη', 'Προς: Kim', 'Θέμα: Re'),
  korean: lines('보낸 사람: Oak', '보낸 날짜: 2026년 11월 3일', '받는 사람: Kim', '제목: Re'),
  vietnamese: lines('Từ: Oak', 'Đã gửi: Thứ Ba', 'Đến: Kim', 'Chủ đề: Re'),
  thai: lines('จาก: Oak', 'ส่ง: วันอังคาร', 'ถึง: Kim', 'เรื่อง: Re'),
  lithuanian: lines('Nuo: Oak', 'Išsiųsta: antradienis', 'Kam: Kim', 'Tema: Re'),
  estonian: lines('Saatja: Oak', 'Saadetud: teisipäev', 'Adressaat: Kim', 'Teema: Re'),
};

describe('an attribution', () => {
  test.each(Object.entries(attributions))('of %s is cut, above a marked quote and above an unmarked one', (_, one) => {
    for (const above of ['2 - it came scratched\n\n', '2 - it came scratched\n'])
      for (const below of ['\n\n> How did we do?\n> 0 1 2 3', '\n> How did we do?', '\n\nHow did we do?\n0 1 2 3'])
        expect(ownWords(`${above}${one}${below}`)).toBe('2 - it came scratched');
  });

  test.each(Object.entries(attributions))('of %s on top is no reason to lose what stands below it', (_, one) => {
    expect(ownWords(`${one}\n\nThe lamp came scratched.`)).toBe('The lamp came scratched.');
    expect(ownWords(`${one}\n> How did we do?\n\nThe lamp came scratched.`)).toBe('The lamp came scratched.');
  });

  test.each([
    ['2 slow On Wed, 4 Nov 2026 at 10:12, Oak <r@x.example> wrote:\n> hi', '2 slow'],
    ['langsam Am Mi., 4. Nov. 2026 um 10:12 Uhr schrieb Oak <r@x.example>:\n> hi', 'langsam'],
    ['reply--- On Wed, Apr 4, 2026 at 3:59 PM, kim@x.example wrote:\n> Hi', 'reply'],
    ['trop lent Le mer. 4 nov. 2026 à 10:12, Oak <r@x.example> a écrit :\n\n> hi', 'trop lent'],
  ])('may stand behind the words on one line: %j', (text, words) => {
    expect(ownWords(text)).toBe(words);
  });

  test.each(Object.entries(blocks))('in the form of %s is cut with what follows', (_, block) => {
    expect(ownWords(`4, slow\n\n${block}\n\nscore: 10`)).toBe('4, slow');
  });

  test.each([
    'On Monday 3 Nov 2026 at 10:12 I wrote to you and nobody answered me:\nstill broken.',
    'On 3 Nov 2026 at 10:12 I wrote:\nmy lamp is broken',
    'On the one hand it works.\nOn the other: no.',
    'I ordered on 3 Nov 2026 and your driver wrote:\nnobody home',
    'Please write to kim@x.example:\nshe knows.',
    'From: me\nTo: you\n\nIt was bad.',
    'Am 3. November kam das Paket:\nzerbrochen.',
  ])('is not what a customer tells: %j', (text) => {
    expect(ownWords(text)).toBe(text);
  });
});

describe('a forwarded mail', () => {
  const forwarded = lines(
    '---------- Forwarded message ---------',
    'From: Oak',
    'Date: Tue',
    'Subject: x',
    'To: Kim',
    '',
  );
  test('leaves the words above', () => {
    expect(ownWords(`Who answers this?\n\n${forwarded}\nHello Kim`)).toBe('Who answers this?');
  });
  test('without any is what was forwarded', () => {
    expect(ownWords(`${forwarded}\nMy lamp is broken.`)).toBe('My lamp is broken.');
  });
});

describe('a signature', () => {
  test.each([
    ['Ok\nOn 3 Nov 2026 at 10:12, Oak wrote:\n> hi\n\n--\nKim\nSales', 'Ok'],
    ['Danke, passt\n\nAm 03.11.2026 um 10:12 schrieb Oak:\n> hi\n\n-- \nKim Ito\nVertrieb', 'Danke, passt'],
    ['Too late.\n--\nKim Ito\nEditor, Journal of Lamps\nkim@x.example', 'Too late.'],
    ['Too late.\n\nBest regards\nKim Ito\n+44 20 7946 0000', 'Too late.'],
    ['Trop tard.\n\nCordialement,\nKim Ito\nwww.kim.example', 'Trop tard.'],
    ['Liian myöhään.\n\nYstävällisin terveisin\nKim Ito', 'Liian myöhään.'],
  ])('is cut: %j', (text, words) => {
    expect(ownWords(text)).toBe(words);
  });

  test.each([
    'Points\n----\n\n1. Faster\n2. Late\n\n----\nAlso: broken.',
    'Bad\n====\nBroken lamp\n====\nLate too',
    'Thanks\nthe lamp is broken',
    'Danke\nlampe leider kaputt angekommen',
    'Slow\n--\nalso the lamp is broken',
    'Sent by courier, arrived broken',
    'Sent with a broken box',
    'Sent from Leeds but it never came',
    'Geschäftsführer war unfreundlich',
    'Late.\nSent from my desk, which is easier than from my phone, as you know.',
  ])('is not what somebody says: %j', (text) => {
    expect(ownWords(text)).toBe(text);
  });

  test('is cut and the closing kept where that is wanted', () => {
    const text = 'Too late.\n\nBest regards,\nKim\n\n-- \nKim Ito\nSales';
    expect(ownWords(text, { keepClosings: true })).toBe('Too late.\n\nBest regards,\nKim');
    expect(ownWords(text)).toBe('Too late.');
  });

  test.each([
    'Sent from my iPhone',
    'Sent from my HTC M8 Android phone.  Please excuse typos',
    'Sent from Windows Mail',
    'Sent from Outlook for Android',
    'Get Outlook for iOS<https://aka.ms/o0ukef>',
    'Von meinem iPhone gesendet',
    'Envoyé depuis mon téléphone',
    'Sendt fra min iPhone',
    'Lähetetty iPhonesta',
    'iPhone 휴대폰에서 보냄',
    'Trimis de pe iPhone',
    'Enviat des del meu iPhone',
    'Wysłane z iPhone’a',
    '发自我的iPhone',
    'iPhoneから送信',
  ])('of a program is cut: %s', (footer) => {
    expect(ownWords(`Too late.\n\n${footer}`)).toBe('Too late.');
  });
});

describe('places where pictures stood', () => {
  test.each([
    '[image: Inline image 1]',
    '[cid:image001.png@01D]',
    '[Inline image 1]',
    '<image001.png>',
    '[Bild: logo.png]',
  ])('%s is no word', (mark) => {
    expect(ownWords(mark)).toBe('');
    expect(ownWords(`see ${mark}\nbroken`)).toBe('see\nbroken');
  });
  test('a remark in brackets is', () => {
    expect(ownWords('[image shows the damage]')).toBe('[image shows the damage]');
  });
});

describe('of the parts of a mail', () => {
  test.each([
    ['> How did we do?', false],
    ['On 3 Nov 2026 at 10:12, Oak wrote:\n> hi', false],
    ['On 3 Nov 2026 at 10:12, Oak wrote:\n\nhi', false],
    ['Get Outlook for iOS', false],
    ['[image: logo]', false],
    ['9', true],
    ['Ok\n\nOn 3 Nov 2026 at 10:12, Oak wrote:\n> hi', true],
  ])('one says something itself or does not: %j', (text, says) => {
    expect(hasOwnWords(text)).toBe(says);
  });
});

describe('words beside a rating', () => {
  const asked = { scale: { low: 0, high: 10 }, language: 'en' };
  test.each([
    ['5\nso so', 5, 'so so'],
    ['10\nPerfect service, strong team', 10, 'Perfect service, strong team'],
    ['2\nunfortunately', 2, 'unfortunately'],
    ['3 so so', 3, 'so so'],
    ['leider\n\n3', 3, 'leider'],
    ['8\nsolide', 8, 'solide'],
    ['Strong team, 10', 10, 'Strong team'],
    ['9 from me', 9, undefined],
    ['I would give it a solid 8', 8, undefined],
    ['Guten Tag,\n\n7 Punkte', 7, undefined],
  ])('%j', (text, score, comment) => {
    const expected = { kind: 'answer', score, comment };
    expect(understandText(text, asked)).toEqual(expected);
    expect(understandMail({ subject: 'Re', text, headers: {} }, asked)).toEqual(expected);
  });
});

describe('whatever a customer writes', () => {
  const sentence = fc
    .array(
      fc.constantFrom(
        ...'the lamp came late und kaputt angekommen très bien pero nunca llegó zeer slecht хорошо поздно とても良い 太慢了 لم يصل'.split(
          ' ',
        ),
        'On Monday',
        'sent from Leeds',
        'wrote',
        'Thanks',
        '3 days',
      ),
      { minLength: 3, maxLength: 9 },
    )
    .map((words) => `${words.join(' ')}.`);
  const own = fc.array(sentence, { minLength: 1, maxLength: 5 });
  const quote = fc.constantFrom(
    '\n> How did we do?\n> 0 1 2 3',
    '\n\nHow did we do?\n0 1 2 3',
    '\n>\n>> older\n> new',
    '',
  );

  test('survives each attribution, language and program', () => {
    const one = fc.constantFrom(...Object.values(attributions), ...Object.values(blocks));
    fc.assert(
      fc.property(own, one, quote, fc.constantFrom('\n', '\n\n'), (words, attribution, below, gap) => {
        expect(ownWords(`${words.join('\n')}${gap}${attribution}${below}`)).toBe(words.join('\n'));
      }),
      { numRuns: 400 },
    );
  });

  test('is never emptied, wherever it stands', () => {
    const one = fc.constantFrom('', ...Object.values(attributions), ...Object.values(blocks));
    fc.assert(
      fc.property(own, one, quote, fc.boolean(), (words, attribution, below, last) => {
        const text = last
          ? `${attribution}${below}\n\n${words.join('\n')}`
          : `${words.join('\n')}\n${attribution}${below}`;
        expect(ownWords(text)).toContain(words.at(-1));
      }),
      { numRuns: 400 },
    );
  });
});
