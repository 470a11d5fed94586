import { describe, expect, it } from 'vitest';
import { Unhappy } from './unhappy.ts';

/** SNS takes 256 KB in all, names and values of attributes with it. */
const mostOfSns = 256 * 1024;

describe('words of hundreds of kilobytes', () => {
  it('hide no customer: they are heard, kept, and told to staff in what SNS and mail take', async () => {
    const world = new Unhappy();
    await world.begin({ title: 'oak table '.repeat(5_000), comment: 'Ж'.repeat(5_000) });
    const [mail] = world.mailer.sent;
    if (mail) await world.reply(mail, `It broke again. ${'щ'.repeat(210_000)} The end of it.`);
    await world.pass(1);
    expect(JSON.stringify(world.records.all())).toContain('It broke again.');
    expect(world.notifier.notices.length).toBeGreaterThan(0);
    for (const notice of world.notifier.notices)
      expect(Buffer.byteLength(JSON.stringify(notice))).toBeLessThan(mostOfSns);
    for (const { text = '' } of world.mailer.sent) expect(Buffer.byteLength(text)).toBeLessThan(mostOfSns);
  });
});
