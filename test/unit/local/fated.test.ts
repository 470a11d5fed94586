import { describe, expect, it } from 'vitest';
import { fated } from '../../../local/cloud/gateway/fated.ts';
import type { Fate } from '../../../local/cloud/model/fate.ts';

const byFunction = {
  principal: { kind: 'role', roleArn: 'arn:aws:iam::000000000000:role/r', session: 'dispatch' },
  service: 'dynamodb',
} as const;

/** What a caller hears of a call, how often it was done, and who was killed for it. */
const tried = async (fate: Fate, call: Parameters<typeof fated>[0] = byFunction) => {
  const killed: string[] = [];
  let done = 0;
  const handle = async () => {
    done += 1;
    return { status: 200, headers: {}, body: '' };
  };
  const kill = async (name: string): Promise<void> => void killed.push(name);
  const heard = await fated(call, handle, { fateOf: () => fate, kill }).then(
    ({ status }) => status,
    (error: { code?: string }) => error.code,
  );
  return { heard, done, killed };
};

describe('what befalls a call of a function', () => {
  it.each<[Fate, Awaited<ReturnType<typeof tried>>]>([
    ['well', { heard: 200, done: 1, killed: [] }],
    ['refused', { heard: 'ThrottlingException', done: 0, killed: [] }],
    ['unanswered', { heard: 'InternalFailure', done: 1, killed: [] }],
    ['killed before', { heard: 'InternalFailure', done: 0, killed: ['dispatch'] }],
    ['killed after', { heard: 200, done: 1, killed: ['dispatch'] }],
  ])('%s', async (fate, expected) => {
    expect(await tried(fate)).toEqual(expected);
  });

  it('befalls nobody else', async () => {
    expect(await tried('killed before', { ...byFunction, principal: { kind: 'owner' } })).toMatchObject({ heard: 200 });
  });
});
