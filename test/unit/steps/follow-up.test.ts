import { beforeEach, describe, expect, it } from 'vitest';
import { InMemoryTimer, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { recoveryMoment } from '../../../shared/contracts/own-events.ts';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { taskIdOf } from '../../../shared/domain/task/task.ts';
import { considerFollowUp } from '../../../shared/steps/task/consider-follow-up.ts';
import config from '../../config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';
import { anAnswer } from '../tasks/answer.ts';

const now = '2026-11-20T15:05:00.000Z';
const asked = '2026-11-20T15:00:00.000Z';
const program = config.programs['post-purchase'];
if (!program) throw new Error('The default programmes are gone.');

let records: InMemoryRecords;
let timer: InMemoryTimer;
beforeEach(() => {
  records = new InMemoryRecords();
  timer = new InMemoryTimer();
});
const put = async (...rows: Row[]) => {
  for (const row of rows) await records.commit([{ put: { ...row, version: 0 } }]);
};
const consider = (asks = program, at = now, own = config) =>
  considerFollowUp('s', {
    ...{ records, timer, config: own, clock: new VirtualClock(at) },
    programs: { find: async () => asks } as never,
  });
const read = (id = taskIdOf('s')) => records.peek({ kind: 'task', id: [id] });
const versions = () => records.all().reduce((sum, { version }) => sum + version, 0);
const contact = (more: Partial<ContactRow> = {}): ContactRow => ({
  ...{
    kind: 'contact',
    version: 0,
    id: 'c',
    name: 'Ada',
    email: 'ada@example.com',
    asked: {},
    createdAt: asked,
    ...more,
  },
});
const event = (id = 'ord_1'): EventRow => ({
  ...{ kind: 'event', version: 0, key: 'e', envelopeId: 'e', receivedAt: asked, decisions: [], expires: 1_900_000_000 },
  event: {
    id,
    type: 'purchase.completed',
    source: 'shop',
    occurredAt: asked,
    amount: 320,
    currency: 'EUR',
    customer: {},
  },
});
/** As it is stored while somebody looks whether its task is there. */
const rechecked = (score: number, more: object = {}) => ({
  ...anAnswer(score),
  wakeAt: '2026-11-20T16:00:00.000Z',
  ...more,
});
const survey = () => records.peek({ kind: 'survey', id: ['s'] });

describe('an answer that obliges somebody', () => {
  it('has its task, with whom and what it is about, armed; nobody need look for it any more', async () => {
    await put(rechecked(2), contact(), event());
    const task = await consider();
    expect(task).toMatchObject({
      ...{
        id: taskIdOf('s'),
        state: 'settling',
        contactId: 'c',
        contact: { name: 'Ada' },
        businessId: 'ord_1',
        amount: 320,
      },
    });
    expect(read()).toMatchObject({ state: 'settling' });
    expect(records.peek({ kind: 'open', id: ['c'] })).toMatchObject({ taskId: taskIdOf('s'), at: asked });
    expect([survey()?.wakeAt, [...timer.armed.keys()]]).toEqual([undefined, [`${taskIdOf('s')}.1`]]);
    const before = versions();
    expect((await consider())?.id).toBe(task?.id);
    expect(versions()).toBe(before);
  });

  it('is armed again where a crash kept that back', async () => {
    await put(rechecked(2));
    const dying = { arm: () => Promise.reject(new Error('The process died.')) };
    const own = timer;
    timer = dying as never;
    await expect(consider()).rejects.toThrow('died');
    timer = own;
    await consider();
    expect([...timer.armed.keys()]).toEqual([`${taskIdOf('s')}.1`]);
  });

  it('is kept though nobody knows the customer any more, and under the name that they have now', async () => {
    await put(rechecked(2));
    expect(await consider()).toMatchObject({ contactId: 'c', businessId: undefined });
    records = new InMemoryRecords();
    await put(rechecked(2), contact({ mergedInto: 'ada' }), contact({ id: 'ada', formerly: ['c'] }));
    expect(await consider()).toMatchObject({ contactId: 'ada' });
    expect(records.peek({ kind: 'open', id: ['ada'] })?.taskId).toBe(taskIdOf('s'));
  });

  it('takes the place of an open task that is over, and gives the next in turn their turn', async () => {
    const care = config.teams[program.followUp.team];
    const members = [{ name: 'Ann', email: 'ann@shop.example', languages: [] }];
    const own = {
      ...config,
      teams: { ...config.teams, [program.followUp.team]: { ...care, members } },
    } as typeof config;
    await put(rechecked(2), contact(), aTask({ id: 'old', state: 'resolved', contactId: 'c' }));
    await put({ kind: 'open', version: 0, contactId: 'c', taskId: 'old', at: '2026-11-01T00:00:00.000Z' });
    expect((await consider(program, now, own))?.owner.name).toBe('Ann');
    expect(records.peek({ kind: 'open', id: ['c'] })).toMatchObject({ taskId: taskIdOf('s'), version: 2 });
    expect(records.peek({ kind: 'roster', id: [program.followUp.team] })?.turns).toEqual({ 'ann@shop.example': now });
  });

  it('joins the task that waits for the same customer, once, also under a name that they had before', async () => {
    const waiting = aTask({
      id: 'other',
      surveyId: 'earlier',
      contactId: 'before',
      settleUntil: asked,
      group: 'passive',
    });
    await put(rechecked(2), contact({ formerly: ['before'] }), waiting);
    await put({ kind: 'open', version: 0, contactId: 'before', taskId: 'other', at: asked });
    const own = { ...config, tasks: { ...config.tasks, joinWithin: 3_600_000 } } as typeof config;
    expect((await consider(program, now, own))?.id).toBe('other');
    expect(read()).toBeUndefined();
    expect(read('other')).toMatchObject({ joined: [{ surveyId: 's', score: 2 }], group: 'detractor' });
    expect(records.peek({ kind: 'member', id: ['s'] })?.taskId).toBe('other');
    const before = versions();
    expect((await consider(program, now, own))?.id).toBe('other');
    expect(versions()).toBe(before);
    // A changed answer is told where it joined.
    const [current] = [survey() as Extract<SurveyRow, { state: 'answered' }>];
    await records.commit([{ put: { ...current, response: { ...current.response, score: 1, revision: 2 } } }]);
    await consider(program, now, own);
    expect(read('other')?.joined).toMatchObject([{ score: 1, revision: 2 }]);
  });
});

describe('an answer that obliges nobody', () => {
  it.each([
    ['who is content without a word', 8, {}],
    ['which was only tried out', 2, { test: true }],
    ['of somebody whom nobody knows', 2, { via: 'link' }],
  ])('(%s) has no task, and nobody looks for it again', async (_, score, more) => {
    await put(rechecked(score, more));
    expect(await consider()).toBeUndefined();
    expect([read(), survey()?.wakeAt, timer.armed.size]).toEqual([undefined, undefined, 0]);
    const before = versions();
    await consider();
    expect(versions()).toBe(before);
  });

  it('is none where there is no such survey, or nobody said anything', async () => {
    expect(await consider()).toBeUndefined();
    const { response: _r, history: _h, ...sent } = anAnswer(2);
    await put({ ...sent, state: 'sent' } as SurveyRow);
    expect(await consider()).toBeUndefined();
    expect([versions(), timer.armed.size]).toEqual([1, 0]);
  });
});

describe('words without a rating', () => {
  const { response: _r, history: _h, ...sent } = anAnswer(2);
  const said = (...words: string[]) =>
    words.map((one, nth) => ({ at: `2026-11-20T15:0${nth}:00.000Z`, channel: 'email' as const, words: one }));
  const remarked = (words: readonly string[], more: object = {}) =>
    put({ ...sent, state: 'sent', wakeAt: asked, remarks: said(...words), ...more } as SurveyRow);
  const says = async (...words: string[]) => {
    const current = survey() as SurveyRow;
    await records.commit([{ put: { ...current, remarks: said(...words) } }]);
  };

  it('are read by a person, in a task that is armed', async () => {
    await remarked(['Where is it?']);
    expect(await consider()).toMatchObject({ origin: 'remark', comment: 'Where is it?', team: program.followUp.team });
    expect([read()?.comment, timer.armed.size, survey()?.wakeAt]).toEqual(['Where is it?', 1, undefined]);
    const before = versions();
    expect((await consider())?.id).toBe(taskIdOf('s'));
    expect(versions()).toBe(before);
  });

  it('that follow are told in the same task, which opens again where it was closed', async () => {
    await remarked(['Where is it?']);
    await consider();
    const settling = read() as TaskRow;
    await records.commit([{ put: { ...settling, state: 'resolved', openedAt: asked, closedAt: asked } as TaskRow }]);
    await says('Where is it?', 'And now it is broken.');
    await consider();
    expect(read()).toMatchObject({ state: 'open', comment: 'Where is it?\n\nAnd now it is broken.' });
    expect(records.all().filter(({ kind }) => kind === 'task')).toHaveLength(1);
  });

  it('become the answer’s task when the rating comes', async () => {
    await remarked(['Where is it?']);
    await consider();
    const { version = 0 } = survey() ?? {};
    await records.commit([{ put: { ...rechecked(2), version } }]);
    expect(await consider()).toMatchObject({ id: taskIdOf('s'), origin: undefined, score: 2, group: 'detractor' });
  });

  it('of somebody who only tries it out are nobody’s work', async () => {
    await remarked(['Where is it?'], { test: true });
    expect((await consider())?.comment).toBe('Where is it?');
    expect([read(), versions()]).toEqual([undefined, 1]);
  });

  it('go to the next of the team in turn, in the customer’s language', async () => {
    const care = config.teams[program.followUp.team];
    const members = [
      { name: 'Ann', email: 'ann@shop.example', languages: [] },
      { name: 'Ben', email: 'ben@shop.example', languages: ['de'] },
    ];
    const own = {
      ...config,
      teams: { ...config.teams, [program.followUp.team]: { ...care, members } },
    } as typeof config;
    await remarked(['Wo bleibt es?'], { language: 'de' });
    expect((await consider(program, now, own))?.owner.name).toBe('Ben');
    expect(records.peek({ kind: 'roster', id: [program.followUp.team] })?.turns).toEqual({ 'ben@shop.example': now });
  });
});

describe('what a customer says after a repair', () => {
  const recovery = { ...program, moment: recoveryMoment };
  const repaired = async (score: number, more: TaskParts = {}) => {
    await put(
      rechecked(score),
      contact(),
      event('t1'),
      aTask({ id: 't1', surveyId: 'first', state: 'resolved', ...more }),
    );
    return consider(recovery);
  };

  it('proves it, once', async () => {
    expect(await repaired(9)).toMatchObject({ id: 't1', state: 'verified', recovery: { surveyId: 's', score: 9 } });
    expect([read('t1')?.state, read()]).toEqual(['verified', undefined]);
    const before = versions();
    expect(await consider(recovery)).toBeUndefined();
    expect(versions()).toBe(before);
  });

  it('opens it again where they are still unhappy, and arms it', async () => {
    expect(await repaired(1)).toMatchObject({ id: 't1', state: 'open' });
    expect([...timer.armed.keys()]).toHaveLength(1);
  });

  it('is nobody’s where the task or the event is gone', async () => {
    await put(rechecked(1), contact(), event('gone'));
    expect(await consider(recovery)).toBeUndefined();
    records = new InMemoryRecords();
    await put(rechecked(1), contact());
    expect(await consider(recovery)).toBeUndefined();
    expect(read()).toBeUndefined();
  });
});
