import { AwsError } from '../model/aws-error.ts';

/** What nobody foresaw is told on the console, and to the caller as AWS tells its own failures. */
export const asAwsError = (error: unknown): AwsError => {
  if (error instanceof AwsError) return error;
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  return new AwsError('InternalFailure', error instanceof Error ? error.message : 'The embedded cloud failed.', 500);
};
