import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../functions/dispatch/dispatch.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { SayingRow } from '../../../shared/contracts/rows/conversation.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { TransientError } from '../../../shared/ports/errors.ts';
import type { SendOutcome } from '../../../shared/ports/ports.ts';
import { World } from '../../world/world.ts';

const phone = '+447700900123';

class Saying extends World {
  textOutcome: SendOutcome | undefined;
  /** What happens while a text is on its way. */
  texts: () => void = () => undefined;

  protected override deps() {
    const deps = super.deps();
    const send: typeof deps.texter.send = async (text) => {
      this.texts();
      return this.textOutcome ?? deps.texter.send(text);
    };
    return { ...deps, texter: { send } } as unknown as ReturnType<World['deps']>;
  }

  says(id = 'w1') {
    return dispatch({ kind: 'saying', id, generation: 1 }, this.deps());
  }

  async put(more: Partial<SayingRow> = {}): Promise<void> {
    const row: SayingRow = {
      ...{ kind: 'saying', version: 0, id: 'w1', what: 'help', channel: 'sms', address: phone, state: 'waiting' },
      ...{ createdAt: this.clock.now(), expires: 9_999_999_999, ...more },
    };
    await this.records.commit([{ put: row }]);
  }

  saying(id = 'w1'): SayingRow | undefined {
    return this.records.peek({ kind: 'saying', id: [id] });
  }

  async suppresses(channel: 'sms' | 'email', address: string): Promise<void> {
    const hash = addressHash(channel, address, testKeyring.addresses);
    const found = this.records.peek({ kind: 'address', id: [hash] });
    const bare = { kind: 'address', version: 0, hash, channel, contactId: 'c', others: [], asked: {} } as const;
    const reason = { reason: 'opted-out', at: this.clock.now() } as const;
    await this.records.commit([{ put: { ...(found ?? { ...bare, others: [] }), suppressed: reason } }]);
  }
}

/** Somebody who was asked about a purchase, and what was sent to them. */
const asked = async (score?: string) => {
  const world = new Saying();
  await world.emit('purchase.completed', {
    id: 'o1',
    title: 'oak table',
    customer: { id: 'ada', email: 'ada@example.com', timezone: 'Europe/London' },
  });
  await world.pass(96);
  const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(world.mailer.sent[0]?.html ?? '') ?? [];
  if (score) await world.ask('POST', path, { form: { score, comment: 'Words' } });
  const survey = world.records.all().find((row): row is SurveyRow => row.kind === 'survey');
  if (!survey) throw new Error('Nobody was asked.');
  return { world, surveyId: survey.id };
};

describe('what is texted in return', () => {
  it.each<[SayingRow['what'], RegExp]>([
    ['stopped', /^Oak & Ember: .*(no more|stopped)/i],
    ['resumed', /^Oak & Ember: /],
    ['help', /^Oak & Ember: .*hello@oakandember\.example/],
    ['not-yours', /^Oak & Ember: /],
    ['thanks', /thank/i],
  ])('to a stranger as `%s` is in the brand’s words', async (what, text) => {
    const world = new Saying();
    await world.put({ what });
    expect(await world.says()).toEqual({ kind: 'sent' });
    expect(world.texter.sent).toEqual([{ to: phone, body: expect.stringMatching(text) }]);
    expect(world.saying()).toMatchObject({ state: 'sent', messageId: 'text-1' });
  });

  it('about a survey names its scale, and asks what was good or bad by how it went', async () => {
    const texts: string[] = [];
    for (const [score, what] of [
      [undefined, 'ask-again'],
      ['10', 'why'],
      ['1', 'why'],
      ['10', 'thanks'],
      ['1', 'thanks'],
    ] as const) {
      const { world, surveyId } = await asked(score);
      await world.put({ what, surveyId });
      await world.says();
      texts.push(world.texter.sent[0]?.body ?? '');
    }
    const [scale = '', liked = '', disliked = '', glad = '', promised = ''] = texts;
    expect(scale).toMatch(/0.*10/);
    expect(liked).not.toBe(disliked);
    expect(glad).not.toBe(promised);
    // Somebody writes to who was unhappy, and is held to when.
    expect(promised).toMatch(/[.!] .*Customer care/);
    expect([glad, promised]).toEqual([glad.trim(), promised.trim()]);
    expect(glad).not.toMatch(/Customer care/);
  });
});

