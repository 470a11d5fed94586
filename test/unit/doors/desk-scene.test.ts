import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageRow } from '../../../shared/contracts/rows/conversation.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { start } from '../../world/world.ts';
import { textOf } from '../insights/page-text.ts';
import { boss, Desk, managers } from './desk.ts';

const hour = 3_600_000;
let desk: Desk;
beforeEach(async () => {
  desk = await Desk.of('Ada');
});
const shown = async (name = 'Ada', cookie = desk.cookie) => textOf((await desk.look(desk.path(name), cookie)).text);
const said = (id: string, hoursAgo: number, more: Partial<MessageRow> = {}) =>
  desk.records.commit([
    {
      put: {
        ...{ kind: 'message', version: 0, id: idOf('message', id), taskId: desk.task('Ada').id, direction: 'in' },
        ...{ purpose: 'answer', channel: 'email', address: 'ada@example.com', words: `Said ${id}.`, language: 'en' },
        ...{ createdAt: plus(start, -hoursAgo * hour), state: 'received', ...more },
      } as MessageRow,
    },
  ]);
const contact = (name: string, more: object) =>
  desk.records.commit([
    {
      put: { kind: 'contact', version: 0, id: idOf('contact', name), asked: {}, createdAt: start, ...more } as never,
    },
  ]);

describe('the page of a task', () => {
  it('shows what was said in its order, whoever said it, and nothing of another task', async () => {
    await said('second', 2);
    await said('first', 3);
    await said('third', 1, { direction: 'out', state: 'sent', by: { name: 'Anna Wolff', email: 'anna@x.example' } });
    await said('elsewhere', 1, { taskId: idOf('task', 'other') });
    const text = await shown();
    expect(text).toMatch(/Said first\..*Said second\..*Said third\./s);
    expect(text).toContain('Anna Wolff');
    expect(text).not.toContain('Said elsewhere.');
  });

  it('shows the customer’s other tasks, of whatever they were before or are now, of one’s own teams', async () => {
    await contact('Ada', { formerly: [idOf('contact', 'Once')], mergedInto: idOf('contact', 'Now') });
    await desk.put('Once', { comment: 'Of Once.', state: 'resolved', closedAt: start });
    await desk.put('Now', { comment: 'Of Now.', state: 'resolved', closedAt: start });
    const own = { contactId: idOf('contact', 'Ada') };
    await desk.put('Again', { ...own, comment: 'Of Again.', state: 'dismissed', closedAt: start });
    await desk.put('Theirs', { ...own, comment: 'Of Theirs.', team: 'accounts' });
    await desk.put('Settles', { ...own, comment: 'Of Settles.', state: 'settling' });
    await desk.put('Stranger', { comment: 'Of Stranger.', state: 'resolved', closedAt: start });
    // The list beside it leads to a task with the place in the list behind.
    const links = async (cookie: string) => {
      const { text } = await desk.look(desk.path('Ada'), cookie);
      const names = ['Once', 'Now', 'Again', 'Theirs', 'Settles', 'Stranger', 'Ada'];
      return names.filter((name) => text.includes(`href="${desk.path(name)}"`));
    };
    expect(await links(desk.cookie)).toEqual(['Once', 'Now', 'Again']);
    expect(await links(await desk.signIn(boss, managers))).toEqual(['Once', 'Now', 'Again', 'Theirs']);
  });

  it('suggests the causes that the team named before, the most frequent first', async () => {
    const closed = { state: 'resolved' as const, closedAt: start };
    for (const [at, cause] of ['Glue', 'Late', 'late ', 'Paint'].entries())
      await desk.put(`C${at}`, { ...closed, cause });
    await desk.put('Other', { ...closed, cause: 'Invoice', team: 'accounts' });
    const { text } = await desk.look(desk.path('Ada'));
    const [, list = ''] = /<datalist[^>]*>(.*?)<\/datalist>/s.exec(text) ?? [];
    const causes = [...list.matchAll(/value="([^"]+)"/g)].map(([, cause]) => cause);
    expect(causes[0]?.toLowerCase().trim()).toBe('late');
    expect(causes.toSorted()).toHaveLength(3);
    expect(causes).not.toContain('Invoice');
    await desk.put('Done', closed);
    expect((await desk.look(desk.path('Done'))).text).not.toContain('<datalist');
  });

  it('is not there for another team, before it has settled, nor under a name that is none', async () => {
    await desk.put('Theirs', { team: 'accounts' });
    await desk.put('Settles', { state: 'settling' });
    for (const path of [desk.path('Theirs'), desk.path('Settles'), `${desk.path('Ada')}x`, `/x${desk.path('Ada')}`])
      expect([path, (await desk.look(path)).status]).toEqual([path, 404]);
  });
});

describe('a hold that waits for a person', () => {
  it('stands above the list', async () => {
    const alert = async () =>
      /role="alert"[^>]*>(.*?)<\/div>/s.exec((await desk.look('/app?queue=waiting')).text)?.[1] ?? '';
    expect(await alert()).toBe('');
    const pace = { kind: 'pace', version: 0, program: 'support', hour: '2026-11-02T08', count: 500 };
    const held = { since: start, releaseBy: plus(start, 24 * hour) };
    const wakeAt = plus(start, 24 * hour);
    await desk.records.commit([{ put: { ...pace, held, wakeAt, expires: 9_999_999_999 } as never }]);
    expect(textOf(await alert())).toMatch(/support/);
  });
});
