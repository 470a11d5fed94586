import { isRecord, TemplateError } from '../../assembly/place.ts';
import type { Resource, Topology } from '../../model/topology.ts';
import { parseExpression, type ScheduleExpression } from '../scheduler/expression.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import type { TargetInput } from './target-input.ts';

export interface Target extends TargetInput {
  readonly id: string;
  readonly arn: string;
  readonly roleArn?: string;
  readonly deadLetterArn?: string;
}

export interface Rule {
  readonly name: string;
  readonly arn: string;
  readonly bus: string;
  readonly enabled: boolean;
  readonly pattern?: { readonly source: string; readonly fits: Pattern };
  readonly schedule?: ScheduleExpression & { readonly source: string };
  readonly targets: readonly Target[];
}

const understood = [
  'Id',
  'Arn',
  'RoleArn',
  'Input',
  'InputPath',
  'InputTransformer',
  'RetryPolicy',
  'DeadLetterConfig',
];

export const busName = (nameOrArn: string): string => nameOrArn.replace(/^.*:event-bus\//, '');

/** @throws TemplateError naming the rule whose pattern, schedule or target is not understood. */
export const readRules = (topology: Topology): readonly Rule[] => topology.ofType('AWS::Events::Rule').map(readRule);

const readRule = (resource: Resource): Rule => {
  const { EventBusName, EventPattern, ScheduleExpression: schedule, State, Targets } = resource.properties;
  const place = `${resource.stack}/${resource.logicalId} (${resource.type})`;
  const parsed: unknown = typeof EventPattern === 'string' ? JSON.parse(EventPattern) : EventPattern;
  try {
    return {
      name: resource.ref,
      arn: resource.arn,
      bus: busName(String(EventBusName ?? 'default')),
      enabled: State !== 'DISABLED',
      ...(parsed === undefined ? {} : { pattern: { source: JSON.stringify(parsed), fits: compilePattern(parsed) } }),
      ...(schedule === undefined
        ? {}
        : { schedule: { ...parseExpression(String(schedule)), source: String(schedule) } }),
      targets: (Array.isArray(Targets) ? (Targets as unknown[]) : []).map(readTarget),
    };
  } catch (error) {
    throw new TemplateError(place, (error as Error).message);
  }
};

const readTarget = (target: unknown): Target => {
  if (!isRecord(target)) throw new Error('A target is not an object.');
  const unknown = Object.keys(target).find((key) => !understood.includes(key));
  if (unknown) throw new Error(`The target's property ${unknown} is not understood.`);
  const { Id, Arn, RoleArn, DeadLetterConfig, Input, InputPath, InputTransformer } = target;
  return {
    id: String(Id),
    arn: String(Arn),
    ...(RoleArn === undefined ? {} : { roleArn: String(RoleArn) }),
    ...(isRecord(DeadLetterConfig) ? { deadLetterArn: String(DeadLetterConfig.Arn) } : {}),
    ...(Input === undefined ? {} : { Input }),
    ...(InputPath === undefined ? {} : { InputPath }),
    ...(InputTransformer === undefined ? {} : { InputTransformer }),
  };
};
