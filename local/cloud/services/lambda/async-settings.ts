import type { Principal } from '../../model/access.ts';
import type { FunctionSpec, Topology } from '../../model/topology.ts';

/** What Lambda does with an event that nobody waits for. */
export interface AsyncSetting {
  readonly retries: number;
  /** Milliseconds. */
  readonly maximumAge: number;
  readonly onSuccess: string | undefined;
  readonly onFailure: string | undefined;
  readonly deadLetters: string | undefined;
  readonly role: Principal;
}

interface Configuration {
  readonly FunctionName?: string;
  readonly MaximumRetryAttempts?: number | string;
  readonly MaximumEventAgeInSeconds?: number | string;
  readonly DestinationConfig?: {
    readonly OnSuccess?: { readonly Destination: string };
    readonly OnFailure?: { readonly Destination: string };
  };
}

/** The template's settings for asynchronous invocations, by function ARN. */
export const asyncSettings = (topology: Topology): ((functionArn: string) => AsyncSetting) => {
  // The kinds of the assembly let only these properties through.
  const configurations = topology
    .ofType('AWS::Lambda::EventInvokeConfig')
    .map(({ properties }) => properties as Configuration);
  const settings = new Map(
    topology.functions.map((spec) => {
      const own = configurations.find(({ FunctionName }) => FunctionName === spec.name || FunctionName === spec.arn);
      return [spec.arn, settingOf(spec, own, topology)];
    }),
  );
  return (arn) => {
    const setting = settings.get(arn);
    if (!setting) throw new Error(`There is no function ${arn}.`);
    return setting;
  };
};

const settingOf = ({ arn, roleArn, name }: FunctionSpec, own: Configuration = {}, topology: Topology): AsyncSetting => {
  const { MaximumRetryAttempts = 2, MaximumEventAgeInSeconds = 21_600, DestinationConfig = {} } = own;
  const deadLetters = topology.byArn(arn)?.properties.DeadLetterConfig as { readonly TargetArn?: string } | undefined;
  return {
    retries: Number(MaximumRetryAttempts),
    maximumAge: Number(MaximumEventAgeInSeconds) * 1000,
    onSuccess: DestinationConfig.OnSuccess?.Destination,
    onFailure: DestinationConfig.OnFailure?.Destination,
    deadLetters: deadLetters?.TargetArn,
    role: { kind: 'role', roleArn, session: name },
  };
};
