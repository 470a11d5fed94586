import type { Principal } from '../model/access.ts';
import { AwsError } from '../model/aws-error.ts';
import type { AwsReply } from '../model/aws-service.ts';
import type { FateOf } from '../model/fate.ts';

export interface Fates {
  /** Nothing ever befalls a call without it. */
  readonly fateOf?: FateOf | undefined;
  /** Ends a function in the middle of its work. */
  readonly kill?: ((functionName: string) => Promise<void>) | undefined;
}

/** Makes a call, and lets befall it what its fate is. */
export const fated = async (
  { principal, service }: { readonly principal: Principal; readonly service: string },
  handle: () => Promise<AwsReply> | AwsReply,
  { fateOf, kill }: Fates,
): Promise<AwsReply> => {
  if (!fateOf || principal.kind !== 'role') return handle();
  const by = principal.session;
  const fate = fateOf({ service, by });
  if (fate === 'refused') throw new AwsError('ThrottlingException', 'Rate exceeded.', 400);
  if (fate === 'killed before') await kill?.(by);
  if (fate === 'killed before') throw lost();
  const reply = await handle();
  if (fate === 'killed after') await kill?.(by);
  if (fate === 'unanswered') throw lost();
  return reply;
};

const lost = (): AwsError => new AwsError('InternalFailure', 'The answer was lost.', 500);
