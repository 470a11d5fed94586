import { beforeEach, describe, expect, it } from 'vitest';
import { retag } from '../../../functions/rebuild/retag.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { RowKind } from '../../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { Records } from '../../../shared/ports/records.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import config from '../../config.ts';
import { Chance } from '../../simulation/chance.ts';
import { crashing, Process, SimulatedCrash } from '../../simulation/faults.ts';
import { World } from '../../world/world.ts';

const said = ['Late.', 'Broken, and late.', 'Splendid!', 'Zu teuer.', 'Late again.'];
/** In place of the configuration's: delivery reads other words, price none any more, and praise is new. */
const rules = { delivery: ['again'], damage: ['broken'], praise: ['splendid'] };

let world: World;
let ids: readonly string[];

/** Five answers, tagged by the rules of before; of the first somebody thinks otherwise than these rules. */
beforeEach(async () => {
  world = new World();
  for (const at of said.keys())
    await world.emit('purchase.completed', { id: `ord_${at}`, customer: { email: `kim${at}@example.com` } });
  await world.pass(24 * 4);
  for (const [at, { html }] of world.mailer.sent.entries()) {
    const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=9/.exec(html ?? '') ?? [];
    await world.ask('POST', path, { form: { score: '3', comment: said[at] ?? '' } });
  }
  const { body } = await world.call<{ surveyId: string; comment: string }[]>('GET', '/v1/answers');
  ids = said.map((words) => body.find(({ comment }) => comment === words)?.surveyId ?? '');
  await world.call('PUT', `/v1/answers/${ids[0]}/tags`, { tags: ['parcel shop'] });
  await world.call('PUT', `/v1/answers/${ids[4]}/tags`, { tags: ['delivery', 'price'] });
});

const depsOf = (records: Records = world.records, tags: Readonly<Record<string, readonly string[]>> = rules) => ({
  ...{ records, clock: world.clock, keyring: testKeyring, tail: { add: async () => undefined } },
  config: { ...config, insights: { ...config.insights, tags } } as typeof config,
  programs: new ProgramSnapshots(records, config),
  scan: {
    page: async (kinds: readonly RowKind[], after = '0') => {
      const rows = world.records.all();
      const to = Number(after) + 7;
      const found = rows.slice(Number(after), to).filter(({ kind }) => kinds.includes(kind));
      return { rows: found, ...(to < rows.length && { next: String(to) }) };
    },
  },
});

const surveys = (): readonly SurveyRow[] =>
  ids.map((id) => world.records.all().find((row) => row.kind === 'survey' && row.id === id) as SurveyRow);

const whole = async (deps = depsOf()): Promise<number> => {
  let changed = 0;
  for (let after: string | null | undefined; after !== null; ) {
    const { body } = await retag({ body: after === undefined ? '' : JSON.stringify({ after }) }, deps);
    const far = body as { readonly changed: number; readonly next: string | null };
    [changed, after] = [changed + far.changed, far.next];
  }
  return changed;
};

const after = [['parcel shop'], ['damage'], ['praise'], [], ['delivery', 'price']];

describe('rules that were changed', () => {
  it('are read over the answers from before; what people filed by hand stays', async () => {
    expect(surveys().map(({ tags }) => tags)).toEqual([
      ['parcel shop'],
      ['delivery', 'damage'],
      undefined,
      ['price'],
      ['delivery', 'price'],
    ]);
    expect(await whole()).toBe(3);
    expect(surveys().map(({ tags }) => tags)).toEqual(after);
  });

  it('change nothing where they are read once more', async () => {
    await whole();
    const before = surveys();
    expect(await whole()).toBe(0);
    expect(surveys()).toEqual(before);
  });

  it('come to the facts, and call nobody', async () => {
    await world.pass(1);
    const tasks = await world.call<object[]>('GET', '/v1/tasks');
    await whole();
    // What a commit leads to happens with the next request.
    expect((await world.call<object[]>('GET', '/v1/tasks')).body).toEqual(tasks.body);
    const { body } = await world.call<{ groups: { key: { tag: string | null }; n: number }[] }>(
      'GET',
      '/v1/metrics?type=nps&by=tag',
    );
    expect(Object.fromEntries(body.groups.map(({ key, n }) => [key.tag ?? 'none', n]))).toEqual({
      ...{ 'parcel shop': 1, damage: 1, praise: 1, none: 1, delivery: 1, price: 1 },
    });
    await world.pass(48);
    expect((await world.call<object[]>('GET', '/v1/tasks')).body).toHaveLength(tasks.body.length);
  });

  it('come to the same after crashes wherever they happen, begun again each time', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      // As before, by the old rules.
      await whole(depsOf(world.records, config.insights.tags));
      const faults = { rate: 0.4 };
      const chance = new Chance(seed);
      for (let isDone = false; !isDone; faults.rate *= 0.8)
        isDone = await whole(depsOf(crashing<Records>(world.records, new Process(chance, faults)))).then(
          () => true,
          (error: unknown) => {
            if (error instanceof SimulatedCrash) return false;
            throw error;
          },
        );
      expect(surveys().map(({ tags }) => tags)).toEqual(after);
    }
  });

  it('read what a customer says meanwhile, not what was seen a moment ago', async () => {
    const deps = depsOf();
    const page = async (kinds: readonly RowKind[], from?: string) => {
      const seen = await deps.scan.page(kinds, from);
      const survey = surveys()[2];
      if (survey?.state === 'answered' && survey.response.comment === 'Splendid!')
        await world.records.commit([
          { put: { ...survey, response: { ...survey.response, comment: 'It came broken, again.' } } },
        ]);
      return seen;
    };
    await whole({ ...deps, scan: { page } });
    expect(surveys()[2]?.tags).toEqual(['delivery', 'damage']);
  });

  it('are read over twenty-five answers at once, and over no more', async () => {
    const [, broken] = surveys();
    if (!broken) throw new Error('Nobody answered.');
    for (let at = 0; at < 60; at += 1)
      await world.records.commit([{ put: { ...broken, version: 0, id: `more-${String(at).padStart(2, '0')}` } }]);
    const deps = depsOf();
    const records = Object.create(world.records) as Records;
    let [now, most] = [0, 0];
    records.get = async (ref) => {
      now += 1;
      most = Math.max(most, now);
      // The others begin meanwhile.
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      now -= 1;
      return world.records.get(ref);
    };
    const page = async () => ({ rows: world.records.all() });
    expect((await retag({ body: '' }, { ...deps, records, scan: { page } })).body).toMatchObject({
      ...{ answers: 65, changed: 63 },
    });
    expect(most).toBe(25);
  });

  it.each(['{', '[]', '{"after":3}', '{"before":"x"}'])('are asked for with no body such as %s', async (body) => {
    expect(await retag({ body }, depsOf())).toMatchObject({ status: 400 });
  });
});
