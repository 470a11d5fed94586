import { describe, expect, it } from 'vitest';
import { World } from '../../world/world.ts';

interface Shown {
  readonly id: string;
  readonly email: string;
}

/** Unhappy customers, each with a task. */
const unhappy = async (count: number): Promise<{ world: World; tasks: readonly Shown[] }> => {
  const world = new World();
  for (let at = 0; at < count; at += 1)
    await world.emit('purchase.completed', { id: `ord_${at}`, customer: { email: `person${at}@example.com` } });
  await world.pass(24 * 4);
  for (const mail of world.mailer.sent.slice(0, count)) {
    const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=9/.exec(mail.html) ?? [];
    await world.ask('POST', path, { form: { score: '2', comment: 'Bad.' } });
  }
  await world.pass(1);
  const { body } = await world.call<Shown[]>('GET', '/v1/tasks');
  expect(body).toHaveLength(count);
  return { world, tasks: body };
};

const resolve = async (world: World, task: Shown | undefined, cause: string): Promise<void> => {
  const patch = (body: object) => world.call('PATCH', `/v1/tasks/${task?.id}`, body, { 'if-match': '*' });
  await patch({ state: 'contacted', note: 'Phoned.' });
  expect((await patch({ state: 'resolved', cause, outcome: 'Mended.' })).status).toBe(200);
};

describe('causes', () => {
  it('that the team named before are offered while one types, without a script', async () => {
    const { world, tasks } = await unhappy(4);
    await resolve(world, tasks[0], 'Cracked "top"');
    await resolve(world, tasks[1], 'Carrier late');
    await resolve(world, tasks[2], 'carrier  LATE');
    const cookies = [await world.signIn('mara@oakandember.example')];
    const { text } = await world.ask('GET', `/app/tasks/${tasks[3]?.id}`, { cookies });
    const [, list = ''] = /<datalist id="causes">(.*?)<\/datalist>/s.exec(text) ?? [];
    const offered = [...list.matchAll(/value="([^"]*)"/g)].map(([, value]) => value);
    expect(offered.map((one) => one?.toLowerCase())).toEqual(['carrier late', 'cracked &quot;top&quot;']);
    expect(text).toContain('list="causes"');
  });

  it('are counted with their last weeks, and lead to the tasks behind them', async () => {
    const { world, tasks } = await unhappy(3);
    await resolve(world, tasks[0], 'Carrier late');
    await world.pass(24 * 30);
    await resolve(world, tasks[1], 'carrier  LATE');
    await resolve(world, tasks[2], '<b>odd</b>');
    const cookies = [await world.signIn('lead@oakandember.example', ['heardback-managers'])];
    const { text } = await world.ask('GET', '/app/causes', { cookies });
    expect(text).toMatch(/carrier late<\/a>.*?1 in the last four weeks, 1 in the four before.*?<td>2<\/td>/s);
    expect(text).toContain('&lt;b&gt;odd&lt;/b&gt;');
    const href = [...text.matchAll(/href="(\/app\/insights\/causes\?[^"#]+)/g)].map(([, one = '']) => one)[0] ?? '';
    const behind = await world.ask('GET', href.replaceAll('&amp;', '&'), { cookies });
    expect(behind.status).toBe(200);
    for (const task of tasks.slice(0, 2)) expect(behind.text).toContain(`/app/tasks/${task.id}`);
    expect(behind.text).not.toContain(`/app/tasks/${tasks[2]?.id}`);
  });
});
