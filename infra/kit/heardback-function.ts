import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type Variable, variables } from '../../shared/contracts/wiring/environment.ts';
import type { FunctionName } from '../../shared/contracts/wiring/functions.ts';
import { stageName } from '../../shared/contracts/wiring/resources.ts';
import { acknowledge } from './acknowledge.ts';

export interface FunctionSetting {
  readonly stage: string;
  /** Folder that holds the bundles, or undefined where only the shape of the template matters. */
  readonly bundles: string | undefined;
  /** How long what it logs is kept, in milliseconds. */
  readonly logs: number;
}

export interface HeardbackFunctionProps extends FunctionSetting {
  readonly name: FunctionName;
  readonly timeout: Duration;
  readonly memorySize?: number;
  /** Kept free for it, and as many as it may use. */
  readonly reservedConcurrentExecutions?: number | undefined;
}

/** Megabytes for functions that mostly wait for others, and for which nobody waits: time is paid for by them. */
export const waitingMemory = 256;

/** A function as all of ours are: arm64, the newest Node, one bundled file, its own log group that forgets after a while. */
export class HeardbackFunction extends LambdaFunction {
  private readonly log: LogGroup;

  constructor(
    scope: Construct,
    id: string,
    { name, stage, bundles, logs, timeout, memorySize = 512, reservedConcurrentExecutions }: HeardbackFunctionProps,
  ) {
    const functionName = stageName(`heardback-${name}`, stage);
    const logGroup = new LogGroup(scope, `${id}Log`, {
      logGroupName: `/heardback/${functionName}`,
      retention: Duration.millis(logs).toDays() as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    super(scope, id, {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code:
        bundles === undefined
          ? Code.fromInline('exports.handler = async () => undefined;')
          : Code.fromAsset(join(bundles, name)),
      timeout,
      memorySize,
      ...(reservedConcurrentExecutions !== undefined && { reservedConcurrentExecutions }),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // Each invocation's start and report would cost more than all that we write; their figures are metrics anyway.
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: { [variables.stage]: stage },
    });
    this.log = logGroup;
    acknowledge(this, 'role-basics');
  }

  /** Counts log entries that carry a code. */
  metricOfCode(code: string): Metric {
    const { metricNamespace, metricName } = {
      metricNamespace: 'Heardback',
      metricName: `${this.physicalName} ${code}`,
    };
    this.log.addMetricFilter(code, {
      metricNamespace,
      metricName,
      filterPattern: FilterPattern.stringValue('$.code', '=', code),
    });
    return new Metric({ namespace: metricNamespace, metricName, statistic: 'Sum', period: Duration.minutes(5) });
  }

  /** Tells the function where something is. Grants call this, so that permission and address never part. */
  set(variable: Variable, value: string): void {
    this.addEnvironment(variables[variable], value);
  }
}
