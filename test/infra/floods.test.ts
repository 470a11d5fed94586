import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, it } from 'vitest';
import heardback from '../../heardback.config.ts';
import { createApp } from '../../infra/heardback-app.ts';
import { contextOfCli, idBehind, ofType, synthesised } from './synthesised.ts';

const appOf = (stage: string, settings: object) => {
  const configuration = { ...heardback, stages: { ...heardback.stages, [stage]: settings } };
  return createApp({ bundle: false, configuration, context: { ...contextOfCli(), stage } });
};

const reservedOn = (stage: string, settings: object) =>
  Object.fromEntries(
    appOf(stage, settings)
      .node.findAll()
      .filter((node) => node instanceof CfnFunction)
      .flatMap(({ functionName, reservedConcurrentExecutions: kept }) =>
        kept === undefined ? [] : [[functionName, kept]],
      ),
  );

/** What is said at synthesis of a stage that is configured so. */
const warningsOf = (stage: string, settings: object): string => {
  const app = appOf(stage, settings);
  const said = app.node.findAll().flatMap(({ node }) => node.metadata.map(({ data }) => String(data)));
  return said.join('\n');
};

describe('a flood', () => {
  it('at the customers’ pages, or at the doors of systems, leaves the other and all else their share where a live stage says so', () => {
    const reserved = { pages: 40, doors: 10 };
    expect(reservedOn('prod', { live: true, reserved })).toEqual({ 'heardback-respond': 40, 'heardback-receive': 10 });
    expect(reservedOn('dev', { live: false, reserved })).toEqual({});
  });

  it('keeps nothing for anybody unless told, since a new account could not be deployed to', () => {
    expect(reservedOn('prod', { live: true })).toEqual({});
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
    expect(warningsOf('prod', { live: true })).toMatch(/Nothing is kept free.*stages\.prod/);
    expect(warningsOf('prod', { live: true, reserved: false })).not.toContain('Nothing is kept free');
    expect(() => warningsOf('prod', { live: true, reserved: 'all' })).toThrow(
      /stages\.prod\.reserved: is no reservation/,
    );
  });
});
