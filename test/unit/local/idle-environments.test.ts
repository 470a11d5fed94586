import { expect, it } from 'vitest';
import type { ExecutionEnvironment } from '../../../local/cloud/services/lambda/environment.ts';
import { IdleEnvironments } from '../../../local/cloud/services/lambda/idle-environments.ts';

const anEnvironment = () => {
  const made = {
    alive: true,
    end: async () => {
      made.alive = false;
    },
  };
  return made as unknown as ExecutionEnvironment & { alive: boolean };
};

it('makes room for one that starts by ending the one that has waited longest, never one that works', () => {
  const idle = new IdleEnvironments<string>(2);
  const [first, second, third] = [anEnvironment(), anEnvironment(), anEnvironment()];
  for (const one of [first, second]) idle.begin(one);
  expect(idle.full).toBe(true);
  idle.put('a', first);
  idle.put('b', second);
  idle.begin(third);
  expect([first.alive, second.alive, third.alive]).toEqual([false, true, true]);
  expect(idle.take('a')).toBe(undefined);
  expect(idle.take('b')).toBe(second);
  idle.begin(anEnvironment());
  expect([second.alive, third.alive]).toEqual([true, true]);
});

it('forgets one that has died, at work or while it waits', () => {
  const idle = new IdleEnvironments<string>(2);
  const [atWork, waiting] = [anEnvironment(), anEnvironment()];
  for (const one of [atWork, waiting]) idle.begin(one);
  atWork.alive = false;
  idle.put('a', atWork);
  expect(idle.full).toBe(false);
  idle.put('b', waiting);
  waiting.alive = false;
  expect([idle.take('a'), idle.take('b')]).toEqual([undefined, undefined]);
});

it('lets what a burst of one function left behind make room before the last one of another', () => {
  const idle = new IdleEnvironments<string>(3);
  const [only, earlier, later, another] = [anEnvironment(), anEnvironment(), anEnvironment(), anEnvironment()];
  for (const one of [only, earlier, later]) idle.begin(one);
  idle.put('quiet', only);
  idle.put('burst', earlier);
  idle.put('burst', later);
  idle.begin(another);
  expect([only.alive, earlier.alive, later.alive]).toEqual([true, false, true]);
  idle.begin(anEnvironment());
  expect([only.alive, later.alive, another.alive]).toEqual([false, true, true]);
});
