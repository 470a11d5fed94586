import { describe, expect, it } from 'vitest';
import { useCloud } from './cloud.ts';
import { factsBucket, factsIn } from './facts.ts';
import { customerWho } from './staff.ts';

const here = useCloud();

describe('an answer', () => {
  it('is a fact within the minute, beside its survey, its words, its task and what happened', async () => {
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
  });

  it('lies in the file of its month after the hour, the same as before', async () => {
    const { cloud } = here;
    await customerWho(cloud);
    await cloud.advance('PT1M');
    const before = await factsIn(cloud, 'answers', ['id', 'revision', 'score', 'day']);
    await cloud.reconcile(true);
    await cloud.advance('PT1H');
    const keys = (await factsBucket(cloud).list('')).map(({ key }) => key.replace(/\d{4}-\d\d/, 'M'));
    expect(keys).toEqual(
      ['answers', 'comments', 'moments', 'surveys', 'tasks'].map((table) => `${table}/month=M/facts.parquet`),
    );
    expect(await factsIn(cloud, 'answers', ['id', 'revision', 'score', 'day'])).toEqual(before);
  });
});
