import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alarmsOf, rings } from './rung/alarm.ts';
import { measuredBy } from './rung/aws.ts';
import { faults } from './rung/faults.ts';
import { StandIn } from './rung/handlers.ts';
import { synthesised } from './synthesised.ts';

const stage = synthesised('prod');
const alarms = alarmsOf(stage);
const measured = measuredBy(stage);

describe('each alarm', () => {
  let aws: StandIn;
  beforeEach(() => {
    aws = new StandIn();
  });
  afterEach(() => aws.restore());

  it('has a fault that it is for, and there is none without an alarm', () => {
    expect(alarms.map(({ name }) => name).sort()).toEqual(Object.keys(faults).sort());
  });

  it.each(alarms.map((alarm) => [alarm.name, alarm] as const))(
    '%s rings by its fault, and not before',
    async (name, alarm) => {
      const figures = (await faults[name]?.({ measured, aws })) ?? [];
      expect(figures).not.toEqual([]);
      expect(rings(alarm, figures)).toBe(true);
      // A figure of something else is none of its own.
      expect(
        rings(
          alarm,
          figures.map((figure) => ({ ...figure, metric: `${figure.metric} of another` })),
        ),
      ).toBe(false);
      expect(rings(alarm, [])).toBe(false);
    },
  );
});
