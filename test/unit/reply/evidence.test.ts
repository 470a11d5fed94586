import { describe, expect, it } from 'vitest';
import {
  endsInName,
  endsLikeOne,
  endsSentence,
  evidenceOf,
  isName,
  openingOf,
} from '../../../shared/domain/reply/cutting/evidence.ts';

describe('the date in a line', () => {
  const has = (line: string) => evidenceOf(line).date;

  it.each([
    '2026',
    '1999,',
    '3.11.26',
    '03/11/2026',
    '3-11-26',
    '18 apr',
    'nov 28',
    'apr. 3rd',
    '3. November',
    '٢٠٢٦',
    '28th of Nov',
  ])('is told by %j', (line) => {
    expect(has(line)).toBe(true);
  });

  it.each([
    '12026',
    '20261',
    '1800',
    '3.11',
    '3/4',
    'nov',
    'in April I bought a lamp',
    '28 lamps',
    'May the best 3',
    '٢٠٢',
  ])('is none in %j', (line) => {
    expect(has(line)).toBe(false);
  });
});

describe('the rest of the evidence', () => {
  it.each([
    ['at 10:12', 'time'],
    ['um 9.30 Uhr', 'time'],
    ['à 10h12', 'time'],
    ['10時12分', 'time'],
    ['<r@x.example>', 'address'],
    ['[mailto:r@x.example]', 'address'],
    ['(r@x.example)', 'address'],
    ['r@x.example', 'address'],
    ['Kim wrote', 'verb'],
    ['schrieb Kim', 'verb'],
    ['Kim:', 'ends'],
    ['Kim：', 'ends'],
    ['Kim ---', 'ends'],
    ['Kim: *', 'ends'],
    ['Kim Ito wrote', 'ends'],
  ] as const)('in %j tells of %s', (line, what) => {
    expect(evidenceOf(line)[what]).toBe(true);
  });

  it.each([
    ['at 10', 'time'],
    ['1012', 'time'],
    ['r at x.example', 'address'],
    ['r@', 'address'],
    ['@kim', 'address'],
    ['I was wroten', 'verb'],
    ['Kim wrote me', 'ends'],
    ['Kim -', 'ends'],
    ['Kim: yes', 'ends'],
  ] as const)('in %j does not tell of %s', (line, what) => {
    expect(evidenceOf(line)[what]).toBe(false);
  });

  it('ends by a mark, whatever invisible stands behind it', () => {
    expect([endsLikeOne('Kim: \u200f'), endsLikeOne('Kim __'), endsLikeOne('Kim ='), endsLikeOne('')]).toEqual([
      ...[true, true, false, false],
    ]);
  });
});

describe('how a line opens', () => {
  it.each([
    '2026年11月3日',
    '2026-11',
    '3/11/26',
    '10:12 Kim',
    '10.12',
    '2026 년',
    'Mon, 3 Nov 2026',
    'Monday November 3',
    'Tue 2026-11-03',
    'Tue the 3rd',
    'wt., 3 lis 2026',
    'Nov 3',
    '3rd Nov',
    'On Monday, the 3rd of November 2026',
    'Am 3. Nov. 2026',
    'Am Mo., 3. Nov. 2026 um 10:12',
    'Le lun. 3 nov. 2026',
  ])('%j with a day', (line) => {
    expect(openingOf(line)).toBe('day');
  });

  it.each([
    'Monday was fine',
    'Mon',
    'Nov',
    '3 lamps',
    'On 3 lamps',
    'On Nov',
    'On which of the two days, 3 Nov 2026',
    `On ${'the '.repeat(12)}3 Nov 2026`,
    'I bought 3 on Nov 3, 2026',
    '',
  ])('%j with nothing', (line) => {
    expect(openingOf(line)).toBeUndefined();
  });

  it.each([
    'Kim Ito <kim@x.example>',
    '"kim who sells" <kim@x.example>',
    'Kim via Shop <r@x.example>',
    'shop-one via Kim Ito <r@x.example>',
    'Kim Ito (mailto:kim@x.example)',
    'kim@x.example',
    'Kim Ito wrote:',
    'Kim van Berg schrieb:',
  ])('%j with a name', (line) => {
    expect(openingOf(line)).toBe('name');
  });

  it.each(['please write to kim@x.example', 'my brother wrote:', 'wrote:', 'Kim Ito', 'Kim came! kim@x.example'])(
    '%j with no name',
    (line) => {
      expect(openingOf(line)).toBeUndefined();
    },
  );
});

describe('a name', () => {
  it.each(['Kim', 'Kim Ito', 'Kim van den Berg Ito', 'Dr. Kim Ito', 'Kim Ito Jr.', '김이토', 'Shop 24', 'A B C D E F'])(
    'is %j',
    (text) => {
      expect(isName(text)).toBe(true);
    },
  );

  it.each([
    'kim',
    'Kim bought',
    'Kim Ito came.',
    'Kim Ito came!',
    'Kim Ito…',
    'Kim Ito and others',
    'A B C D E F G',
    'Why?',
  ])('is not %j', (text) => {
    expect(isName(text)).toBe(false);
  });
});

describe('the end of a line', () => {
  it.each(['It came.', 'Why?', 'No!', '来た。', 'so in November.'])('%j ends a sentence', (line) => {
    expect(endsSentence(line)).toBe(true);
  });

  it.each(['It came', 'Am Di.', '3.', '12th.', 'nov.', 'Kim A.', ''])('%j does not', (line) => {
    expect(endsSentence(line)).toBe(false);
  });

  it('is a name where no more other words stand behind the verb than are allowed', () => {
    expect(endsInName('On 3 Nov 2026 Kim wrote at ten', 2)).toBe(true);
    expect(endsInName('On 3 Nov 2026 Kim wrote at ten', 1)).toBe(false);
    expect(endsInName('it was sold, wrote Kim on monday 10:12 <kim@x.example>', 1)).toBe(true);
    expect(endsInName('no verb is in here', 4)).toBe(false);
    expect(endsInName('no verb is in here', 5)).toBe(true);
  });

  it.each(['I wrote:', 'schrieb ich:', 'we wrote:', 'я написал:'])('is no name in %j: they quote nobody', (line) => {
    expect(endsInName(line, 9)).toBe(false);
  });
});
