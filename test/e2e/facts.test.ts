import { describe, expect, it } from 'vitest';
import { decodeParquet } from '../../shared/adapters/parquet/format.ts';
import { type CloudClient, useCloud } from './cloud.ts';
import { allRows, factsBucket, factsIn } from './facts.ts';
import { customerWho } from './staff.ts';

const here = useCloud();

describe('an answer', () => {
  it('is a fact within the minute, in the file of its month after the hour, and made anew from the table to the byte', async () => {
    const { cloud } = here;
    const task = await customerWho(cloud);
    await cloud.advance('PT1M');
    const [answer, ...others] = await factsIn(cloud, 'answers', [
      'id',
      'program',
      'score',
      'group',
      'taskId',
      'amount',
    ]);
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ program: 'post-purchase', score: 2, group: 'detractor', taskId: task, amount: 320 });
    expect(await factsIn(cloud, 'surveys', ['id', 'state', 'contact'])).toMatchObject([
      { id: answer?.id, state: 'answered', contact: expect.stringMatching(/^[0-9a-z]{26}$/) },
    ]);
    expect(await factsIn(cloud, 'comments', ['words'])).toEqual([{ words: 'The top is cracked.' }]);
    expect(await factsIn(cloud, 'tasks', ['id', 'state'])).toEqual([{ id: task, state: 'open' }]);
    expect(await factsIn(cloud, 'moments', ['moment', 'verdict', 'program'])).toMatchObject([
      { moment: 'purchase.completed', verdict: 'scheduled', program: 'post-purchase' },
    ]);

    const before = await factsIn(cloud, 'answers', ['id', 'revision', 'score', 'day']);
    await cloud.reconcile(true);
    await cloud.advance('PT1H');
    const bucket = factsBucket(cloud);
    const keys = (await bucket.list('')).map(({ key }) => key.replace(/=\d{4}\/\d{4}-\d\d/, '=Y/M'));
    expect(keys).toEqual(
      ['answers', 'comments', 'moments', 'surveys', 'tasks'].map((table) => `${table}/year=Y/M.parquet`),
    );
    expect(await factsIn(cloud, 'answers', ['id', 'revision', 'score', 'day'])).toEqual(before);

    // When an operator wants it.
    const files = (await bucket.list('')).map(({ key, etag }) => [key, etag]);
    for (const [key = ''] of files) await bucket.remove(key, undefined);
    expect(await cloud.call('POST', 'facts/rebuild', {})).toMatchObject({ rows: 3, next: null });
    await cloud.advance('PT1H');
    expect((await bucket.list('')).map(({ key, etag }) => [key, etag])).toEqual(files);
  });
});

describe('a person who is erased', () => {
  it('leaves no word, name or address in any file or row, and whoever else there is stays', async () => {
    const { cloud } = here;
    await customerWho(cloud, { email: 'bob@example.com', name: 'Bob', comment: 'It wobbles.', id: 'ord_2' });
    await customerWho(cloud, { comment: 'My name is Ada and the top is cracked.' });
    await cloud.reconcile(true);
    await cloud.advance('PT1H');
    expect(await everything(cloud)).toContain('My name is Ada');
    const receipt = await cloud.call('POST', 'people/erase', { email: 'ADA@example.com' });
    expect(receipt).toMatchObject({ receipt: expect.any(String), files: 5, at: expect.any(String) });
    expect(await factsIn(cloud, 'comments', ['words'])).toEqual([{ words: 'It wobbles.' }]);
    await cloud.advance('PT1H');
    expect(await everything(cloud)).not.toMatch(/My name is Ada|Ada Byron|ada@example/);
    expect(await everything(cloud)).toContain('It wobbles.');
    expect(await factsIn(cloud, 'answers', ['program', 'score'])).toHaveLength(1);
    expect(await cloud.list('surveys?email=ada@example.com')).toEqual([]);
    expect(await cloud.list('tasks?email=ada@example.com')).toEqual([]);
    await expect(cloud.call('POST', 'people/erase', { email: 'a@b.example', id: '1' })).rejects.toThrow(/400/);
  });
});

/** All rows, and what all files of facts hold once they are unpacked. */
const everything = async (cloud: CloudClient): Promise<string> => {
  const bucket = factsBucket(cloud);
  const files = (await bucket.list('')).map(async ({ key }) => {
    const body = (await bucket.get(key))?.body ?? new Uint8Array();
    return key.endsWith('.parquet')
      ? JSON.stringify((await decodeParquet(body)).columns)
      : Buffer.from(body).toString();
  });
  return [...(await Promise.all(files)), JSON.stringify(await allRows(cloud))].join('\n');
};

it('knows after which survey a person wanted no more', async () => {
  const { cloud } = here;
  await customerWho(cloud);
  const link = /http\S+\/u\/[\w-]+/.exec((await cloud.mails('ada@example.com'))[0]?.text ?? '')?.[0] ?? '';
  await fetch(link, { method: 'POST', body: new URLSearchParams() });
  await cloud.advance('PT1M');
  const [survey] = await factsIn(cloud, 'surveys', ['state', 'optedOutAt', 'answeredAt']);
  expect(survey?.state).toBe('answered');
  expect(Number(survey?.optedOutAt)).toBeGreaterThan(Number(survey?.answeredAt));
});
