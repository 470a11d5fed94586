import { describe, expect, it } from 'vitest';
import { type Log, SignInError } from '../../../shared/ports/ports.ts';
import { Unhappy } from './unhappy.ts';

/** Notes what the inbox logs of refusals. */
class Noting extends Unhappy {
  readonly noted: string[] = [];
  fails = false;

  protected override deps() {
    const deps = super.deps();
    const nothing = () => undefined;
    const warn: Log['warn'] = (code, fields) => void this.noted.push(`${code} ${fields?.route}`);
    const finish = async () => {
      if (this.fails) throw new SignInError('The sign-in was not completed.');
      return deps.signIn.finish();
    };
    return { ...deps, log: { info: nothing, warn, error: nothing }, signIn: { ...deps.signIn, finish } };
  }
}

const mara = 'mara@oakandember.example';

describe('what the inbox refuses', () => {
  it.each<[string, (world: Noting, path: string) => Promise<{ status: number }>]>([
    [
      'a form of another site',
      async (world, path) =>
        world.ask('POST', path, { cookies: [await world.signIn(mara)], form: { do: 'take', csrf: 'guessed' } }),
    ],
    ['a stranger', async (world) => world.look('/app', await world.signIn('nobody@elsewhere.example'))],
    [
      'an act beyond a role',
      async (world, path) => {
        const cookie = await world.signIn('numbers@oakandember.example', ['heardback-analysts']);
        const form = { csrf: await world.csrf(cookie, '/app/insights'), do: 'take' };
        return world.ask('POST', path, { cookies: [cookie], form });
      },
    ],
    [
      'a sign-in that fails',
      async (world) => {
        world.fails = true;
        return world.ask('GET', '/app/signed-in?code=x&state=y');
      },
    ],
  ])('is noted, with nothing of whose it was: %s', async (_, attack) => {
    const world = new Noting();
    const path = await world.begin();
    expect((await attack(world, path)).status).toBe(403);
    expect(world.noted).toEqual([expect.stringMatching(/^inbox\.refused (GET|POST) \/app$/)]);
  });

  it('is not what somebody may do', async () => {
    const world = new Noting();
    const path = await world.begin();
    expect((await world.look(path, await world.signIn(mara))).status).toBe(200);
    expect(world.noted).toEqual([]);
  });
});
