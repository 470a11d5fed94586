import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownWords } from '../../shared/domain/reply/cut.ts';
import { textOfHtml } from '../../shared/domain/reply/html.ts';
import { replyLanguages } from '../../shared/domain/reply/languages/all.ts';
import { readMail } from '../../shared/domain/reply/mail-body.ts';
import { replyLine } from '../../shared/domain/reply/reply-line.ts';
import { fold } from '../../shared/domain/reply/text.ts';
import { understandMail, understandText } from '../../shared/domain/reply/understand.ts';
import type { Understood } from '../../shared/domain/reply/understood.ts';
import { anyText } from '../unit/any-text.ts';
import { corpus } from '../unit/reply/corpus/all.ts';
import { clients } from '../unit/reply/corpus/clients.ts';

const languages = replyLanguages();

const scales = fc.constantFrom(
  { low: 0, high: 10 },
  { low: 1, high: 10 },
  { low: 1, high: 5 },
  { low: 1, high: 7 },
  { low: 0, high: 1 },
);
const codes = fc.constantFrom(...languages.map(({ code }) => code), 'en-GB', 'zh-Hant-TW', 'xx', '');
const askedOf = fc.record({ scale: scales, language: codes });

const bits = fc.constantFrom(
  ...[
    '9',
    '10',
    '0',
    '8.5',
    '8-9',
    '-',
    '>',
    '> 10',
    '\n',
    '\n\n',
    ' ',
    '.',
    '!',
    '?',
    ',',
    ':',
    '/',
    '(',
    ')',
    '#',
    '€',
    '👍',
    '⭐',
    '☆',
    '٩',
    '९',
    '十',
    '十分',
    '½',
    '１０',
  ],
  ...[
    'not',
    'or',
    'to',
    'out of',
    'score',
    "I'd give it",
    'On 3 Nov 2026 wrote:',
    'From: a',
    'Sent: b',
    'To: c',
    '--',
    '-- ',
    'Best regards',
    'stop',
    'STOP',
    'please',
    'Sent from my iPhone',
    replyLine('en'),
  ],
  ...[
    'neun',
    'nicht',
    'von',
    'neuf',
    'sur',
    'pas',
    'девять',
    'не',
    '点',
    '分',
    '満点で',
    'من',
    'עשר',
    'में से',
    '\u200f',
    '\u0000',
    '\ud83d',
    'ﬁ',
    'İ',
  ],
);
const words = fc
  .array(fc.oneof(bits, anyText({ maxLength: 6 }), fc.constantFrom(...corpus.map(({ text }) => text))), {
    maxLength: 12,
  })
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join(''), parts.join('\n')));

const mail = (text: string) => ({ subject: 'Re: How did we do?', text, headers: {} });

const wordsFor = (score: number): readonly string[] =>
  [
    ...languages.flatMap(({ numbers }) => (numbers[score] ?? '').split('|')),
    ...languages.flatMap(({ rating }) =>
      (score === 1 ? rating.thumbsUp : score === 0 ? rating.thumbsDown : '').split('|'),
    ),
  ].filter((word) => word !== '');

const digitsIn = (text: string): readonly number[] =>
  [
    ...text
      .normalize('NFKC')
      .replaceAll('🔟', '10')
      .matchAll(/\p{Nd}+/gu),
  ].map(([run]) => [...run].reduce((value, digit) => value * 10 + worth(digit), 0));

/** Independent of the code under test: the Unicode names of digits in the blocks that the generators use. */
const worth = (digit: string): number => {
  const zero = [0x30, 0x660, 0x6f0, 0x966, 0xe50, 0x9e6].findLast(
    (start) => (digit.codePointAt(0) ?? 0) >= start && (digit.codePointAt(0) ?? 0) < start + 10,
  );
  return zero === undefined ? Number.NaN : (digit.codePointAt(0) ?? 0) - zero;
};

const isFounded = (text: string, score: number): boolean => {
  // Code points that stand for nothing yet part no stars, and may part digits.
  const seen = text.replace(/[\ufe00-\ufe0f]|\u20e3|[\u200b-\u200f\u00ad]|[\u{1f3fb}-\u{1f3ff}]|\p{Cn}/gu, '');
  if ([seen, text].flatMap(digitsIn).some((value) => value === score || Number.isNaN(value))) return true;
  const folded = fold(seen);
  const symbols = [...seen.matchAll(/[⭐★🌟✭✮⋆☆ ]+/gu)].some(
    ([run]) => [...run].filter((star) => star !== ' ' && star !== '☆').length >= score,
  );
  return symbols || /[👍👎]/u.test(seen) || wordsFor(score).some((word) => folded.includes(fold(word)));
};

