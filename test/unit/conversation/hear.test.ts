import { beforeEach, describe, expect, it } from 'vitest';
import { testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { AddressRow } from '../../../shared/contracts/rows/contact.ts';
import type { SayingRow } from '../../../shared/contracts/rows/conversation.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { type HearDeps, hear, type IncomingMessage } from '../../../shared/steps/conversation/hear.ts';
import config from '../../config.ts';

const at = '2026-11-10T12:00:00.000Z';
const phone = '+4915123456789';
const email = 'ada@example.com';
const program = config.programs['post-purchase'];
if (!program) throw new Error('The default programmes are gone.');

let records: InMemoryRecords;
let spoken: string[];
let deps: HearDeps;
beforeEach(() => {
  records = new InMemoryRecords();
  spoken = [];
  const speak = async ({ id }: { readonly id: string }) => void spoken.push(id);
  deps = { records, clock: new VirtualClock(at), keyring: testKeyring, config, speak };
});

const hashOf = (channel: 'sms' | 'email', address: string) => addressHash(channel, address, testKeyring.addresses);
const known = async (channel: 'sms' | 'email', address: string, reason?: 'unsubscribed' | 'opted-out' | 'bounced') => {
  const hash = hashOf(channel, address);
  const row = { kind: 'address', version: 0, hash, channel, contactId: 'c1', others: [], asked: {} } as const;
  await records.commit([
    { put: { ...row, others: [], ...(reason && { suppressed: { reason, at: '2026-01-01T00:00:00.000Z' } }) } },
  ]);
};
const suppressed = (channel: 'sms' | 'email', address: string) =>
  records.peek({ kind: 'address', id: [hashOf(channel, address)] })?.suppressed?.reason;
const all = <K extends string>(kind: K) =>
  records.all().filter((row): row is Extract<typeof row, { kind: K }> => row.kind === kind);
const said = () => all('saying').map(({ what, channel, address, state }) => `${what} ${channel} ${address} ${state}`);
const text = (understood: IncomingMessage['understood'], more: Partial<IncomingMessage> = {}): IncomingMessage => ({
  ...{ id: 'm1', channel: 'sms', address: phone, at, understood, words: 'words', ...more },
});
const kindOf = async (message: IncomingMessage) => (await hear(message, deps)).kind;

describe('somebody whom no survey was sent to', () => {
  it('ends texts by a word, is told so once, and their number is taken for nobody’s yet', async () => {
    expect(await kindOf(text({ kind: 'unsubscribe' }))).toBe('unsubscribed');
    expect([suppressed('sms', phone), said()]).toEqual(['opted-out', [`stopped sms ${phone} waiting`]]);
    expect(await kindOf(text({ kind: 'unsubscribe' }, { id: 'm2' }))).toBe('unsubscribed');
    expect([said().length, all('heard').length, spoken.length]).toEqual([1, 2, 1]);
    const [row] = all('address');
    expect([row?.channel, row?.others, row?.asked]).toEqual(['sms', [], {}]);
  });

  it('may have texts again where they themselves had ended them, and nobody else had', async () => {
    await known('sms', phone, 'opted-out');
    expect(await kindOf(text({ kind: 'resume' }))).toBe('resumed');
    expect([suppressed('sms', phone), said()]).toEqual([undefined, [`resumed sms ${phone} waiting`]]);
    await known('sms', '+4915100000000', 'bounced');
    expect(await kindOf(text({ kind: 'resume' }, { id: 'm2', address: '+4915100000000' }))).toBe('resumed');
    expect([suppressed('sms', '+4915100000000'), said().length]).toEqual(['bounced', 1]);
    expect(await kindOf(text({ kind: 'resume' }, { id: 'm3', address: '+4915100000001' }))).toBe('resumed');
    expect(said()).toContain('resumed sms +4915100000001 waiting');
  });

  it('who asks for help is told how to reach a person, though they want no messages', async () => {
    await known('sms', phone, 'opted-out');
    expect(await kindOf(text({ kind: 'help' }))).toBe('asked-for-help');
    expect([suppressed('sms', phone), said()]).toEqual(['opted-out', [`help sms ${phone} waiting`]]);
  });

  it.each<[IncomingMessage['understood'], string]>([
    [{ kind: 'unsubscribe' }, 'unsubscribed'],
    [{ kind: 'resume' }, 'resumed'],
    [{ kind: 'help' }, 'asked-for-help'],
    [{ kind: 'automatic', why: 'list' }, 'automatic'],
    [{ kind: 'empty' }, 'empty'],
    [{ kind: 'sign', sign: '👍', mood: 'good' }, 'reacted'],
    [{ kind: 'sign', sign: '👍', mood: 'none' }, 'reacted'],
  ])('and writes a mail that means %j is heard, and nothing is said', async (understood, outcome) => {
    expect(await kindOf(text(understood, { channel: 'email', address: email }))).toBe(outcome);
    expect([said(), spoken]).toEqual([[], []]);
    expect(suppressed('email', email)).toBe(understood.kind === 'unsubscribe' ? 'unsubscribed' : undefined);
  });

  it.each<IncomingMessage['understood']>([
    { kind: 'sign', sign: '👎', mood: 'bad' },
    { kind: 'answer', score: 5 },
    { kind: 'comment', comment: 'Where is it?', ambiguous: false },
  ])('and says %j is for a person: nothing is written', async (understood) => {
    expect(await kindOf(text(understood))).toBe('stray');
    expect(records.all()).toEqual([]);
  });

  it('by text ends what a mail had left open, and never the other way round', async () => {
    await known('sms', phone, 'unsubscribed');
    await hear(text({ kind: 'unsubscribe' }), deps);
    expect([suppressed('sms', phone), said()]).toEqual(['opted-out', [`stopped sms ${phone} waiting`]]);
    await known('email', email, 'bounced');
    await hear(text({ kind: 'unsubscribe' }, { id: 'm2', channel: 'email', address: email }), deps);
    expect(suppressed('email', email)).toBe('bounced');
  });

  it('from elsewhere than where they are answered means both', async () => {
    const mail = { channel: 'email', address: email, from: 'ada@work.example' } as const;
    await hear(text({ kind: 'unsubscribe' }, mail), deps);
    expect([suppressed('email', email), suppressed('email', 'ada@work.example')]).toEqual([
      'unsubscribed',
      'unsubscribed',
    ]);
  });
});

describe('the same message again', () => {
  it('is a duplicate, and what is to be said is sent off again where a crash kept it back', async () => {
    deps = { ...deps, speak: async () => Promise.reject(new Error('crash')) };
    await expect(hear(text({ kind: 'unsubscribe' }), deps)).rejects.toThrow('crash');
    deps = { ...deps, speak: async ({ id }) => void spoken.push(id) };
    expect(await kindOf(text({ kind: 'unsubscribe' }))).toBe('duplicate');
    expect(spoken).toEqual(all('saying').map(({ id }) => id));
    expect([said().length, all('heard').length]).toEqual([1, 1]);
  });

  it('by another way is another message', async () => {
    await hear(text({ kind: 'help' }), deps);
    expect(await kindOf(text({ kind: 'help' }, { channel: 'email', address: email }))).toBe('asked-for-help');
  });

  it('is remembered for ninety days', async () => {
    await hear(text({ kind: 'help' }), deps);
    const expires = Date.parse(at) / 1000 + 90 * 86_400;
    expect([all('heard')[0]?.expires, all('saying')[0]?.expires]).toEqual([expires, expires]);
  });

  it('that somebody else is taking at this moment is looked at anew', async () => {
    let conflicts = 1;
    const commit: InMemoryRecords['commit'] = async (changes) =>
      conflicts-- > 0 ? { kind: 'conflict' } : records.commit(changes);
    const racing = Object.assign(Object.create(records), { commit });
    expect((await hear(text({ kind: 'unsubscribe' }), { ...deps, records: racing })).kind).toBe('unsubscribed');
    expect(said()).toHaveLength(1);
  });
});

describe('somebody who was asked', () => {
  const survey = (more: object = {}): SurveyRow =>
    ({
      ...{
        kind: 'survey',
        version: 0,
        id: 's1',
        state: 'sent',
        program: 'post-purchase',
        programHash: 'x',
        type: 'nps',
      },
      ...{ eventKey: 'e', contactId: 'c1', occurredAt: at, priority: 1, language: 'en', timezone: 'UTC' },
      ...{ channel: 'email', address: email, createdAt: at, dueAt: at, askBy: at, generation: 1 },
      ...{ sentAt: at, answerBy: '2026-12-01T00:00:00.000Z', messageIds: [], remindersSent: 0, ...more },
    }) as SurveyRow;
  const stored = async (more: object = {}) => {
    const row = survey(more);
    await records.commit([{ put: row }]);
    return { survey: row, program };
  };
  const mail = (understood: IncomingMessage['understood'], about: IncomingMessage['about'], more: object = {}) =>
    text(understood, { channel: 'email', address: email, about, messageId: '<1@x>', ...more });
  const comment = { kind: 'comment', comment: 'Where is it?', ambiguous: false } as const;

  it('answers by a word, which is filed by what it is about', async () => {
    const about = await stored();
    const answer = { kind: 'answer', score: 2, comment: 'The delivery came late.' } as const;
    expect(await hear(mail(answer, about), deps)).toEqual({ kind: 'answered', surveyId: 's1' });
    expect(all('survey')).toMatchObject([
      { state: 'answered', tags: ['delivery'], response: { score: 2, channel: 'email', at } },
    ]);
    expect(all('heard')).toMatchObject([{ surveyId: 's1', outcome: 'answered' }]);
  });

  it('says more than a row takes: it keeps the beginning, and where the rest lies', async () => {
    const about = await stored();
    const long = 'Der Tisch wackelt sehr. '.repeat(5_000);
    for (const understood of [
      { ...comment, comment: long },
      { kind: 'unsubscribe', words: long },
    ] as const) {
      await hear(mail(understood, about, { id: understood.kind, words: long, place: 's3://mails/1' }), deps);
      expect(JSON.stringify(all('survey')).length).toBeLessThan(300_000);
      expect(JSON.stringify(all('survey'))).toContain('s3://mails/1');
    }
  });

  it.each<[string, object]>([
    ['is on its way anew', { state: 'scheduled' }],
    ['was skipped', { state: 'skipped', reason: 'age', endedAt: at }],
    ['was cancelled', { state: 'cancelled', reason: 'undone', endedAt: at }],
    [
      'was answered and is closed',
      {
        ...{ state: 'answered', answerBy: '2026-11-09T00:00:00.000Z', history: [] },
        response: { score: 9, answers: {}, channel: 'page', at, revision: 1 },
      },
    ],
    [
      'holds as many words as it can',
      { remarks: Array.from({ length: 15 }, () => ({ at, channel: 'email', words: 'x' })) },
    ],
  ])('writes to one that %s is for a person, and by a command heard all the same', async (_, more) => {
    const about = await stored(more);
    const before = JSON.stringify(records.all());
    expect(await kindOf(mail(comment, about))).toBe('stray');
    expect(await kindOf(mail({ kind: 'answer', score: 1 }, about))).toBe('stray');
    expect(JSON.stringify(records.all())).toBe(before);
    expect(await kindOf(mail({ kind: 'unsubscribe' }, about))).toBe('unsubscribed');
    expect(suppressed('email', email)).toBe('unsubscribed');
  });

  it('is heard up to the fifteenth remark', async () => {
    const about = await stored({ remarks: Array.from({ length: 14 }, () => ({ at, channel: 'email', words: 'x' })) });
    expect(await kindOf(mail(comment, about))).not.toBe('stray');
    expect(all('survey')[0]?.remarks).toHaveLength(15);
  });

  it('and ends it by mail ends texts, too, and the survey says that they left', async () => {
    const contact = { kind: 'contact', version: 0, id: 'c1', phone, asked: {}, createdAt: at } as const;
    await records.commit([{ put: contact }]);
    await known('sms', phone);
    const about = await stored();
    await hear(mail({ kind: 'unsubscribe' }, about), deps);
    expect([suppressed('email', email), suppressed('sms', phone)]).toEqual(['unsubscribed', 'unsubscribed']);
    expect(all('survey')).toMatchObject([{ optedOutAt: at }]);
    expect(said()).toEqual([]);
  });

  it('and is asked once more is answered under their own mail', async () => {
    const about = await stored();
    await hear(mail({ kind: 'comment', comment: '7 or 8 maybe', ambiguous: true }, about), deps);
    expect(all('saying')).toMatchObject([
      { what: 'ask-again', surveyId: 's1', channel: 'email', address: email, inReplyTo: '<1@x>', createdAt: at },
    ]);
    expect((all('saying')[0] as SayingRow).state).toBe('waiting');
  });

  it('and wants nothing any more is not answered', async () => {
    await known('email', email, 'unsubscribed');
    const about = await stored();
    await hear(mail({ kind: 'comment', comment: '7 or 8 maybe', ambiguous: true }, about), deps);
    expect(said()).toEqual([]);
    expect(all('heard')).toHaveLength(1);
    expect((all('address')[0] as AddressRow).suppressed?.reason).toBe('unsubscribed');
  });

  it('says more than a row takes by any of their words: each is kept with where the rest lies', async () => {
    const long = 'It wobbles a lot. '.repeat(5_000);
    const more = { words: long, place: 's3://mails/1' };
    const kept = async (understood: IncomingMessage['understood'], id: string) => {
      records = new InMemoryRecords();
      deps = { ...deps, records };
      await hear(mail(understood, await stored(), { ...more, id }), deps);
      const [row] = all('survey');
      const words = row?.state === 'answered' ? row.response.comment : row?.remarks?.[0]?.words;
      return [Number(words?.length) < 60_000, words?.includes('s3://mails/1'), words?.startsWith('It wobbles')];
    };
    expect(await kept({ kind: 'answer', score: 2, comment: long }, 'a')).toEqual([true, true, true]);
    expect(await kept({ ...comment, comment: long }, 'b')).toEqual([true, true, true]);
    expect(await kept({ kind: 'unsubscribe', words: long }, 'c')).toEqual([true, true, true]);
  });

  it('and answers without a word has said none', async () => {
    await hear(mail({ kind: 'answer', score: 9 }, await stored(), { words: '9' }), deps);
    expect(all('survey')).toMatchObject([{ state: 'answered', response: { score: 9, comment: undefined } }]);
  });

  it('is promised an answer by the hours of the team, where they are unhappy', async () => {
    await hear(mail({ kind: 'answer', score: 2, comment: 'Cracked.' }, await stored()), deps);
    // Eight working hours from Tuesday noon, UTC, in Berlin.
    expect(all('survey')).toMatchObject([{ response: { promisedBy: '2026-11-11T12:00:00.000Z' } }]);
  });

  it('is heard up to the last moment in which they may change their answer', async () => {
    const response = { score: 9, answers: {}, channel: 'page', at, revision: 1 };
    const about = await stored({ state: 'answered', answerBy: at, history: [], response });
    expect(await kindOf(mail({ kind: 'answer', score: 3, comment: 'It broke.' }, about))).toBe('answered');
    expect(all('survey')).toMatchObject([{ response: { score: 3, revision: 2 } }]);
  });

  it('and ends texts by a text ends nothing else, and says so at the survey', async () => {
    const contact = { kind: 'contact', version: 0, id: 'c1', email, phone, asked: {}, createdAt: at } as const;
    await records.commit([{ put: contact }]);
    await known('email', email);
    await known('sms', phone);
    const about = await stored({ channel: 'sms', address: phone });
    await hear(text({ kind: 'unsubscribe' }, { about }), deps);
    expect([suppressed('sms', phone), suppressed('email', email)]).toEqual(['opted-out', undefined]);
    expect(all('survey')).toMatchObject([{ optedOutAt: at }]);
    expect(all('saying')).toMatchObject([{ what: 'stopped', surveyId: 's1' }]);
    expect(all('saying')[0]).not.toHaveProperty('inReplyTo');
  });

  it('and ends it from elsewhere is left alone there, too, once, under the name that is known there', async () => {
    await known('email', 'ada@work.example');
    const about = await stored();
    await hear(mail({ kind: 'unsubscribe' }, about, { from: 'ada@work.example' }), deps);
    expect(suppressed('email', 'ada@work.example')).toBe('unsubscribed');
    expect(
      all('address')
        .map(({ contactId }) => contactId === 'c1')
        .toSorted(),
    ).toEqual([false, true]);
    await hear(mail({ kind: 'unsubscribe' }, about, { id: 'm2', from: email }), deps);
    expect(all('address')).toHaveLength(2);
    // Said twice it stands since the first time.
    expect(all('address').map(({ version }) => version)).toEqual([2, 1]);
  });

  it('and says what leads to nothing changes nothing of their survey', async () => {
    const about = await stored();
    expect(await kindOf(mail({ kind: 'automatic', why: 'list' }, about))).toBe('automatic');
    expect([all('survey')[0]?.version, all('heard').length]).toEqual([1, 1]);
  });
});
