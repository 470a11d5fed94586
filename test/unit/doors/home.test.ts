import { beforeEach, describe, expect, it } from 'vitest';
import shop from '../../../heardback.config.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { aTask } from '../../world/task.ts';
import { start, World } from '../../world/world.ts';

const anna = { name: 'Anna Wolff', email: 'anna@oakandember.example' };
const { care } = shop.teams;
if (!care) throw new Error('The shop has lost its team.');
/** Mara answers for a team in which Anna takes the tasks. */
const config = forStage(
  parseConfig({ ...shop, teams: { ...shop.teams, care: { ...care, members: [anna] } } }),
  'local',
);

const hour = 3_600_000;
let world: World;
beforeEach(async () => {
  world = new World(config);
  const owed = (name: string, more: Parameters<typeof aTask>[0]) =>
    aTask({
      ...{ version: 0, id: idOf('task', name), contactId: name, contact: { name }, comment: 'The top is cracked.' },
      ...{ settleUntil: plus(start, -hour), resolveBy: plus(start, 90 * hour), ...more },
    });
  const late = owed('Late Lena', { dueAt: plus(start, -9 * hour) });
  const hurt = owed('Hurt Hugo', { dueAt: plus(start, 70 * hour), severity: 'urgent', flags: ['injury'] });
  for (const put of [late, hurt]) await world.records.commit([{ put }]);
});

const opened = async (path: string, email: string, groups: string[] = []) =>
  world.ask('GET', path, { cookies: [await world.signIn(email, groups)] });

describe('the day', () => {
  it.each([
    ['a manager', 'boss@oakandember.example', ['heardback-managers']],
    ['an analyst', 'ivo@oakandember.example', ['heardback-analysts']],
    ['who answers for a team', 'mara@oakandember.example', []],
  ])('begins for %s with how it goes, and the list is one touch away', async (_, email, groups) => {
    const home = await opened('/app', email, groups);
    expect([home.status, home.headers.location]).toEqual([303, '/app/insights']);
    const insights = await opened('/app/insights', email, groups);
    expect(insights.text).toContain('href="/app?queue=waiting"');
    expect((await opened('/app?queue=waiting', email, groups)).status).toBe(200);
  });

  it('begins for whoever takes tasks with who waits: the urgent first, whenever it is due', async () => {
    const home = await opened('/app', anna.email);
    expect(home.status).toBe(200);
    const at = ['>Urgent <', 'Hurt Hugo', '>Late <', 'Late Lena'].map((text) => home.text.indexOf(text));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  it('shows analysts the list without names and words, and says so once', async () => {
    const { text } = await opened('/app?queue=waiting', 'ivo@oakandember.example', ['heardback-analysts']);
    for (const secret of ['cracked', 'Lena', 'Hugo']) expect(text).not.toContain(secret);
    expect(text.match(/not shown to analysts/g)).toHaveLength(1);
    expect(text).toContain('href="/app/figures"');
  });
});
