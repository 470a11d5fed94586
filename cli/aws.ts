import type { Terminal } from './command.ts';

/** The embedded cloud takes any credentials. */
const settingsHere = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
});

/**
 * How a command that reads AWS itself reaches it: the cloud on this machine where it is meant, else as the SDK finds the
 * operator's credentials.
 */
export const awsSettings = (
  here: string | undefined,
  { AWS_ENDPOINT_URL: endpoint, AWS_ACCESS_KEY_ID: key, AWS_PROFILE: profile }: Terminal['environment'],
) => {
  if (here !== undefined) return settingsHere(here);
  return endpoint && /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]?/.test(endpoint) && !key && !profile
    ? settingsHere(endpoint)
    : { ...(endpoint && { endpoint }) };
};

/** What an operator has to do before AWS can be asked at all; undefined where something else is wrong. */
export const missingForAws = (error: unknown): string | undefined => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (/Region is missing/.test(message))
    return 'No AWS region is set: AWS_REGION, or AWS_PROFILE. On one machine: start it with `npm start`, or say where it runs: --url.';
  if (/Credentials/.test(name) || /credentials/.test(message))
    return 'No AWS credentials were found: log in, or set AWS_PROFILE. On one machine: start it with `npm start`, or say where it runs: --url.';
  return undefined;
};
