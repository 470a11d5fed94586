import type { Principal } from '../model/access.ts';
import { AwsError } from '../model/aws-error.ts';
import type { AwsReply, AwsService } from '../model/aws-service.ts';
import type { Meter } from '../model/meter.ts';
import { errorReply } from '../protocols/error-reply.ts';
import { asAwsError } from './as-aws-error.ts';
import { type Fates, fated } from './fated.ts';
import type { Received } from './received.ts';
import type { Signed } from './signature.ts';

export interface AwsOptions extends Fates {
  readonly services: readonly AwsService[];
  /** Whose access key it is; keys that nobody knows are the account owner's. */
  readonly principals: (accessKeyId: string) => Principal | undefined;
  readonly meter: Meter;
}

const owner: Principal = { kind: 'owner' };

/** Answers calls that are signed as AWS clients sign them, each by its service. */
export const awsDoor = ({ services, principals, meter, ...fates }: AwsOptions) => {
  const byName = new Map(services.map((service) => [service.name, service]));
  return async ({ service: name, accessKeyId }: Signed, received: Received): Promise<AwsReply> => {
    const { method, url, headers, body } = received;
    try {
      const service = byName.get(name);
      if (!service) throw new AwsError('UnknownOperationException', `The embedded cloud has no service ${name}.`, 501);
      const principal = principals(accessKeyId) ?? owner;
      const call = { principal, service: name, method, path: url.pathname, query: url.searchParams, headers, body };
      const reply = await fated(call, () => service.handle(call), fates);
      const by = principal.kind === 'role' ? { by: principal.session } : {};
      if (reply.metered) meter.count(name, { ...reply.metered, ...by });
      return reply;
    } catch (error) {
      return errorReply({ service: name, headers }, asAwsError(error));
    }
  };
};
