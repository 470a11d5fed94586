import { describe, expect, it } from 'vitest';
import { recoveredLine } from '../../../local/recovered-line.ts';

const nothing = { wasKilled: false, inHand: 0, waiting: 0, invocations: 0, overdue: 0, unread: 0 };

describe('what a start says of the run before', () => {
  it.each([
    ['nothing', nothing, undefined],
    ['that it was killed', { ...nothing, wasKilled: true }, 'It was killed last time; nothing was under way.'],
    ['one thing that goes on', { ...nothing, overdue: 1 }, 'It goes on with a schedule that is overdue.'],
    [
      'everything that goes on',
      { wasKilled: true, inHand: 3, waiting: 1, invocations: 2, overdue: 12, unread: 1234 },
      'It was killed last time, and goes on with 3 messages that were being handled, a message in a queue, 2 events for functions, 12 schedules that are overdue and 1,234 changes of tables that were not followed up.',
    ],
  ])('is %s', (_, recovered, line) => {
    expect(recoveredLine(recovered)).toBe(line);
  });
});
