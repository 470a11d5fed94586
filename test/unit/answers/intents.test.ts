import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intentId, openingOf } from '../../../shared/domain/intent/intent-id.ts';
import { machinesAmong, type Opening, signOf, signs } from '../../../shared/domain/intent/machine.ts';

const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 20, 9, 0, 0) + seconds * 1000).toISOString();

describe('an opened link', () => {
  it.each<[string, readonly Opening[], readonly boolean[]]>([
    ['alone is a person’s', [{ at: at(0), score: 9 }], [false]],
    [
      'twice is a person’s',
      [
        { at: at(0), score: 9 },
        { at: at(2), score: 9 },
      ],
      [false, false],
    ],
    [
      'and another rating at once are a machine’s',
      [
        { at: at(0), score: 9 },
        { at: at(3), score: 2 },
      ],
      [true, true],
    ],
    [
      'and another rating a while later are a person’s',
      [
        { at: at(0), score: 9 },
        { at: at(20), score: 2 },
      ],
      [false, false],
    ],
    [
      'beside the trap is a machine’s',
      [
        { at: at(0), score: 9 },
        { at: at(40), sign: 'trap' },
      ],
      [true, true],
    ],
    [
      'an hour after the trap is a person’s',
      [
        { at: at(0), sign: 'trap' },
        { at: at(3600), score: 9 },
      ],
      [true, false],
    ],
    [
      'after a prefetch is a person’s',
      [
        { at: at(0), score: 9, sign: 'prefetch' },
        { at: at(1), score: 9 },
      ],
      [true, false],
    ],
  ])('%s', (_, openings, machines) => {
    expect(machinesAmong(openings)).toEqual(machines);
  });

  it('is judged alike in whatever order it is listed, and a sign always counts', () => {
    const opening = fc.record({
      at: fc.integer({ min: 0, max: 200 }).map(at),
      score: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
      sign: fc.option(fc.constantFrom(...signs), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(opening, { maxLength: 30 }), (openings) => {
        const judged = machinesAmong(openings);
        expect(machinesAmong(openings.toReversed()).toReversed()).toEqual(judged);
        for (const [index, { sign }] of openings.entries()) if (sign) expect(judged[index]).toBe(true);
      }),
    );
  });

  it('is a machine’s where two came in the same moment after another rating, both of them', () => {
    const openings = [
      { at: at(49), score: 0 },
      { at: at(57), score: 7 },
      { at: at(57), score: 7 },
    ];
    expect(machinesAmong(openings)).toEqual([true, true, true]);
    expect(machinesAmong(openings.toReversed())).toEqual([true, true, true]);
  });

  it('is told by its id alone', () => {
    expect(openingOf(`${at(0)}#${intentId('5d1c', { score: 0, sign: 'trap' })}`)).toEqual({
      at: at(0),
      score: 0,
      sign: 'trap',
    });
    expect(openingOf(`${at(0)}#${intentId('5d1c', {})}`)).toEqual({ at: at(0) });
  });

  it.each([
    [{ 'sec-purpose': 'prefetch;prerender' }, 'prefetch'],
    [{ 'x-moz': 'prefetch' }, 'prefetch'],
    [{ 'user-agent': 'Mozilla/5.0 (compatible; BingPreview/1.0b)' }, 'scanner'],
    [{ 'user-agent': 'Slackbot-LinkExpanding 1.0' }, 'scanner'],
    [
      { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1' },
      undefined,
    ],
    [{}, undefined],
  ])('by %o is known as %s', (headers, sign) => {
    expect(signOf(headers)).toBe(sign);
  });
});
