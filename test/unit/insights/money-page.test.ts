import { expect, it } from 'vitest';
import { money } from '../../../functions/insights/money.ts';
import { showMoney } from '../../../functions/insights/show-money.ts';
import { dateOf } from '../../../shared/domain/insights/dates.ts';
import { asked, pageDeps, shopFacts, today, tokens } from './shop.ts';

const path = '/app/insights/money';
const shown = async (token: string | undefined, query = '') =>
  showMoney({ ...asked(token, query), path }, await pageDeps(shopFacts()));

it('shows by group what the API says, with intervals, what it assumes, and that company is no cause', async () => {
  const query = new URLSearchParams({ since: dateOf(today - 399), until: dateOf(today) });
  const { groups } = JSON.parse((await money(query, await pageDeps(shopFacts()))).body);
  const { status, body } = await shown(tokens.manager);
  expect(status).toBe(200);
  expect(groups.map(({ group }: { group: string }) => group)).toContain('promoter');
  for (const { group, people, observed } of groups)
    expect(body).toMatch(
      new RegExp(
        `<th scope="row">${group}<small>${people.toLocaleString('en-US')} people.*?>${observed.toLocaleString('en-US')}</td>`,
      ),
    );
  expect(body).toContain('need not come of it');
  expect(body).toContain('followed for 180 days');
  expect(body.length).toBeLessThan(100_000);
});

it('keeps the filters of its address, and lets nobody in who may not read', async () => {
  expect((await shown(tokens.manager, 'program=post-purchase')).body).toContain(
    '<option value="post-purchase" selected>',
  );
  expect((await shown(undefined)).status).toBe(303);
  expect((await shown(tokens.manager, 'since=soon')).status).toBe(400);
});

it('follows people for as long as its address says, and for no other time', async () => {
  const { body } = await shown(tokens.manager, 'horizon=90');
  expect(body).toContain('followed for 90 days');
  expect(body).toContain('<option value="90" selected>');
  expect((await shown(tokens.manager, 'horizon=7')).body).toContain('followed for 180 days');
});

it('says nothing of groups of which nobody was followed long enough', async () => {
  const { body } = await shown(tokens.manager, `since=${dateOf(today)}&horizon=365`);
  const rows = [...body.matchAll(/<tr[^>]*><th scope="row">.*?<\/tr>/g)]
    .map(([row]) => row)
    .filter((row) => row.endsWith('>0</td></tr>'));
  expect(rows).not.toEqual([]);
  for (const row of rows) expect(row).not.toMatch(/– to –|<svg/);
});
