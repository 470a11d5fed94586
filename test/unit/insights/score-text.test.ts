import { expect, it } from 'vitest';
import { duration } from '../../../shared/render/score-text.ts';

it.each([
  [null, '–'],
  [0, 'half a minute'],
  [29_999, 'half a minute'],
  [30_000, '0.5 minutes'],
  [7_199_999, '120 minutes'],
  [7_200_000, '2.0 hours'],
  [40 * 3_600_000, '40 hours'],
  [10 * 86_400_000, '10 days'],
])('%s milliseconds last %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});
