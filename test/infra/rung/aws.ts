import { idBehind, ofType, type Synthesised } from '../synthesised.ts';
import type { Figure } from './alarm.ts';

/** What AWS's own services measure where something goes wrong, as far as the template makes them. */
export const measuredBy = (stage: Synthesised) => {
  const named = (type: string, property: string, name: string): string => {
    const [id] = ofType(stage, type).find(([, { Properties }]) => Properties[property] === name) ?? [];
    if (id === undefined) throw new Error(`There is no ${name}.`);
    return id;
  };
  const queueName = (reference: unknown): string =>
    String(stage.resources[idBehind(reference, stage)]?.Properties.QueueName);
  const functionId = (name: string) => named('AWS::Lambda::Function', 'FunctionName', `heardback-${name}`);
  /** What feeds a function. */
  const sourceOf = (name: string): unknown =>
    ofType(stage, 'AWS::Lambda::EventSourceMapping').find(
      ([, { Properties }]) => idBehind(Properties.FunctionName, stage) === functionId(name),
    )?.[1].Properties.EventSourceArn;
  const queueOf = (name: string): string => idBehind(sourceOf(name), stage);
  const lying = (queue: string): readonly Figure[] => [
    {
      ...{ namespace: 'AWS/SQS', metric: 'ApproximateNumberOfMessagesVisible', dimensions: { QueueName: queue } },
      ...{ value: 1, at: 0 },
    },
  ];
  return {
    /** A message was handed to a function as often as its queue allows, in vain. */
    givenUp: (name: string): readonly Figure[] => {
      const { RedrivePolicy } = stage.resources[queueOf(name)]?.Properties ?? {};
      return lying(queueName((RedrivePolicy as { deadLetterTargetArn: unknown }).deadLetterTargetArn));
    },
    /** The hourly call of a function failed each time. */
    failedCall: (name: string): readonly Figure[] => {
      const settings = ofType(stage, 'AWS::Lambda::EventInvokeConfig').find(
        ([, { Properties }]) => idBehind(Properties.FunctionName, stage) === functionId(name),
      )?.[1].Properties.DestinationConfig as { readonly OnFailure: { readonly Destination: unknown } };
      return lying(queueName(settings.OnFailure.Destination));
    },
    /** A message waits for a function that takes none. */
    waiting: (name: string, seconds: number): readonly Figure[] => [
      {
        ...{ namespace: 'AWS/SQS', metric: 'ApproximateAgeOfOldestMessage', value: seconds, at: 0 },
        dimensions: { QueueName: String(stage.resources[queueOf(name)]?.Properties.QueueName) },
      },
    ],
    /** A function is behind the table's stream. */
    behind: (name: string, milliseconds: number): readonly Figure[] => {
      if (!JSON.stringify(sourceOf(name)).includes('Stream')) throw new Error(`${name} reads no stream.`);
      return ofFunction(name, 'IteratorAge', { values: [milliseconds] });
    },
    throttled: (name: string): readonly Figure[] =>
      functionId(name) ? ofFunction(name, 'Throttles', { values: [1] }) : [],
    /** The API counts what a function of ours answers. */
    answered: (statuses: readonly number[]): readonly Figure[] => {
      const [[api = ''] = []] = ofType(stage, 'AWS::ApiGatewayV2::Api');
      return statuses
        .filter((status) => status >= 500)
        .map(() => ({ namespace: 'AWS/ApiGateway', metric: '5xx', dimensions: { ApiId: api }, value: 1, at: 0 }));
    },
    /** What AWS says was spent on texts since the month began. */
    spentOnTexts: (dollars: readonly number[]): readonly Figure[] =>
      dollars.map((value, at) => ({ namespace: 'AWS/SMSVoice', metric: 'TextMessageMonthlySpend', value, at })),
    reputation: (metric: string, value: number): readonly Figure[] => [
      { namespace: 'AWS/SES', metric: `Reputation.${metric}`, value, at: 0 },
    ],
    /** What a function's log says, as far as a filter of its log group counts it. */
    logged: (name: string, lines: readonly { readonly code: string; readonly at: number }[]): readonly Figure[] => {
      const { LoggingConfig } = stage.resources[functionId(name)]?.Properties ?? {};
      const group = idBehind((LoggingConfig as { LogGroup: unknown }).LogGroup, stage);
      return ofType(stage, 'AWS::Logs::MetricFilter')
        .filter(([, { Properties }]) => idBehind(Properties.LogGroupName, stage) === group)
        .flatMap(([, { Properties }]) => countedBy(Properties as unknown as Filter, lines));
    },
  };
};

export type Measured = ReturnType<typeof measuredBy>;

interface Filter {
  readonly FilterPattern: string;
  readonly MetricTransformations: readonly [
    { readonly MetricName: string; readonly MetricNamespace: string; readonly MetricValue: string },
  ];
}

const countedBy = (
  { FilterPattern, MetricTransformations: [{ MetricName, MetricNamespace, MetricValue }] }: Filter,
  lines: readonly { readonly code: string; readonly at: number }[],
): readonly Figure[] => {
  const [, code] = /^\{ \$\.code = "([^"]+)" \}$/.exec(FilterPattern) ?? [];
  if (code === undefined) throw new Error(`Not understood: ${FilterPattern}`);
  return lines
    .filter((line) => line.code === code)
    .map(({ at }) => ({ namespace: MetricNamespace, metric: MetricName, value: Number(MetricValue), at }));
};

/** @param every seconds from one figure to the next. */
export const ofFunction = (
  name: string,
  metric: string,
  { values, every = 60 }: { readonly values: readonly number[]; readonly every?: number },
): readonly Figure[] =>
  values.map((value, nth) => ({
    ...{ namespace: 'AWS/Lambda', metric, dimensions: { FunctionName: `heardback-${name}` } },
    ...{ value, at: nth * every },
  }));
