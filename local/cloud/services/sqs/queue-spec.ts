import { isRecord } from '../../assembly/place.ts';
import type { Resource, Topology } from '../../model/topology.ts';

export interface QueueSpec {
  readonly arn: string;
  readonly name: string;
  readonly url: string;
  readonly visibilitySeconds: number;
  readonly delaySeconds: number;
  readonly retentionSeconds: number;
  readonly waitSeconds: number;
  readonly maximumSize: number;
  readonly redrive?: { readonly deadLetterTargetArn: string; readonly maxReceiveCount: number };
}

/** The queues of the template, with AWS's defaults for what it leaves out. */
export const queueSpecs = (topology: Topology): readonly QueueSpec[] =>
  topology.ofType('AWS::SQS::Queue').map(queueSpec);

/** Queues that others give their messages up to. */
export const deadLetterQueues = (topology: Topology): readonly string[] => {
  const redriven = queueSpecs(topology).flatMap(({ redrive }) => (redrive ? [redrive.deadLetterTargetArn] : []));
  const ofTargets = topology
    .ofType('AWS::Events::Rule')
    .flatMap(({ properties }) => (Array.isArray(properties.Targets) ? (properties.Targets as unknown[]) : []))
    .flatMap((target) =>
      isRecord(target) && isRecord(target.DeadLetterConfig) ? [String(target.DeadLetterConfig.Arn)] : [],
    );
  const ofFunctions = topology.ofType('AWS::Lambda::Function').flatMap(({ properties }) => {
    const config = properties.DeadLetterConfig;
    return isRecord(config) ? [String(config.TargetArn)] : [];
  });
  const ofInvocations = topology
    .ofType('AWS::Lambda::EventInvokeConfig')
    .flatMap(({ properties }) => onFailure(properties.DestinationConfig));
  const ofMappings = topology.eventSourceMappings.flatMap(({ onFailureArn }) => (onFailureArn ? [onFailureArn] : []));
  const ofSubscriptions = topology
    .ofType('AWS::SNS::Subscription')
    .flatMap(({ properties }) =>
      isRecord(properties.RedrivePolicy) ? [String(properties.RedrivePolicy.deadLetterTargetArn)] : [],
    );
  const all = [...ofSubscriptions, ...redriven, ...ofTargets, ...ofFunctions, ...ofInvocations, ...ofMappings];
  return [...new Set(all)].filter((arn) => arn.startsWith('arn:aws:sqs:'));
};

const onFailure = (config: unknown): readonly string[] => {
  const target = isRecord(config) ? config.OnFailure : undefined;
  return isRecord(target) ? [String(target.Destination)] : [];
};

const queueSpec = ({ arn, ref, properties }: Resource): QueueSpec => {
  const seconds = (name: string, otherwise: number): number => Number(properties[name] ?? otherwise);
  const redrive = redrivePolicy(properties.RedrivePolicy);
  return {
    arn,
    name: arn.split(':').at(-1) ?? arn,
    url: ref,
    visibilitySeconds: seconds('VisibilityTimeout', 30),
    delaySeconds: seconds('DelaySeconds', 0),
    retentionSeconds: seconds('MessageRetentionPeriod', 345_600),
    waitSeconds: seconds('ReceiveMessageWaitTimeSeconds', 0),
    maximumSize: seconds('MaximumMessageSize', 1_048_576),
    ...(redrive ? { redrive } : {}),
  };
};

const redrivePolicy = (value: unknown): QueueSpec['redrive'] => {
  const policy: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  if (!isRecord(policy)) return undefined;
  return { deadLetterTargetArn: String(policy.deadLetterTargetArn), maxReceiveCount: Number(policy.maxReceiveCount) };
};
