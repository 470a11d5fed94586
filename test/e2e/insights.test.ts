import { describe, expect, it } from 'vitest';
import { ratingLink, submit, useCloud } from './cloud.ts';
import { StaffMember } from './staff.ts';

const here = useCloud();

describe('an answer', () => {
  it('is in the score within a minute, over the API and on the page', async () => {
    const { cloud } = here;
    await cloud.emit('purchase.completed', { id: 'ord_1', customer: { email: 'ada@example.com' } });
    await cloud.advance('P4D');
    const [mail] = await cloud.mails('ada@example.com');
    if (!mail) throw new Error('Nobody was asked.');
    expect((await submit(ratingLink(mail, 9), { score: '9', comment: 'Lovely oak' })).status).toBe(200);
    await cloud.advance('PT1M');

    const headers = { authorization: 'Bearer local' };
    const metrics = await fetch(`${cloud.origin}/v1/metrics?type=nps&channel=email&channel=sms`, { headers });
    expect(await metrics.json()).toMatchObject({ type: 'nps', n: 1, score: 100, asked: 1, answered: 1 });
    const csv = await fetch(`${cloud.origin}/v1/answers?format=csv`, { headers });
    expect(await csv.text()).toContain('Lovely oak');
    expect((await fetch(`${cloud.origin}/v1/metrics`)).status).toBe(401);

    const manager = new StaffMember(cloud.origin);
    await manager.signIn('manager@heardback.local');
    const page = await manager.get('/app/insights');
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('Lovely oak');
    expect(text).not.toContain('ada@example.com');
  });
});
