import { afterEach, expect, it, vi } from 'vitest';
import { defaultProvider } from '../../shared/adapters/aws/function-credentials.ts';

const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;
const given = (values: readonly (string | undefined)[]): void =>
  names.forEach((name, at) => {
    vi.stubEnv(name, values[at]);
  });
afterEach(() => vi.unstubAllEnvs());

it('gives a function what Lambda put into its environment, as it is at each call', async () => {
  const credentials = defaultProvider();
  given(['one', 'secret', 'token']);
  expect(await credentials()).toEqual({ accessKeyId: 'one', secretAccessKey: 'secret', sessionToken: 'token' });
  given(['two', 'secret', undefined]);
  expect(await credentials()).toEqual({ accessKeyId: 'two', secretAccessKey: 'secret' });
});

it('looks nowhere else', async () => {
  given([undefined, undefined, undefined]);
  await expect(defaultProvider()()).rejects.toThrow('is this a function?');
});