describe('whatever is written', () => {
  test('a rating is on the scale, and its digits or its word were written by the customer', () => {
    fc.assert(
      fc.property(words, askedOf, (text, asked) => {
        for (const understood of [understandText(text, asked), understandMail(mail(text), asked)]) {
          if (understood.kind !== 'answer') continue;
          expect(
            Number.isInteger(understood.score) &&
              understood.score >= asked.scale.low &&
              understood.score <= asked.scale.high,
          ).toBe(true);
          expect(isFounded(ownWords(text) === '' ? text : `${text}\n${ownWords(text)}`, understood.score)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a mail rating stands in what is left once quotes are cut', () => {
    fc.assert(
      fc.property(words, askedOf, (text, asked) => {
        const understood = understandMail(mail(text), asked);
        if (understood.kind === 'answer') expect(isFounded(ownWords(text), understood.score)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('an answer is never made of a comment that says nothing', () => {
    fc.assert(
      fc.property(words, askedOf, (text, asked) => {
        const understood = understandText(text, asked);
        if (understood.kind === 'comment') expect(understood.comment.trim()).not.toBe('');
        if (understood.kind === 'answer' && understood.comment !== undefined)
          expect(understood.comment.trim()).not.toBe('');
      }),
    );
  });

  test('markup and raw bytes are read without an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 2_000 }),
          words.map((text) => Buffer.from(`Content-Type: text/html\n\n<p>${text}</p>`)),
        ),
        async (raw) => {
          expect(['mail', 'unreadable']).toContain((await readMail(raw)).kind);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '/', 'p', 'div', 'blockquote', '!--', '-->', '"', ' ', '&', '9', 'style'),
        }),
        (html) => {
          expect(textOfHtml(html)).toBeTypeOf('string');
        },
      ),
    );
  });
});

describe('what is quoted below', () => {
  const own = fc
    .array(
      fc.constantFrom(
        '9',
        '8 - quick',
        'Great chair.',
        'It took 3 days.',
        'Order 10',
        '',
        'Best regards',
        'Kim',
        '10/10',
        'stop',
        'Nine',
        'Thanks',
        '8 or 9',
        '-- ',
        'From: me',
        'On time!',
      ),
      { maxLength: 6 },
    )
    .map((lines) => lines.join('\n'));
  const below = fc.constantFrom(...(['gmail', 'appleOld', 'apple', 'outlook', 'outlookOld', 'bare'] as const));

  test('never changes what a reply means', () => {
    fc.assert(
      fc.property(
        own.filter((text) => ownWords(text) !== ''),
        below,
        fc.constantFrom(...languages.map(({ code }) => code)),
        (text, client, language) => {
          const asked = { scale: { low: 0, high: 10 }, language };
          const alone: Understood = understandMail(mail(text), asked);
          expect(understandMail(mail(clients[client](text, language)), asked)).toEqual(alone);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('never adds a rating', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 8 }), (quoted) => {
        const text = `Lovely chair\n\n${quoted
          .flatMap((line) => line.split(/[\n\r\v\f\u0085\u2028\u2029]/))
          .map((line) => `> ${line}`)
          .join('\n')}`;
        expect(understandMail(mail(text), { scale: { low: 0, high: 10 }, language: 'en' })).toEqual({
          kind: 'comment',
          comment: 'Lovely chair',
          ambiguous: false,
        });
      }),
    );
  });

  test('our own line cuts in every language, however it was wrapped, quoted or decorated', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages.map(({ code }) => code)),
        fc.nat(40),
        fc.constantFrom('', '> ', '>> ', '*', '   '),
        (language, at, mark) => {
          const line = replyLine(language);
          const space = line.indexOf(' ', at);
          const wrapped = space < 0 ? line : `${line.slice(0, space)}\n${mark}${line.slice(space + 1)}`;
          const text = `7\n\n${mark}${wrapped}\n\nscore: 10`;
          if (mark.startsWith('>'))
            expect(understandMail(mail(`${text}\n> 10`), { scale: { low: 0, high: 10 }, language })).toMatchObject({
              kind: 'answer',
              score: 7,
            });
          expect(ownWords(text)).toBe('7');
        },
      ),
    );
  });
});

describe('a megabyte', () => {
  const million = 1_000_000;
  const pieces = [
    '> ',
    'On ',
    'On x wrote:\n',
    'From: a\nSent: b\n',
    '-',
    '\n',
    ' ',
    '9',
    '9 ',
    '9-',
    '9.',
    '8 or ',
    'stop ',
    'ten ',
    '十',
    '⭐',
    '👍🏽',
    '\u200f',
    '\u0301',
    'a\u0301',
    '9\n',
    '-- \n',
    'Best regards\n',
    'Sent from my ',
    '> 1\n2\n',
    replyLine('ja'),
    'please stop texting me and ',
    '<',
    '@',
    'a@b ',
    '(',
    ':',
  ];
  // One of each kind that is read in another way.
  test.each(pieces)('of %j is understood', (piece) => {
    const text = piece.repeat(Math.floor(million / piece.length));
    const asked = { scale: { low: 0, high: 10 }, language: 'en' };
    expect(understandMail({ subject: text, text, headers: { from: text } }, asked).kind).toBeTypeOf('string');
    expect(understandText(text, asked).kind).toBeTypeOf('string');
  });
});
