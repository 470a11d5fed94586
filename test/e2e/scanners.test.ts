import { describe, expect, it } from 'vitest';
import { type Mail, ratingLink, submit, useCloud } from './cloud.ts';

const here = useCloud();

interface Survey {
  readonly intents: number;
  readonly intentsByMachines: number;
  readonly response: { readonly score: number } | null;
}

const invited = async (): Promise<Mail> => {
  await here.cloud.emit('purchase.completed', { id: 'ord_1', customer: { email: 'ada@example.com' } });
  await here.cloud.advance('P4D');
  const [mail] = await here.cloud.mails();
  if (!mail) throw new Error('No mail was sent.');
  return mail;
};
const surveyOf = async (): Promise<Survey | undefined> =>
  (await here.cloud.list<Survey>('surveys?email=ada@example.com'))[0];
const linksIn = ({ html }: Mail): readonly string[] =>
  [...html.matchAll(/href="(http[^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));

/** What a scanner sends: as an ordinary browser, and as some of them say who they are. */
const looks = [
  {
    'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36',
    'x-forwarded-for': '198.51.100.7',
  },
  { 'user-agent': 'Mozilla/5.0 (compatible; Proofpoint URL Defense)', 'x-forwarded-for': '203.0.113.9' },
];

describe('a scanner that opens every link twice', () => {
  it('changes no score, opens no task and unsubscribes nobody; the person who clicks 9 and sends it is heard', async () => {
    const { cloud } = here;
    const mail = await invited();
    const links = linksIn(mail);
    for (const link of links) expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
    expect((await surveyOf())?.intents).toBe(0);
    expect(links.length).toBeGreaterThan(12);
    for (const headers of looks) for (const link of links) await fetch(link, { headers });
    await cloud.advance('PT1H');
    const before = await surveyOf();
    expect(before).toMatchObject({ response: null });
    expect(before?.intents).toBeGreaterThanOrEqual(24);
    expect(before?.intentsByMachines).toBe(before?.intents);
    expect(await cloud.list('tasks')).toEqual([]);

    expect((await fetch(ratingLink(mail, 9))).status).toBe(200);
    expect((await submit(ratingLink(mail, 9), { score: '9' })).status).toBe(200);
    for (const link of links) await fetch(link);
    await cloud.advance('PT1H');
    expect((await surveyOf())?.response?.score).toBe(9);
    expect(await cloud.list('tasks')).toMatchObject([{ kind: 'promoter', score: 9 }]);

    // A change of mind is the person's own.
    expect((await submit(ratingLink(mail, 3), { score: '3' })).status).toBe(200);
    await cloud.advance('PT1H');
    expect((await surveyOf())?.response?.score).toBe(3);
  });
});
