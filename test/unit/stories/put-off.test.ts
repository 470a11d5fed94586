import { describe, expect, it } from 'vitest';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { World } from '../../world/world.ts';

const ada = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/London' };

class Shop extends World {
  /** A purchase whose mail was refused for now, to be tried again the day after. */
  async putOff(): Promise<void> {
    await this.emit('purchase.completed', { id: 'o1', customer: ada });
    const retryAt = '2026-11-06T15:00:00.000Z';
    this.mailer.outcome = () => ({ kind: 'refused', temporary: true, reason: 'quota', retryAt });
    await this.pass(96);
    this.mailer.outcome = () => undefined;
  }
  surveys(): readonly string[] {
    const rows = this.records.all().filter((row): row is SurveyRow => row.kind === 'survey');
    return rows.map(({ state, program }) => `${program} ${state}`).toSorted();
  }
  get asked(): readonly string[] {
    const rows = this.records.all().filter((row) => row.kind === 'contact' || row.kind === 'address');
    return rows.flatMap((row) => Object.keys((row as ContactRow).asked));
  }
}

describe('a survey that was put off when it was sent', () => {
  it('and called off then counts as asked no more, so that the next purchase is asked about at once', async () => {
    const shop = new Shop();
    await shop.putOff();
    expect([shop.surveys(), shop.asked]).toEqual([['post-purchase scheduled'], ['post-purchase']]);
    await shop.emit('purchase.refunded', { id: 'o1' });
    expect([shop.surveys(), shop.asked]).toEqual([['post-purchase cancelled'], []]);
    await shop.emit('purchase.completed', { id: 'o2', customer: ada });
    expect(shop.surveys()).toEqual(['post-purchase cancelled', 'post-purchase scheduled']);
    await shop.pass(24 * 6);
    expect(shop.mailer.sent).toHaveLength(1);
  });

  it('is given back to each who shares the address', async () => {
    const shop = new Shop();
    await shop.emit('ticket.opened', { id: 't0', customer: { id: 'bob', email: ada.email } });
    await shop.putOff();
    expect(shop.asked).toEqual(['post-purchase', 'post-purchase']);
    await shop.emit('purchase.refunded', { id: 'o1' });
    expect(shop.asked).toEqual([]);
  });
});
