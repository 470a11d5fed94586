import { beforeEach, describe, expect, it } from 'vitest';
import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { halt } from '../../../shared/steps/brake/halt.ts';
import { weigh } from '../../../shared/steps/brake/weigh.ts';
import { anAnswer } from '../tasks/answer.ts';

const start = '2026-11-20T10:00:00.000Z';
const program = 'post-purchase';
const config = { brakes: { complaints: 0.001, bounces: 0.05, objections: 0.02 } };

let records: InMemoryRecords;
let clock: VirtualClock;
beforeEach(() => {
  records = new InMemoryRecords();
  clock = new VirtualClock(start);
});
const paused = () => records.peek({ kind: 'switches', id: ['all'] })?.paused ?? {};
const trail = () => records.all().flatMap((row) => (row.kind === 'audit' ? [`${row.act} ${row.detail?.harm}`] : []));
const switches = async (of: object) => {
  const version = records.peek({ kind: 'switches', id: ['all'] })?.version ?? 0;
  await records.commit([{ put: { kind: 'switches', version, id: 'all', paused: {}, ...of } }]);
};

describe('a programme that is halted', () => {
  const stop = (reason: string, harm: 'bounces' | 'spend' = 'bounces') =>
    halt(program, { harm, reason }, { records, clock });

  it('stands still for the first reason, and whoever tells of it has a quarter of an hour', async () => {
    await stop('Many came back.');
    clock.moveTo('2026-11-20T11:00:00.000Z');
    await stop('It cost too much.', 'spend');
    expect(paused()).toEqual({ [program]: { since: start, reason: 'Many came back.', by: 'heardback' } });
    expect(records.peek({ kind: 'halt', id: [program] })).toMatchObject({
      ...{ since: start, harm: 'bounces', reason: 'Many came back.', state: 'due', wakeAt: '2026-11-20T10:15:00.000Z' },
    });
    expect(trail()).toEqual(['halted bounces']);
  });

  it('and was paused by a person keeps that person’s reason', async () => {
    const byHand = { since: '2026-11-19T10:00:00.000Z', reason: 'The link is wrong.', by: 'mara@shop.example' };
    await switches({ paused: { [program]: byHand } });
    await stop('Many came back.');
    expect(paused()).toEqual({ [program]: byHand });
    expect([records.peek({ kind: 'halt', id: [program] }), trail()]).toEqual([undefined, []]);
  });

  it('leaves others as they are, and is told anew when it halts once more', async () => {
    const other = { since: start, by: 'mara@shop.example' };
    await switches({ paused: { billing: other } });
    await stop('Many came back.');
    expect(paused()).toMatchObject({ billing: other, [program]: { reason: 'Many came back.' } });
    await switches({ paused: { billing: other } });
    clock.moveTo('2026-11-21T10:00:00.000Z');
    await stop('Many came back again.');
    expect(records.peek({ kind: 'halt', id: [program] })).toMatchObject({ since: clock.now(), state: 'due' });
    expect(trail()).toEqual(['halted bounces', 'halted bounces']);
  });
});

