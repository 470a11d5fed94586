import { describe, expect, it } from 'vitest';
import { type CloudClient, type Mail, useCloud } from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/brakes.config.ts' });

const program = 'post-purchase';
const buy = (cloud: CloudClient, id: string) =>
  cloud.emit('purchase.completed', { id, customer: { id: `c-${id}`, email: `${id}@example.com` } });
const buyAll = async (cloud: CloudClient, name: string, many: number) => {
  for (let at = 0; at < many; at += 1) await buy(cloud, `${name}${at}`);
};
const report = (cloud: CloudClient, mail: Mail, type: string) =>
  cloud.json('/_local/email/event', { method: 'POST', body: JSON.stringify({ id: mail.id, type }) });
const standing = async (cloud: CloudClient) =>
  (await cloud.list<{ id: string; state: string; why: string | null }>('programs')).find(({ id }) => id === program);
const surveyOf = async (cloud: CloudClient, name: string) =>
  (await cloud.list<{ state: string; held?: string }>(`surveys?email=${name}@example.com`))[0];

/** Sixty were asked, and the mails of fourteen come back. */
const bounced = async (cloud: CloudClient): Promise<void> => {
  await buyAll(cloud, 'a', 60);
  await cloud.advance('P3D');
  await cloud.advance('PT12H');
  const mails = await cloud.mails();
  expect(mails).toHaveLength(60);
  for (const mail of mails.slice(0, 14)) for (const _ of ['once', 'again']) await report(cloud, mail, 'bounce');
};

describe('a programme whose mails come back', () => {
  it('halts by itself, says why wherever one looks, and tells its owner once', async () => {
    const { cloud } = here;
    await bounced(cloud);
    expect(await standing(cloud)).toMatchObject({
      state: 'halted',
      why: expect.stringMatching(/^1\d of 60 messages did not arrive/),
    });
    expect(await cloud.list('switches')).toMatchObject({ paused: [{ program, by: 'heardback' }] });
    const told = (await cloud.staffMails()).filter(({ subject }) => subject.includes('halted'));
    expect(told).toMatchObject([{ to: 'mara@oakandember.example', subject: `Programme halted: ${program}` }]);
    expect(told[0]?.text).toContain(`heardback resume ${program}`);
    const notices = await cloud.local<{ attributes: { kind: string; severity: string } }>('notifications');
    expect(notices).toMatchObject([{ attributes: { kind: 'brake', severity: 'urgent' } }]);
    expect(await cloud.list('audit?trail=switches')).toMatchObject({
      entries: [{ act: 'halted', actor: 'heardback', detail: { program, harm: 'bounces' } }],
    });
  });

  it('keeps what falls due, and sends it once a person lets it go on', async () => {
    const { cloud } = here;
    await bounced(cloud);
    await buy(cloud, 'later');
    await cloud.advance('P5D');
    expect(await cloud.mails('later@example.com')).toEqual([]);
    expect(await surveyOf(cloud, 'later')).toMatchObject({ state: 'scheduled', held: 'paused' });
    // Nobody of those who were asked before is reminded meanwhile.
    expect(await cloud.mails()).toHaveLength(60);
    expect(await cloud.call('POST', `programs/${program}/resume`, {})).toMatchObject({ paused: [], moved: 1 });
    await cloud.advance('P1D');
    expect(await cloud.mails('later@example.com')).toHaveLength(1);
    expect((await cloud.mails('a59@example.com')).map(({ subject }) => subject)).toHaveLength(2);
    expect(await standing(cloud)).toMatchObject({ state: 'running' });
  });

  it('sends nothing that makes no sense any more when it goes on late', async () => {
    const { cloud } = here;
    await bounced(cloud);
    await buy(cloud, 'later');
    await cloud.advance('P20D');
    await cloud.call('POST', `programs/${program}/resume`, {});
    await cloud.advance('P2D');
    expect(await cloud.mails('later@example.com')).toEqual([]);
    expect(await surveyOf(cloud, 'later')).toMatchObject({ state: 'skipped' });
  });

  it('is not halted again by what was before, nor by the same reports; by new ones it is', async () => {
    const { cloud } = here;
    await bounced(cloud);
    const before = await cloud.mails();
    await cloud.call('POST', `programs/${program}/resume`, {});
    for (const mail of before.slice(0, 14)) await report(cloud, mail, 'bounce');
    for (const mail of before.slice(14, 20)) await report(cloud, mail, 'complaint');
    expect(await standing(cloud)).toMatchObject({ state: 'running' });
    await buyAll(cloud, 'b', 60);
    await cloud.advance('P4D');
    const after = (await cloud.mails()).filter(({ to }) => to.startsWith('b'));
    for (const mail of after.slice(0, 5)) await report(cloud, mail, 'complaint');
    expect(await standing(cloud)).toMatchObject({ state: 'halted', why: expect.stringContaining('unwanted') });
  });
});

describe('the other brakes', () => {
  it('count one objection of a person once, however they say it', async () => {
    const { cloud } = here;
    await buyAll(cloud, 'a', 60);
    await cloud.advance('P4D');
    const mails = await cloud.mails();
    const leave = async (mail: Mail | undefined) => {
      const link = mail?.headers['List-Unsubscribe']?.slice(1, -1) ?? '';
      await cloud.fetch(link, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    };
    for (let time = 0; time < 12; time += 1) await leave(mails[0]);
    expect(await standing(cloud)).toMatchObject({ state: 'running' });
    for (const mail of mails.slice(1, 12)) await leave(mail);
    expect(await standing(cloud)).toMatchObject({ state: 'halted', why: expect.stringContaining('end messages') });
  });

  it('leave a programme alone that is paused by a person, whose word stands', async () => {
    const { cloud } = here;
    await buyAll(cloud, 'a', 60);
    await cloud.advance('P4D');
    await cloud.call('POST', `programs/${program}/pause`, { reason: 'stock is out' });
    for (const mail of await cloud.mails()) await report(cloud, mail, 'bounce');
    expect(await standing(cloud)).toMatchObject({ state: 'paused', why: 'stock is out' });
  });

  it('stop what has spent its money for the day, by message, and go on for as much when resumed', async () => {
    const { cloud } = here;
    await buyAll(cloud, 'a', 160);
    await cloud.advance('P4D');
    expect(await standing(cloud)).toMatchObject({
      state: 'halted',
      why: 'Messages for some $150.00 left in a day; the limit is $150.',
    });
    expect(await cloud.mails()).toHaveLength(150);
    await cloud.call('POST', `programs/${program}/resume`, {});
    await cloud.advance('P2D');
    expect(await cloud.mails()).toHaveLength(160);
  });
});
