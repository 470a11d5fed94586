import { describe, expect, it } from 'vitest';
import { countInsights } from '../../../functions/insights/view.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { dateOf } from '../../../shared/domain/insights/dates.ts';
import { readWish } from '../../../shared/domain/insights/wish.ts';
import { pageDeps, today } from './shop.ts';

const hour = 3_600_000;
const noon = (day: number): number => day * 24 * hour + 11 * hour;

/** So many surveys of a programme: some are answered two hours later, in some an hour later somebody leaves. */
const add = (
  facts: InMemoryFacts,
  program: string,
  { sent, answered = 0, left = 0, at = today - 5, score = 5 }: Record<string, number> & { sent: number },
) => {
  for (let one = 0; one < sent; one += 1) {
    const [id, sentAt] = [`${program}-${at}-${one}`, noon(at)];
    const isAnswered = one < answered;
    const hasLeft = !isAnswered && one < answered + left;
    facts.add('surveys', {
      ...{
        id,
        revision: 1,
        program,
        stage: 'support',
        type: 'csat',
        series: 'csat 1-5',
        channel: 'email',
        state: isAnswered ? 'answered' : 'sent',
      },
      ...{ createdAt: sentAt, occurredAt: sentAt, sentAt, deliveredAt: sentAt },
      ...(isAnswered && { answeredAt: sentAt + 2 * hour }),
      ...(hasLeft && { optedOutAt: sentAt + hour }),
    });
    if (isAnswered)
      facts.add('answers', {
        ...{
          id,
          revision: 1,
          at: sentAt + 2 * hour,
          day: dateOf(at),
          program,
          stage: 'support',
          type: 'csat',
          series: 'csat 1-5',
        },
        ...{ score, group: score >= 4 ? 'promoter' : 'detractor', channel: 'email' },
      });
  }
};
const counted = async (facts: InMemoryFacts, query = '') => {
  const read = readWish(new URLSearchParams(query), { today, days: 30, others: [] });
  if (read.kind === 'wrong') throw new Error(read.message);
  return (await countInsights(read.wish, await pageDeps(facts))).figures;
};

describe('the figures of a page', () => {
  const shop = () => {
    const facts = new InMemoryFacts();
    add(facts, 'support', { sent: 400, answered: 40, left: 100 });
    add(facts, 'billing', { sent: 400, answered: 200 });
    return facts;
  };

  it('say after how long people answer, and after how long they leave', async () => {
    const { answered, optedOut } = await counted(shop());
    expect(answered).toMatchObject({ n: 240, median: 2 * hour });
    expect(optedOut).toMatchObject({ n: 100, median: hour });
  });

  it('name the programmes that drive people away, and none of the others', async () => {
    const { concerns } = await counted(shop());
    expect(concerns.map(({ program }) => program)).toEqual(['support']);
    const calm = new InMemoryFacts();
    add(calm, 'billing', { sent: 400, answered: 200 });
    expect((await counted(calm)).concerns).toEqual([]);
  });

  it('hold each score against as long a time before, by all who were asked', async () => {
    const facts = shop();
    add(facts, 'billing', { sent: 300, answered: 240, at: today - 40, score: 1 });
    const [headline] = (await counted(facts)).headlines;
    expect(headline).toMatchObject({ type: 'csat', score: { n: 240, score: 100 }, change: { by: 100 } });
    expect(headline?.response).toMatchObject({ of: 800, n: 240, rate: 30 });
    expect(headline?.href).toContain('type=csat');
    expect((await counted(facts, 'tag=late')).headlines).toEqual([]);
  });

  it('are of those who pass the filters', async () => {
    const { headlines, answered } = await counted(shop(), 'program=billing');
    expect(headlines[0]?.response).toMatchObject({ of: 400, n: 200 });
    expect(answered.n).toBe(200);
  });
});
