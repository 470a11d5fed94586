import { expect, it } from 'vitest';
import { ratingLink, submit, useCloud } from '../../world/cloud.ts';

const here = useCloud();

it('whoever turns out to be a customer has one task, also of what they answer as a guest', async () => {
  const { cloud } = here;
  const email = 'ada@example.com';
  await cloud.emit('purchase.completed', { id: 'o1', customer: { email } });
  await cloud.advance('P5D');
  await cloud.advance('P12D');
  await cloud.emit('invoice.issued', { id: 'i1', customer: { email } });
  await cloud.advance('P5D');
  const mails = await cloud.mails();
  const [purchase, invoice] = [mails[0], mails.at(-1)];
  if (!purchase || !invoice || purchase === invoice) throw new Error('Nobody was asked twice.');
  await submit(ratingLink(invoice, 1), { score: '1', comment: 'Wrong.' });
  await cloud.advance('PT20M');
  expect(await cloud.list('tasks')).toHaveLength(1);

  await cloud.emit('purchase.completed', { id: 'o2', customer: { id: 'c1', email } });
  await cloud.advance('PT1M');
  await submit(ratingLink(purchase, 1), { score: '1', comment: 'Cracked.' });
  await cloud.advance('PT20M');
  expect(await cloud.list('tasks')).toHaveLength(1);
});
