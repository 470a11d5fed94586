import { describe, expect, it } from 'vitest';
import heardback from '../../heardback.config.ts';
import { createApp } from '../../infra/heardback-app.ts';
import { contextOfCli, idBehind, ofType, synthesised } from './synthesised.ts';

const reservedOn = (stage: string) =>
  Object.fromEntries(
    ofType(synthesised(stage), 'AWS::Lambda::Function')
      .filter(([, { Properties }]) => Properties.ReservedConcurrentExecutions !== undefined)
      .map(([, { Properties }]) => [Properties.FunctionName, Properties.ReservedConcurrentExecutions]),
  );

/** What is said at synthesis of a stage that is configured so. */
const warningsOf = (stage: string, settings: object): string => {
  const configuration = { ...heardback, stages: { ...heardback.stages, [stage]: settings } };
  const app = createApp({ bundle: false, configuration, context: { ...contextOfCli(), stage } });
  const said = app.node.findAll().flatMap(({ node }) => node.metadata.map(({ data }) => String(data)));
  return said.join('\n');
};

describe('a flood', () => {
  it('at the customers’ pages, or at the doors of systems, leaves the other and all else their share on a live stage', () => {
    expect(reservedOn('prod')).toEqual({ 'heardback-respond': 50, 'heardback-receive': 20 });
    expect(reservedOn('dev')).toEqual({});
    expect(reservedOn('local')).toEqual({});
  });

  it('rings where any function that has a route turns callers away', () => {
    const stage = synthesised('prod');
    const [alarm] = ofType(stage, 'AWS::CloudWatch::Alarm').filter(([, { Properties }]) =>
      String(Properties.AlarmDescription).endsWith('#pages-throttled'),
    );
    const metrics = alarm?.[1].Properties.Metrics as readonly {
      readonly MetricStat?: {
        readonly Metric: { readonly MetricName: string; readonly Dimensions: readonly { readonly Value: unknown }[] };
      };
    }[];
    const watched = metrics.flatMap(({ MetricStat }) =>
      MetricStat
        ? [[MetricStat.Metric.MetricName, idBehind(MetricStat.Metric.Dimensions[0]?.Value, stage)] as const]
        : [],
    );
    for (const [name] of watched) expect(name).toBe('Throttles');
    const routed = ofType(stage, 'AWS::ApiGatewayV2::Integration').map(([, { Properties }]) =>
      idBehind(Properties.IntegrationUri, stage),
    );
    expect(new Set(watched.map(([, id]) => id))).toEqual(new Set(routed));
  });
});

describe('synthesis', () => {
  it('names every alarm that nobody hears, and is silent where somebody does', () => {
    const unheard = warningsOf('prod', { live: true });
    expect(unheard).toMatch(/Nobody hears \d+ alarms: write stages\.prod\.alarmEmail/);
    const anchors = ofType(synthesised('prod'), 'AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
      String(Properties.AlarmDescription).split('#').at(-1),
    );
    expect(anchors.length).toBeGreaterThan(20);
    for (const anchor of anchors) expect(unheard).toContain(anchor);
    expect(warningsOf('prod', { live: true, alarmEmail: 'ops@oakandember.example' })).not.toContain('Nobody hears');
  });

  it('says what it means to reserve nothing', () => {
    expect(warningsOf('prod', { live: true, reserved: false })).toMatch(/Nothing is kept free.*stages\.prod/);
    expect(warningsOf('prod', { live: true })).not.toContain('Nothing is kept free');
    expect(() => warningsOf('prod', { live: true, reserved: 'all' })).toThrow(
      /stages\.prod\.reserved: is no reservation/,
    );
  });
});
