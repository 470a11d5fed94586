import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../shared/domain/reply/cut.ts';

const attributions = [
  'On 3 Nov 2026 at 10:12, Oak <r@x.example> wrote:\n> How was it?',
  'Le 3 nov. 2026 10:12, "Oak Ember"\n<r@x.example>\na écrit :\n\n> How was it?',
  'Op 3 nov. 2026 10:12 schreef "Oak" <r@x.example> het\nvolgende geschreven:\n\n> How was it?',
  'Am 3. Nov. 2026 um 10:12 schrieb Oak <r@x.example>:\n\nHow was it?',
  'Oak Ember <r@x.example> schrieb am Di. 3. Nov. 2026 um 10:12:\n\nHow was it?',
];

describe('words that stand right above an attribution and begin as one may', () => {
  it.each(
    attributions.flatMap((attribution) =>
      [
        '8/10 great',
        '8/10',
        '8/10 Great',
        '10/10 would buy again',
        '10.10 was the day',
        'Kim says it is fine',
        '3 Nov it came late',
        'Tuesday it came late',
      ].map((words) => [words, attribution] as const),
    ),
  )('%s, above %s', (words, attribution) => {
    expect(ownWords(`${words}\n${attribution}`)).toBe(words);
  });
});

describe('a date above a line and a quote', () => {
  it('leaves a sentence that is no name', () => {
    expect(ownWords('3 Nov 2026 10:12\nStill not here\n> How was it?')).toBe('3 Nov 2026 10:12\nStill not here');
  });

  it.each(['Oak Ember', 'Oak & Ember <r@x.example>', 'Oak Ember skrev:'])('quotes who is named: %s', (name) => {
    expect(ownWords(`2, broken\n\n3 Nov 2026 10:12\n${name}\n> How was it?`)).toBe('2, broken');
  });

  it('is part of an attribution that a program broke', () => {
    expect(ownWords('2\n\nOn Thu, 3 Nov 2026 at 10:12, Oak via The Shop <\nr@x.example> wrote:\n> How was it?')).toBe(
      '2',
    );
  });
});
