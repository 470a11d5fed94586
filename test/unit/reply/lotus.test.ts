import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../shared/domain/reply/cut.ts';

const asked = 'How did we do? 0 1 2 3 4 5 6 7 8 9 10';
const frame = [
  '|---------+---------------------------->',
  '|         |           "Oak & Ember"    |',
  '|         |           11/02/2026 10:00 |',
  '|---------+---------------------------->',
  '  >-------------------------------------------|',
  '  |       To:       kim@ito.example           |',
  '  |       Subject:  How did we do?            |',
  '  >-------------------------------------------|',
];
const list = (subject = 'Subject') => [
  '"Oak & Ember" <r-x@oak.example>',
  '11/02/2026 10:00 AM',
  '',
  '        To:     kim@ito.example',
  '        cc:',
  `        ${subject}:        How did we do?`,
];

describe('what Lotus Notes puts above a mail that it does not mark', () => {
  it.each([
    ['a frame of strokes', frame],
    ['names of whom it went to', list()],
    ['the same in German', list('Betreff')],
  ])('is quoted with all below: %s', (_, head) => {
    expect(ownWords(['2 - the leg is loose', '', '', ...head, '', '', asked].join('\n'))).toBe('2 - the leg is loose');
    expect(ownWords(['2 - the leg is loose', ...head, '', asked].join('\n'))).toBe('2 - the leg is loose');
  });

  it.each([
    ['a frame that does not end', frame.slice(0, 4)],
    ['a frame with words in it', [...frame.slice(0, 4), 'The leg is loose', ...frame.slice(4)]],
    ['who and when alone', list().slice(0, 2)],
    ['one name alone', list().slice(0, 4)],
    ['names that are no labels', [...list().slice(0, 3), '     Leg: loose', '     Top: dark']],
  ])('is none in %s', (_, head) => {
    expect(ownWords(['It is dark.', '', ...head, '', 'Please call me.'].join('\n'))).toContain('Please call me.');
  });
});
