import { describe, expect, it } from 'vitest';
import { readDuration } from '../../../local/cloud/time/duration.ts';

const now = Date.parse('2027-02-01T12:00:00Z');
const hour = 3_600_000;

describe('how far to move the clock', () => {
  it.each([
    ['PT2H', 2 * hour],
    ['PT0.5S', 500],
    ['P4D', 96 * hour],
    ['P1W', 168 * hour],
    ['P1DT1M', 24 * hour + 60_000],
    ['P1M', 28 * 24 * hour],
    ['PT0S', 0],
  ])('%s', (text, milliseconds) => {
    expect(readDuration(text, now)).toBe(milliseconds);
  });

  it.each([['2 hours'], ['-PT1H'], ['PT'], ['P'], [''], ['P11Y'], [120], [undefined], [null]])('refuses %s', (text) => {
    expect(readDuration(text, now)).toBeUndefined();
  });
});