describe('what is mailed in return', () => {
  it('asks again under their own mail, with the same ratings', async () => {
    const { world, surveyId } = await asked();
    await world.put({ what: 'ask-again', surveyId, channel: 'email', address: 'ada@example.com', inReplyTo: '<9@x>' });
    expect(await world.says()).toEqual({ kind: 'sent' });
    const mail = world.mailer.sent.at(-1);
    expect(mail?.to).toBe('ada@example.com');
    expect(mail?.subject).toBe(`Re: ${world.mailer.sent[0]?.subject}`);
    expect(mail?.headers).toMatchObject({
      ...{ 'In-Reply-To': '<9@x>', References: '<9@x>', 'Auto-Submitted': 'auto-replied' },
    });
    expect(mail?.text).toContain('score=10');
  });

  it('to somebody else tells nothing of the survey', async () => {
    const { world, surveyId } = await asked();
    await world.put({ what: 'not-yours', surveyId, channel: 'email', address: 'eve@example.com' });
    await world.says();
    const mail = world.mailer.sent.at(-1);
    expect(mail?.from).toEqual({ name: 'Oak & Ember', address: 'hello@oakandember.example' });
    expect([mail?.to, mail?.replyTo, mail?.headers]).toEqual([
      ...['eve@example.com', 'hello@oakandember.example', { 'Auto-Submitted': 'auto-replied' }],
    ]);
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/oak table|\/s\/|score=|ada@/);
  });

  it.each(['ask-again', 'why'] as const)(
    'or texted (`%s`) about a survey that was erased is not sent',
    async (what) => {
      const world = new Saying();
      await world.put({ what, surveyId: 'gone' });
      expect(await world.says()).toEqual({ kind: 'refused' });
      expect([world.texter.sent, world.saying()?.state]).toEqual([[], 'dropped']);
    },
  );

  it.each(['ask-again', 'not-yours'] as const)('(%s) about a survey that was erased is not sent', async (what) => {
    const world = new Saying();
    await world.put({ what, surveyId: 'gone', channel: 'email', address: 'ada@example.com' });
    expect(await world.says()).toEqual({ kind: 'refused' });
    expect(world.saying()).toMatchObject({ state: 'dropped', reason: 'The survey was erased.' });
  });
});

describe('a word in return', () => {
  it('is said once, however often it is woken', async () => {
    const world = new Saying();
    await world.put();
    await world.says();
    expect(await world.says()).toEqual({ kind: 'ignored', why: 'over' });
    expect(world.texter.sent).toHaveLength(1);
  });

  it.each<[SayingRow['what'], number, string]>([
    ['thanks', 60, 'sent'],
    ['thanks', 61, 'dropped'],
    ['resumed', 61, 'dropped'],
    ['stopped', 600, 'sent'],
    ['help', 600, 'sent'],
  ])('such as `%s` after %s minutes is %s', async (what, minutes, state) => {
    const world = new Saying();
    await world.put({ what });
    await world.pass(minutes / 60);
    expect(await world.says()).toEqual({ kind: state === 'sent' ? 'sent' : 'skipped' });
    expect(world.saying()).toMatchObject({
      state,
      ...(state === 'dropped' && { reason: 'It came too late to be an answer.' }),
    });
    expect(world.texter.sent).toHaveLength(state === 'sent' ? 1 : 0);
  });

  it.each<[SayingRow['what'], string]>([
    ['thanks', 'dropped'],
    ['stopped', 'sent'],
    ['help', 'sent'],
  ])('such as `%s` to somebody who has left is %s', async (what, state) => {
    const world = new Saying();
    await world.suppresses('sms', phone);
    await world.put({ what });
    await world.says();
    expect(world.saying()?.state).toBe(state);
    if (state === 'dropped') expect(world.saying()?.reason).toBe('The address is suppressed (opted-out).');
  });

  it('whose sender died is said by nobody else, and after a while nobody knows', async () => {
    const world = new Saying();
    await world.put({ state: 'sending', attempt: { id: 'a', at: world.clock.now() } });
    expect(await world.says()).toEqual({ kind: 'ignored', why: 'over' });
    await world.pass(1);
    expect(await world.says()).toEqual({ kind: 'unknown' });
    expect(world.saying()).toMatchObject({ state: 'unknown', reason: 'The sender stopped.' });
    expect(world.texter.sent).toEqual([]);
  });

  it('that was refused for now is said later, for good never, and where nobody can tell is left at that', async () => {
    const world = new Saying();
    await world.put();
    world.textOutcome = { kind: 'refused', temporary: true, reason: 'throttled' };
    await expect(world.says()).rejects.toThrow(TransientError);
    expect(world.saying()?.state).toBe('waiting');
    world.textOutcome = { kind: 'refused', temporary: false, reason: 'no such number' };
    expect(await world.says()).toEqual({ kind: 'refused' });
    expect(world.saying()).toMatchObject({ state: 'dropped', reason: 'no such number' });
    await world.put({ id: 'w2' });
    world.textOutcome = { kind: 'unknown', reason: 'timeout' };
    expect(await world.says('w2')).toEqual({ kind: 'unknown' });
    expect(await world.says('w2')).toEqual({ kind: 'ignored', why: 'over' });
    expect(world.saying('w2')?.state).toBe('unknown');
  });

  it('that may not be said for hours is woken when it may', async () => {
    const world = new Saying();
    await world.put();
    const retryAt = '2026-11-02T18:00:00.000Z';
    world.textOutcome = { kind: 'refused', temporary: true, reason: 'quota', retryAt };
    expect(await world.says()).toEqual({ kind: 'refused' });
    expect([...world.timer.armed.values()]).toMatchObject([{ wakeUp: { kind: 'saying', id: 'w1' }, at: retryAt }]);
  });

  it('that was erased while it was said leaves nothing behind', async () => {
    const world = new Saying();
    await world.put();
    world.texts = () => {
      const version = world.saying()?.version ?? 0;
      void world.records.commit([{ erase: { kind: 'saying', id: ['w1'] }, version }]);
    };
    expect(await world.says()).toEqual({ kind: 'sent' });
    expect(world.saying()).toBeUndefined();
  });
});
