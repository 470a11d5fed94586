import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readUnit, writeUnit } from '../../local/cloud/meter/prices.ts';
import { price } from '../world/priced-records.ts';
import { WholeWorld } from '../world/whole-world.ts';

const surveys = 25;
const figures = JSON.parse(readFileSync('bench/figures.json', 'utf8')) as Record<'writeUnits' | 'readUnits', number>;

/** Kept in `bench/figures.json`. What of a thousand surveys by mail the table is paid for: one in five answers, three in ten look, one in twenty-five is unhappy. */
it('costs no more of the table for a thousand surveys than it did', async () => {
  const world = new WholeWorld();
  const units = price(world.records);
  for (let at = 0; at < surveys; at += 1) {
    const customer = { id: `customer-${at}`, email: `person${at}@example.com`, name: 'Kim Example', locale: 'en-GB' };
    const order = { title: `order ${at}, oak table`, amount: 120.5, currency: 'EUR' };
    await world.emit('purchase.completed', { id: `order-${at}`, ...order, customer });
  }
  await world.pass(84);
  const links = world.mailer.sent.map(({ text }) => new URL(/https?:\/\/\S+\?score=9$/m.exec(text)?.[0] ?? ''));
  expect(links).toHaveLength(surveys);
  for (const [at, link] of links.slice(0, (surveys * 3) / 10).entries()) {
    await world.ask('GET', link.pathname + link.search);
    const form: Record<string, string> =
      at === 0 ? { score: '2', comment: 'It came two days later than was said.' } : { score: '8' };
    if (at < surveys / 5) await world.ask('POST', link.pathname, { form });
  }
  await world.pass(120);
  const of = (used: number): number => Math.round((used * 1000) / surveys);
  const used = { writeUnits: of(units.writes), readUnits: of(units.reads) };
  // Who lowers these lowers the figures; who raises them says in the commit what the money buys.
  const worse = Object.entries(used).filter(([name, units]) => units > figures[name as keyof typeof used]);
  expect(worse).toEqual([]);
  expect(used.writeUnits * writeUnit + used.readUnits * readUnit).toBeLessThan(0.035);
});
