import { beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../../../shared/domain/id.ts';
import { start } from '../../world/world.ts';
import { textOf } from '../insights/page-text.ts';
import { boss, Desk, managers, tom } from './desk.ts';

let desk: Desk;
const id = idOf('survey', 'one');
beforeEach(async () => {
  desk = await Desk.of('Ada');
  await answered('one', 'support');
});

const answered = async (name: string, program: string) => {
  const programHash = await desk.keepProgram('support');
  await desk.records.commit([
    {
      put: {
        ...{ kind: 'survey', version: 0, id: idOf('survey', name), state: 'answered', program, programHash },
        ...{ type: 'csat', eventKey: 'e', contactId: idOf('contact', 'x'), occurredAt: start, priority: 1 },
        ...{ language: 'en', timezone: 'UTC', channel: 'email', address: 'x@example.com', createdAt: start },
        ...{ dueAt: start, askBy: start, answerBy: start, generation: 1, sentAt: start, askedAt: start },
        ...{ messageIds: [], remindersSent: 0, history: [] },
        response: {
          ...{ at: start, firstAt: start, score: 2, group: 'detractor', comment: 'Late.', revision: 1 },
          ...{ channel: 'page', answers: {} },
        },
      } as never,
    },
  ]);
};
const file = (tags: string, { to = '/app/insights', cookie = desk.cookie, name = 'one' } = {}) =>
  desk.post(`/app/answers/${idOf('survey', name)}/tags`, { tags, to }, cookie);
const tagsOf = async (name = 'one') => {
  const row = await desk.records.get({ kind: 'survey', id: [idOf('survey', name)] });
  return (row as { tags?: readonly string[] }).tags;
};

describe('filing an answer from the page of figures', () => {
  it('takes tags with any comma between, drops what is empty, and leads back to the comments', async () => {
    const { status, headers } = await file(' late ,, Lost  parcel，cold、 ');
    expect([status, headers.location]).toEqual([303, '/app/insights#comments']);
    expect(await tagsOf()).toEqual(['late', 'Lost parcel', 'cold']);
    await file('');
    expect(await tagsOf()).toEqual([]);
  });

  it.each([
    ['/app/insights/causes?since=2026-01-01', '/app/insights/causes?since=2026-01-01#comments'],
    ['https://f.example/app/insights?x=1', '/app/insights?x=1#comments'],
    ['https://evil.example/app/insights', '/app/insights#comments'],
    ['/app/tasks', '/app/insights#comments'],
    ['/x/app/insights', '/app/insights#comments'],
    ['/app/insights/9', '/app/insights#comments'],
    ['/app/insightsx', '/app/insights#comments'],
    ['http://[', '/app/insights#comments'],
  ])('leads back to a page of figures alone (%s)', async (to, back) => {
    expect((await file('late', { to })).headers.location).toBe(back);
  });

  it.each([20, 21])('takes twenty tags at most (%i)', async (count) => {
    const { status, text } = await file(Array.from({ length: count }, (_, n) => `tag ${n}`).join(','));
    expect(status).toBe(count > 20 ? 400 : 303);
    if (count > 20) expect(textOf(text)).toMatch(/Nothing was filed .*At most 20 tags, each of at most 40 letters\./);
  });

  it('says of a tag that is too long what one may be, beside good ones too, and how to go back', async () => {
    const { status, text } = await file(`late, ${'x'.repeat(41)}`, { to: '/app/insights/causes' });
    expect(status).toBe(400);
    expect(text).toMatch(/<a[^>]* href="\/app\/insights\/causes"[^>]*>Back<\/a>/);
    expect(await tagsOf()).toBeUndefined();
  });

  it('is for whoever acts for the team of the programme; one that is no more is the manager’s', async () => {
    const manager = await desk.signIn(boss, managers);
    expect((await file('late', { cookie: await desk.signIn(tom) })).status).toBe(404);
    await answered('old', 'gone');
    expect((await file('late', { name: 'old' })).status).toBe(404);
    expect((await file('late', { name: 'old', cookie: manager })).status).toBe(303);
    expect(await tagsOf('old')).toEqual(['late']);
    const analyst = await desk.signIn('analyst@oakandember.example', ['heardback-analysts']);
    expect((await file('late', { cookie: analyst })).status).toBe(404);
  });

  it.each([`/app/answers/${id}/tags/x`, `/app/x/app/answers/${id}/tags`, '/app/answers/short/tags'])(
    'has no other address (%s)',
    async (path) => expect((await desk.post(path, { tags: 'late' })).status).toBe(404),
  );
});
