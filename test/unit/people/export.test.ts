import { expect, it } from 'vitest';
import { holdings } from '../../../shared/domain/people/holdings.ts';
import { ada, lived } from './life.ts';

type Exported = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

it('hands over every kind of row that an erasure would reach, and mails as they came', async () => {
  const world = await lived();
  const { body } = await world.call<Exported>('POST', '/v1/people/export', { phone: ada.phone });
  const names = Object.values(holdings).flatMap((holding) => ('exported' in holding ? [holding.exported] : []));
  expect(Object.keys(body).sort()).toEqual([...names, 'at', 'mails'].sort());
  for (const name of names) expect([name, (body[name]?.length ?? 0) > 0]).toEqual([name, true]);
  expect(body.mails).toHaveLength(6);
  expect(String(body.mails?.[0]?.raw)).toMatch(/^From: Ada Byron[\s\S]*It also wobbles/);
  expect(body.tasks?.[0]).toMatchObject({ comment: expect.stringContaining('It came cracked, I am furious.') });
  expect(JSON.stringify(body.businessIds)).not.toContain('carl');
});

it('changes nothing but the trail, and tells nothing of others but where these wrote in their place', async () => {
  const world = await lived();
  const isTrail = (kind: string): boolean => kind === 'audit' || kind === 'trail';
  const rows = () => JSON.stringify(world.records.all().filter(({ kind }) => !isTrail(kind)));
  const before = rows();
  const { body } = await world.call<Exported>('POST', '/v1/people/export', { email: 'carl@example.com' });
  expect(rows()).toBe(before);
  const { messages, mails, ...own } = body;
  // What she wrote into his task is his, too: it was to him that somebody answers.
  expect(JSON.stringify([messages, mails])).toContain(ada.email);
  expect(JSON.stringify({ ...own, tasks: [], arrivals: [] })).not.toMatch(/ada\.lovelace|cracked|wobbles more/i);
});
