import { describe, expect, test } from 'vitest';
import { ownWords } from '../../../shared/domain/reply/cut.ts';
import { isFooter } from '../../../shared/domain/reply/cutting/footer.ts';

const quote = '> Hello, how did we do?\n> 0 1 2 3';

describe('an attribution in a language that we do not know', () => {
  test.each([
    'Noong Mar, Nob 3, 2026 nang 10:12 AM, sinulat ni Oak & Ember <r@reply.example> ang:',
    'სამ, 3 ნოე. 2026, 10:12-ზე Oak & Ember <r@reply.example>-მა დაწერა:',
    'þri., 3. nóv. 2026 kl. 10:12 skrifaði Oak & Ember <r@reply.example>:',
    'Oak & Ember <r@reply.example> erabiltzaileak hau idatzi du (2026 aza. 3, ar. (10:12)):',
  ])('is none of theirs above a marked quote: %s', (line) => {
    for (const said of ['9', 'The leg is loose', '2 late, and loose'])
      for (const gap of ['\n', '\n\n']) expect(ownWords(`${said}${gap}${line}\n\n${quote}`)).toBe(said);
  });

  test.each([
    ['with what was said on its line', '2 slow Noong Nob 3, 2026 nang 10:12, sinulat ni Oak <r@reply.example> ang:'],
    ['with a sentence on its line', 'Too slow. Noong Nob 3, 2026 nang 10:12, sinulat ni Oak <r@reply.example> ang:'],
    ['with a question on its line', 'Hello? Nob 3, 2026 nang 10:12, sinulat ni Oak <r@reply.example> ang:'],
    ['without an address', 'Noong Nob 3, 2026 nang 10:12 AM, sinulat ni Oak ang:'],
  ])('stays %s', (_, line) => {
    expect(ownWords(`${line}\n${quote}`)).toBe(line);
  });

  test('stays where nothing below is marked', () => {
    const line = 'Noong Nob 3, 2026 nang 10:12 AM, sinulat ni Oak <r@reply.example> ang:';
    expect(ownWords(`9\n\n${line}\nHello`)).toBe(`9\n\n${line}\nHello`);
  });
});

describe('a quote on the line of its attribution', () => {
  test.each([
    '  On Tue, 3 Nov 2026 at 10:12, Oak & Ember<r@reply.example> wrote:   Hello, how did we do?',
    `On Tue, 3 Nov 2026 at 10:12, Oak & Ember <r@reply.example> wrote: ${'Hello. '.repeat(100)}`,
    'Am Di., 3. Nov. 2026 um 10:12 schrieb Oak & Ember<r@reply.example>:   Hallo, wie war es?',
    'El mar, 3 de nov de 2026 a las 10:12, Oak & Ember<r@reply.example> escribió:   Hola',
  ])('ends what the customer said: %s', (line) => {
    expect(ownWords(`9\n\n${line}\n0 1 2 3\nmore of ours`)).toBe('9');
  });

  test('is none where a person tells what somebody wrote', () => {
    const told = 'On 3 Nov 2026 at 10:12 your Kim wrote: we will come tomorrow. Nobody came.';
    expect(ownWords(`2\n${told}`)).toBe(`2\n${told}`);
  });
});

describe('a quote between arrows', () => {
  test.each([
    '>>> Oak & Ember <r@reply.example> 3.11.2026 10:12 >>>',
    '>>> "Oak" <r@reply.example> 11/3/2026 10:12 AM >>>',
  ])('is not marked below: %s', (line) => expect(ownWords(`9\n\n${line}\nHello, how did we do?\n0 1 2 3`)).toBe('9'));

  test('is one like any other without a name and a time', () => {
    expect(ownWords('>>> hello >>>\nFine, thanks')).toBe('Fine, thanks');
  });
});

describe('what a mail program offers below', () => {
  test.each([
    'Получить Outlook для iOS<https://aka.ms/o0ukef>',
    'Skaffa Outlook för Android <https://aka.ms/AAb9ysg>',
    'Hanki Outlook for iOS (https://aka.ms/o0ukef)',
    'Gesendet mit Proton Mail sichere E-Mail.',
    'Được gửi từ thiết bị Galaxy của tôi',
    'Sent from the all new AOL app for iOS',
    '<https://www.avast.com/sig-email?utm_medium=email&utm_source=link>',
    '<#DAB4FAD8-2DD7-40BB-A1B8-4E2AA1F9FDF2>',
  ])('is none of theirs: %s', (line) => expect(isFooter(line)).toBe(true));

  test.each([
    'The Samsung Galaxy broke <https://photos.customer.example/1>',
    'https://www.samsung.com/my-phone',
    'Outlook on Windows shows nothing',
    'Your page fails in Outlook for iOS, see <https://photos.customer.example/1> for all of it',
    '<https://photos.customer.example/1>',
    '#complaint',
  ])('is theirs: %s', (line) => expect(isFooter(line)).toBe(false));
});
