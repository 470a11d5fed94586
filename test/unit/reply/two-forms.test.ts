import { describe, expect, test } from 'vitest';
import { machineIn } from '../../../shared/domain/reply/automatic.ts';
import { parametersOf } from '../../../shared/domain/reply/mime/parameters.ts';
import { placeholdersIn, textOf, withoutPlaceholders } from '../../../shared/domain/reply/mime/words.ts';

const unsure = 'On 3 Nov 2026 at 10:12, Oak wrote:\n\nThe lamp broke';
const notice = 'This message needs a reader of HTML.';

describe('of the two forms of a mail', () => {
  test.each([
    ['the plain one is read, which marks quotes best', 'Plain', '<p>Other</p>', 'Plain'],
    ['the plain one, where there is no other', unsure, '', unsure],
    ['the HTML, where it alone tells what is quoted', unsure, '<blockquote>Oak</blockquote>Sure', '> Oak\nSure'],
    ['the plain one, where neither tells', unsure, `<p>${unsure.replaceAll('\n', '<br>')}!</p>`, unsure],
    ['the HTML, where the plain one is empty', ' \n', '<p>Said</p>', 'Said'],
    ['the HTML, where the plain one holds only quotes', '> Oak', '<p>Said</p>', 'Said'],
    ['the HTML, where the plain one only speaks of it', notice, '<p>Said</p>', 'Said'],
    ['the HTML with what looks like a signature, where that is all', '', '<p class="gmail_signature">Kim</p>', 'Kim'],
    ['the same beside what only speaks of it', notice, '<p class="gmail_signature">Kim</p>', 'Kim'],
    ['the HTML, where the plain one is empty and it says nothing either', ' ', '<blockquote>Oak</blockquote>', '> Oak'],
    ['the plain one, where the HTML says nothing', notice, '<p></p>', notice],
    [
      'the plain one, where it is long though it speaks of HTML',
      `${notice} ${'x '.repeat(200)}`,
      '<p>a</p>',
      `${notice} ${'x '.repeat(200)}`,
    ],
  ])('%s', (_, plain, html, text) => {
    expect(textOf({ plain, html })).toBe(text);
  });

  test('places of pictures are no words, but in a quote they stay', () => {
    expect(textOf({ plain: '[image: lamp.png]', html: '<p>Said</p>' })).toBe('Said');
    expect(withoutPlaceholders('a [cid: x] b\n> [image: y]\n<image001.png>')).toBe('a  b\n> [image: y]\n');
    expect(placeholdersIn('a [image: lamp ] b <photo.jpg> [Bild:]\n> [image: y]')).toEqual(['lamp', 'photo.jpg', '']);
    expect(placeholdersIn('nothing')).toEqual([]);
  });
});

describe('a machine by its subject', () => {
  const machine = (subject: string, text: string) => machineIn({ subject, text, headers: {} });
  const certain = { why: 'subject', certain: true };

  test('is one where nothing or the like is said below it', () => {
    expect(machine('Automatic reply: How was it?', '')).toEqual(certain);
    expect(machine('Automatic reply', 'I am out of the office')).toEqual(certain);
    expect(machine('Out of office chair arrived', 'your mail could not be delivered')).toEqual(certain);
  });

  test('may be one where something else is said', () => {
    const doubtful = { why: 'subject', certain: false };
    expect(machine('Automatic reply: How was it?', 'The lamp broke')).toEqual(doubtful);
    expect(machine('Out of office chair arrived', 'I am out of the office')).toEqual(doubtful);
  });

  test('is none where a person answers one, unless nothing else stands there', () => {
    expect(machine('Re: Automatic reply: How was it?', '')).toBeUndefined();
    expect(machine('Re: Automatic reply', '')).toEqual(certain);
    expect(machine('Re: How was it?', '')).toBeUndefined();
  });
});

test('a parameter in bytes may hold a line break, and a charset alone before one mark is none', () => {
  const value = (header: string) => parametersOf(header).parameters.get('n');
  expect(value('a; n*="utf-8\'\'a\nb"')).toBe('a\nb');
  expect(value("a; n*=utf-8'x")).toBe("utf-8'x");
});
