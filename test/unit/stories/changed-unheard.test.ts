import { expect, it } from 'vitest';
import { ratingLink } from '../../world/cloud.ts';
import { World } from '../../world/world.ts';

it('whoever is content by now is called by nobody, though the stream has not told of it yet', async () => {
  const world = new World();
  await world.emit('purchase.completed', { id: 'o1', customer: { email: 'ada@example.com' } });
  await world.pass(96);
  const [invitation] = world.mailer.sent;
  if (!invitation) throw new Error('Nobody was asked.');
  const page = new URL(ratingLink(invitation, 0)).pathname;
  await world.ask('POST', page, { form: { score: '0' } });
  const survey = world.records.all().find((row) => row.kind === 'survey');
  if (survey?.kind !== 'survey' || survey.state !== 'answered') throw new Error('Nobody answered.');
  const response = { ...survey.response, score: 8, revision: survey.response.revision + 1 };
  await world.records.commit([{ put: { ...survey, response } }]);
  // The task's wake-up comes before what the stream has to tell.
  await world.pass(1);
  expect(world.records.all().flatMap((row) => (row.kind === 'task' ? [row.state] : []))).toEqual(['withdrawn']);
  expect(world.mailer.sent).toHaveLength(1);
  expect(world.notifier.notices).toEqual([]);
});