describe('what a survey did to the sender’s reputation', () => {
  const survey = (id: string, more: object = {}) =>
    ({ ...anAnswer(3, { id }), version: 0, sentAt: start, complainedAt: start, ...more }) as SurveyRow;
  const stored = async (id: string, more: object = {}) => {
    await records.commit([{ put: survey(id, more) }]);
    return records.peek({ kind: 'survey', id: [id] }) as SurveyRow;
  };
  const left = (count: number, { channel = 'email' as const, bucket = '2026-11-20' } = {}) =>
    records.count({ kind: 'sends', program, channel, bucket, expires: 1_900_000_000 }, count);
  const weighing = (row: SurveyRow) => weigh(row, { records, clock, config });
  const harm = (bucket = '2026-11-20') => records.peek({ kind: 'harm', id: [program, `email#${bucket}`] });

  it('is counted once, by the day on which it left, and written on it', async () => {
    const row = await stored('s1', { sentAt: '2026-11-18T10:00:00.000Z', optedOutAt: start });
    for (let time = 0; time < 2; time += 1) await weighing(row);
    expect(harm('2026-11-18')).toMatchObject({ complaints: 1, objections: 1, bounces: 0 });
    expect(records.peek({ kind: 'survey', id: ['s1'] })?.weighed).toEqual(['complaints', 'objections']);
    expect(records.peek({ kind: 'survey', id: ['s1'] })?.version).toBe(2);
    await weighing(await stored('s2', { sentAt: '2026-11-18T12:00:00.000Z' }));
    expect(harm('2026-11-18')).toMatchObject({ complaints: 2, objections: 1 });
    expect(harm('2026-11-18')?.expires).toBe(Date.parse('2026-11-18') / 1000 + 60 * 86_400);
  });

  it('adds to what was counted of it before', async () => {
    const row = await stored('s1', { weighed: ['complaints'], optedOutAt: start });
    await weighing(row);
    expect(harm()).toMatchObject({ complaints: 0, objections: 1 });
    expect(records.peek({ kind: 'survey', id: ['s1'] })?.weighed).toEqual(['complaints', 'objections']);
  });

  it('is nothing where it did none, or is gone meanwhile', async () => {
    await weighing(await stored('s1', { complainedAt: undefined }));
    await weighing(survey('erased'));
    expect([harm(), records.all().length]).toEqual([undefined, 1]);
  });

  it('halts its programme once that was too much of what left by the same channel, and no other', async () => {
    await left(50);
    await left(2_000, { bucket: '2026-11-14' });
    for (const id of ['s1', 's2']) await weighing(await stored(id));
    expect(paused()).toEqual({});
    await weighing(await stored('s3'));
    expect(paused()).toMatchObject({
      [program]: { reason: '3 of 50 messages were reported as unwanted (6%; the limit is 0.1%), counted over today.' },
    });
    expect(records.peek({ kind: 'halt', id: [program] })).toMatchObject({ harm: 'complaints' });
    expect(Object.keys(paused())).toEqual([program]);
  });

  it('is judged together with what left on the days before, of which some did none', async () => {
    await left(50, { bucket: '2026-11-18' });
    for (const id of ['s1', 's2', 's3']) await weighing(await stored(id, { sentAt: '2026-11-18T10:00:00.000Z' }));
    expect(paused()).toMatchObject({ [program]: { reason: expect.stringMatching(/^3 of 50 .* over 3 days\.$/) } });
  });

  it('that is heard of while it stands still is counted, not judged', async () => {
    await left(50);
    await switches({ paused: { [program]: { since: start, by: 'mara@shop.example' } } });
    for (const id of ['s1', 's2', 's3', 's4']) await weighing(await stored(id));
    expect(harm()).toMatchObject({ complaints: 4 });
    expect(trail()).toEqual([]);
  });

  it('before a person let it go on is forgiven', async () => {
    await left(50);
    await switches({ resumed: { [program]: '2026-11-20T10:30:00.000Z' } });
    clock.moveTo('2026-11-20T12:00:00.000Z');
    for (const id of ['s1', 's2', 's3', 's4']) await weighing(await stored(id));
    expect(paused()).toEqual({});
    await left(50, { bucket: '2026-11-20T10:30:00.000Z' });
    for (const id of ['n1', 'n2', 'n3']) await weighing(await stored(id, { sentAt: '2026-11-20T11:00:00.000Z' }));
    expect(paused()).toMatchObject({ [program]: { reason: expect.stringMatching(/^3 of 50 /) } });
  });

  it('told again after a crash is judged again', async () => {
    await left(50);
    const rows = [await stored('s1'), await stored('s2'), await stored('s3')];
    const broken = Object.assign(Object.create(records), {
      getAll: () => Promise.reject(new Error('The process died.')),
    });
    for (const row of rows) await weigh(row, { records: broken, clock, config }).catch(() => undefined);
    expect(paused()).toEqual({});
    await weighing(rows[2] as SurveyRow);
    expect([harm()?.complaints, Object.keys(paused())]).toEqual([3, [program]]);
  });
});
