import { AwsError } from '../../model/aws-error.ts';
import type { AwsCall } from '../../model/aws-service.ts';
import type { StoredObject } from './buckets.ts';

/**
 * Conditional writes, as S3 takes them: `If-None-Match: *` where nothing may be there, `If-Match` where just this version must be.
 * @throws AwsError in S3's words where the condition does not hold.
 */
export const demandCondition = ({ headers }: AwsCall, found: StoredObject | undefined): void => {
  const [match, none] = [headers['if-match'], headers['if-none-match']];
  if (match !== undefined && !found) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
  const holds = (match === undefined || unquoted(match) === found?.etag) && (none === undefined || !found);
  if (!holds)
    throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
};

const unquoted = (etag: string): string => etag.replaceAll('"', '');
