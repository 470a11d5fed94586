import { WholeWorld } from '../test/world/whole-world.ts';

/** Bytes of what a customer is served, in full: nothing is asked of anybody else. */
export const pageWeights = async (): Promise<Readonly<Record<'survey' | 'thanks', number>>> => {
  const world = new WholeWorld();
  const customer = { id: 'kim', email: 'kim@example.com', name: 'Kim Example', locale: 'en-GB' };
  await world.emit('purchase.completed', { id: 'order-1', title: 'order 1, oak table', customer });
  await world.pass(84);
  const link = new URL(/https?:\/\/\S+\?score=9$/m.exec(world.mailer.sent[0]?.text ?? '')?.[0] ?? '');
  const page = await world.ask('GET', link.pathname + link.search);
  const thanks = await world.ask('POST', link.pathname, { form: { score: '9', comment: 'Lovely.' } });
  return { survey: Buffer.byteLength(page.text), thanks: Buffer.byteLength(thanks.text) };
};
