import { describe, expect, it } from 'vitest';
import { type CloudClient, type Mail, ratingLink, submit, useCloud } from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/busy.config.ts' });
const ada = { id: 'ada', email: 'ada@example.com' };

interface Task {
  readonly id: string;
  readonly state: string;
  readonly recovery: { readonly score: number; readonly group: string } | null;
  readonly history: readonly { readonly act: string }[];
}
const tasks = (cloud: CloudClient) => cloud.list<Task>('tasks');

const resolved = async (cloud: CloudClient): Promise<Mail> => {
  await cloud.advanceToForenoon();
  await cloud.emit('purchase.completed', { id: 'ord_1', title: 'order 1', customer: ada });
  await cloud.advance('P4D');
  const [mail] = await cloud.mails(ada.email);
  if (!mail) throw new Error('Nobody was asked.');
  await submit(ratingLink(mail, 1), { score: '1', comment: 'Cracked.' });
  await cloud.advance('PT15M');
  await resolve(cloud);
  await cloud.advance('P4D');
  const [, again, ...more] = await cloud.mails(ada.email);
  expect(more).toEqual([]);
  if (!again) throw new Error('Nobody was asked whether it is mended.');
  return again;
};
const resolve = async (cloud: CloudClient): Promise<void> => {
  const [task] = await tasks(cloud);
  await cloud.call(
    'PATCH',
    `tasks/${task?.id}`,
    { state: 'resolved', cause: 'packaging', outcome: 'New top.' },
    { 'if-match': '*' },
  );
};

describe('a customer whose matter was resolved', () => {
  it('is asked soon whether it is mended; a good answer proves the task', async () => {
    const { cloud } = here;
    const again = await resolved(cloud);
    expect(again.text).toContain('what we did about it');
    await submit(ratingLink(again, 5), { score: '5' });
    await cloud.advance('PT15M');
    expect(await tasks(cloud)).toMatchObject([{ state: 'verified', recovery: { score: 5, group: 'promoter' } }]);
  });

  it('and is unhappy still opens the same task again, and is asked again when it is resolved again', async () => {
    const { cloud } = here;
    const again = await resolved(cloud);
    await submit(ratingLink(again, 1), { score: '1', comment: 'Still cracked.' });
    await cloud.advance('PT15M');
    const [task, ...others] = await tasks(cloud);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ state: 'open', recovery: { score: 1, group: 'detractor' } });
    expect(task?.history.map(({ act }) => act)).toEqual(['opened', 'resolved', 'still-unhappy', 'reopened']);
    await resolve(cloud);
    await cloud.advance('P4D');
    expect(await cloud.mails(ada.email)).toHaveLength(3);
  });
});
