import { describe, expect, it } from 'vitest';
import {
  endsInName,
  endsSentence,
  evidenceOf,
  isName,
  joinsOn,
  openingOf,
} from '../../../shared/domain/reply/cutting/evidence.ts';
import { isFooter, withoutPictures } from '../../../shared/domain/reply/cutting/footer.ts';
import { headerBlockAt, isOriginalMark } from '../../../shared/domain/reply/cutting/header-block.ts';

describe('what stands between an answer and the mail that it answers', () => {
  it.each([
    ['-----Original Message-----', true],
    ['---------- Forwarded message ---------', true],
    ['Begin forwarded message:', true],
    ['-----Ursprüngliche Nachricht-----', true],
    ['Original Message', false],
    ['Original message -----', true],
    ['-----', false],
    ['--- I liked it ---', false],
    [`-----Original Message----- ${'x'.repeat(120)}`, false],
  ])('%j: %s', (line, expected) => {
    expect(isOriginalMark(line)).toBe(expected);
  });
});

const block = (...lines: readonly string[]): number => headerBlockAt(lines, 0);
describe('the heads of a quoted mail', () => {
  it.each<[string, readonly string[], number]>([
    ['three, one of them the sender', ['From: Shop', 'Sent: Monday', 'To: Ada'], 3],
    ['with stars and marks of quoting', ['> *From:* Shop', '> *Date:* Monday', '> *Subject:* Hello'], 3],
    ['in German', ['Von: Shop', 'Gesendet: Montag', 'An: Ada', 'Betreff: Hallo'], 4],
    ['with the sender last', ['Date: Monday', 'To: Ada', 'From: Shop', '', 'Hello'], 3],
    ['with lines between them, evenly', ['From: Shop', '', 'Sent: Monday', '', 'To: Ada'], 5],
    ['with one line wrapped', ['From: Shop', 'Sent: Monday', 'To: Ada,', 'Bob', 'Subject: Hello'], 5],
  ])('are a block: %s', (_, lines, length) => {
    expect(block(...lines)).toBe(length);
  });

  it.each<[string, readonly string[]]>([
    ['two', ['From: Shop', 'Sent: Monday', 'Hello']],
    ['none of them the sender', ['Sent: Monday', 'To: Ada', 'Subject: Hello']],
    ['one said twice', ['From: me', 'From: Shop', 'Sent: Monday']],
    ['far from each other', ['From: Shop', '', '', 'Sent: Monday', 'To: Ada']],
    ['at uneven steps', ['From: me', 'Sent: Monday', '', 'To: Ada']],
    ['beginning elsewhere', ['Hello', 'From: Shop', 'Sent: Monday', 'To: Ada']],
    ['among words', ['From: Shop', 'I', 'say', 'Sent: Monday', 'To: Ada']],
    ['nothing', []],
  ])('are none where there are %s', (_, lines) => {
    expect(block(...lines)).toBe(0);
  });
});

describe('a line of a mail program', () => {
  it.each([
    ['Sent from my iPhone', true],
    ['Von meinem iPhone gesendet', true],
    ['Outlook für iOS', true],
    ['Get Outlook for iOS', true],
    ['Get Outlook for iOS<https://aka.ms/o0ukef>', true],
    ['Sent from my iPhone, please excuse typos', true],
    ['Sent from my iPhone?', false],
    ['Sent from my Fairphone 5', true],
    ['Sent from my heart to all of you who work there', false],
    ['Sent', false],
    ['Virus-free. www.avast.com', true],
    [`Sent from my iPhone ${'x'.repeat(140)}`, false],
  ])('%j: %s', (line, expected) => {
    expect(isFooter(line)).toBe(expected);
  });

  it('shows no word where a picture stood', () => {
    expect(withoutPictures('[cid:image001.png@01] Hello [image: logo]')).toBe(' Hello');
    expect(withoutPictures('<image001.png> Hello')).toBe(' Hello');
    expect(withoutPictures('[sic] Hello ')).toBe('[sic] Hello');
    expect(withoutPictures('Hello ')).toBe('Hello ');
    expect(withoutPictures('\u1427')).toBe('');
  });
});

describe('a line that says who wrote what is quoted', () => {
  it.each([
    [
      'On Tue, Nov 3, 2026 at 10:12 AM Oak <r@x.example> wrote:',
      { date: true, time: true, address: true, verb: true, ends: true },
    ],
    ['Oak <r@x.example>', { date: false, time: false, address: true, verb: false, ends: false }],
    ['It came on 3 November at noon', { date: true, time: false, address: false, verb: false, ends: false }],
    ['I like it', { date: false, time: false, address: false, verb: false, ends: false }],
  ])('shows by %j', (line, expected) => {
    expect(evidenceOf(line)).toEqual(expected);
  });

  it.each([
    ['2026-11-03 10:12', 'day'],
    ['Tuesday, November 3, 2026', 'day'],
    ['3 nov. 2026, Oak', 'day'],
    ['On Nov 3, 2026', 'day'],
    ['On the one hand, 3 lamps', undefined],
    ['On the whole it was good', undefined],
    ['Oak & Pine <r@x.example>, 3 Nov 2026', 'name'],
    ['Kim Ito wrote:', 'name'],
    ['my brother wrote:', undefined],
    ['wrote:', undefined],
  ])('%j opens with %j', (line, opening) => {
    expect(openingOf(line)).toBe(opening);
  });

  it.each([
    ['Kim Ito', true],
    ['Kim van Berg', true],
    ['the shop around the corner', false],
    ['Kim Ito said so.', false],
    ['A B C D E F G', false],
    ['', true],
  ])('%j is a name: %s', (text, expected) => {
    expect(isName(text)).toBe(expected);
  });

  it.each([
    ['It came late.', true],
    ['Why?', true],
    ['It came late', false],
    ['Am Di.', false],
    ['3.', false],
    ['3 nov.', false],
  ])('%j ends a sentence: %s', (text, expected) => {
    expect(endsSentence(text)).toBe(expected);
  });

  it.each([
    ['On 3 Nov 2026 at 10:12 I wrote:', false],
    ['On 3 Nov 2026 Kim Ito wrote:', true],
    ['On 3 Nov 2026 Kim Ito wrote to me about this once more', false],
  ])('%j ends in a name: %s', (text, expected) => {
    expect(endsInName(text, 1)).toBe(expected);
  });

  it.each([
    ['On', true],
    ['Tue,', true],
    ['Yes', false],
  ])('%j leads to a day: %s', (text, expected) => {
    expect(joinsOn(text)).toBe(expected);
  });
});
