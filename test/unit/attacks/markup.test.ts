import { describe, expect, it } from 'vitest';
import { Unhappy } from './unhappy.ts';

const script = '<script>alert(1)</script>';
const hostile = `"'><img src=x onerror=alert(1)>${script}</textarea></title></style>`;
const mara = 'mara@oakandember.example';

describe('what a customer or a system wrote', () => {
  it('is shown as it was written and runs nowhere: in no page, list, search or mail (XSS)', async () => {
    const world = new Unhappy();
    const path = await world.begin({ title: hostile, name: `Ada ${script}`, comment: `Cracked. ${hostile}` });
    const cookie = await world.signIn(mara, [], `Mara ${script}`);
    const csrf = await world.csrf(cookie);
    const found = await world.ask('POST', '/app/search', { form: { csrf, q: hostile }, cookies: [cookie] });
    await world.ask('POST', path, { form: { csrf, do: 'note', note: hostile }, cookies: [cookie] });
    const survey = /https:\/\/f\.example(\/s\/[\w-]+)/.exec(world.mailer.sent[0]?.text ?? '')?.[1] ?? '';
    const button = /https:\/\/f\.example(\/t\/[\w-]+)/.exec(world.mailer.sent.at(-1)?.text ?? '')?.[1] ?? '';
    const pages = [
      (await world.look(path, cookie)).text,
      (await world.look('/app', cookie)).text,
      (await world.look(`/app?queue=${encodeURIComponent(hostile)}&team=${encodeURIComponent(hostile)}`, cookie)).text,
      (await world.look(String(found.headers.location), cookie)).text,
      (await world.ask('POST', survey, { form: { score: '99', comment: hostile } })).text,
      (await world.ask('POST', button, { form: { do: 'contacted', note: hostile } })).text,
      ...world.mailer.sent.map(({ html }) => html ?? ''),
    ];
    for (const page of pages) {
      expect(page).not.toContain(script);
      expect(page).not.toContain('<img src=x');
    }
    // Last: what runs must be what the test says, not that nothing is shown.
    expect(pages.filter((page) => page.includes('&lt;script&gt;')).length).toBeGreaterThan(4);
  });
});
