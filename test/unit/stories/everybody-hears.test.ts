import { describe, expect, it } from 'vitest';
import { followUp, type RowChange } from '../../../functions/follow-up/follow-up.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import type { StaffNotice } from '../../../shared/ports/ports.ts';
import busy from '../../e2e/busy.config.ts';
import { WholeWorld } from '../../world/whole-world.ts';

const config = forStage(parseConfig(busy), 'local');
const ada = {
  id: 'ada',
  email: 'ada@example.com',
  name: 'Ada Byron',
  phone: '+447700900123',
  timezone: 'Europe/London',
};

/** A world whose stream can be told again, and whose topic may be down. */
class Told extends WholeWorld {
  isDown = false;

  protected override deps() {
    const deps = super.deps();
    const publish = async (notice: StaffNotice) => {
      if (this.isDown) throw new Error('down');
      return deps.notifier.publish(notice);
    };
    return { ...deps, notifier: { publish } } as unknown as ReturnType<WholeWorld['deps']>;
  }

  async streams(change: RowChange): Promise<void> {
    await followUp(change, this.deps());
    await this.settle();
  }

  task(): TaskRow {
    const row = this.records.all().find(({ kind }) => kind === 'task');
    if (row?.kind !== 'task') throw new Error('There is no task.');
    return row;
  }

  async patches(change: object) {
    const path = `/v1/tasks/${this.task().id}`;
    const seen = await this.call('GET', path);
    return (await this.call('PATCH', path, change, { 'if-match': String(seen.headers.etag) })).status;
  }
}

const unhappy = async (comment = 'It came cracked') => {
  const world = new Told(config);
  await world.emit('purchase.completed', { id: 'o1', title: 'oak table', customer: ada });
  await world.pass(96);
  const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(world.mailer.sent[0]?.html ?? '') ?? [];
  await world.ask('POST', path, { form: { score: '2', comment } });
  return { world, path };
};

describe('of an unhappy customer', () => {
  it('staff read who, what, whose and until when; then how it ended', async () => {
    const { world } = await unhappy();
    await world.pass(1);
    const { id, dueAt, resolveBy } = world.task();
    const who = 'Ada Byron rated 2/10 (Post-purchase) (oak table).\n\n"It came cracked"\n';
    const reached = 'E-mail: ada@example.com\nPhone: +447700900123\nOwner: Mara Lindt, Customer care';
    const opened = {
      id: `${id}.0`,
      subject: 'Please answer this customer: detractor, rating 2/10, post-purchase',
      message: `${who}\n${reached}\nFirst contact by ${dueAt}, solution by ${resolveBy}.\nTask: ${id}`,
      attributes: { kind: 'detractor', team: 'care', severity: 'high', event: 'opened' },
    };
    expect(world.notifier.notices).toEqual([opened]);
    await world.pass(30);
    expect(await world.patches({ state: 'contacted', note: 'Called' })).toBe(200);
    expect(await world.patches({ state: 'resolved', cause: 'damage', outcome: 'New top' })).toBe(200);
    expect(world.notifier.notices).toEqual([
      opened,
      {
        id: `${id}.3`,
        subject: 'Closed: detractor, rating 2/10, post-purchase',
        message: `${who}\n${reached}\nOutcome: New top\nTask: ${id}`,
        attributes: { ...opened.attributes, event: 'resolved' },
      },
    ]);
  });

  it('who said nothing, the words say so; whose clock ran out, who was called', async () => {
    const { world } = await unhappy('');
    await world.pass(24 * 5);
    const [opened, overdue] = world.notifier.notices;
    expect(opened?.message).toContain('They left no comment.');
    expect(overdue).toMatchObject({
      subject: 'Overdue: detractor, rating 2/10, post-purchase',
      attributes: { event: 'escalated' },
    });
    expect(overdue?.message).toMatch(/^\S.*\.\nAda Byron rated 2\/10/);
  });

  it('the bus hears what was sent, answered and done, in order, each under its own id, and nothing that is only planned', async () => {
    const { world, path } = await unhappy();
    await world.ask('POST', path, { form: { score: '3', comment: 'It came cracked' } });
    await world.pass(1);
    await world.patches({ state: 'resolved', cause: 'damage', outcome: 'New top' });
    const [, survey] = world.bus.events;
    const { id, contactId, surveyId } = world.task();
    expect(world.bus.events.map(({ type, at }) => [type, at.slice(0, 16)])).toEqual([
      ['survey.sent', '2026-11-05T09:00'],
      ['survey.answered', '2026-11-06T09:00'],
      ['survey.answered', '2026-11-06T09:00'],
      ['task.opened', '2026-11-06T09:10'],
      ['task.resolved', '2026-11-06T10:00'],
    ]);
    expect(survey?.detail).toEqual({
      ...{ surveyId, program: 'post-purchase', type: 'nps', channel: 'email', contactId, score: 2 },
    });
    expect(world.bus.events.at(-1)).toMatchObject({
      id: `${id}.1`,
      detail: {
        taskId: id,
        surveyId,
        program: 'post-purchase',
        group: 'detractor',
        state: 'resolved',
        team: 'care',
        contactId,
      },
    });
    expect(new Set(world.bus.events.map((event) => event.id)).size).toBe(world.bus.events.length);
  });
});

describe('a change that the stream tells again', () => {
  it('tells nobody again, and makes no second task', async () => {
    const { world } = await unhappy();
    await world.pass(1);
    const heard = () => [world.notifier.notices.length, world.mailer.sent.length, world.records.all().length];
    const before = heard();
    const [survey, task] = [world.records.all().find(({ kind }) => kind === 'survey'), world.task()];
    if (survey) await world.streams({ before: undefined, after: survey });
    await world.streams({ before: undefined, after: task });
    await world.streams({ before: { ...task, announced: 0 }, after: { ...task, announced: 0 } });
    await world.pass(1);
    expect(heard().slice(0, 2)).toEqual(before.slice(0, 2));
    expect(world.records.all().filter(({ kind }) => kind === 'task')).toHaveLength(1);
  });

  it('after somebody could not be told tells everybody else at once, and them when it comes again', async () => {
    const { world } = await unhappy();
    world.isDown = true;
    await expect(world.pass(1)).rejects.toThrow('down');
    const task = world.task();
    const mails = () => world.mailer.sent.filter(({ to }) => to === task.owner.email).length;
    expect([mails(), world.notifier.notices.length, task.announced]).toEqual([1, 0, 0]);
    expect(world.bus.events.at(-1)?.type).toBe('task.opened');
    world.isDown = false;
    await world.streams({ before: undefined, after: task });
    expect([mails(), world.notifier.notices.length, world.task().announced]).toEqual([1, 1, 1]);
  });
});

describe('whether a repair has worked', () => {
  const resolved = async (more: object = {}) => {
    const { world, path } = await unhappy();
    if (Object.keys(more).length > 0)
      await world.ask('POST', path, { form: { score: '2', comment: 'It came cracked', ...more } });
    await world.pass(1);
    await world.patches({ state: 'resolved', cause: 'damage', outcome: 'New top' });
    return world;
  };

  it('is asked as of any occasion, about what the customer knows, and once', async () => {
    const world = await resolved();
    const { id } = world.task();
    await world.pass(24 * 5);
    const asked = world.mailer.sent.filter(({ to }) => to === ada.email);
    expect(asked.map(({ subject }) => subject)).toEqual([
      'How did it go? (oak table)',
      expect.stringContaining('oak table'),
    ]);
    const decisions = (await world.call<{ program: string }[]>('GET', `/v1/decisions?event=${id}`)).body;
    expect(decisions).toMatchObject([{ program: 'recovery', verdict: 'scheduled' }]);
  });

  it('is asked of nobody who wants no contact', async () => {
    const world = await resolved({ contact: 'no' });
    await world.pass(24 * 5);
    expect(world.mailer.sent.filter(({ to }) => to === ada.email)).toHaveLength(1);
  });
});
