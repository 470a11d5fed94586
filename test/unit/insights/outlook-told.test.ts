import { describe, expect, it } from 'vitest';
import { outlook } from '../../../functions/insights/outlook.ts';
import { showOutlook } from '../../../functions/insights/show-outlook.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { ImprovementRow } from '../../../shared/contracts/rows/improvement.ts';
import { dateOf, dayOf } from '../../../shared/domain/insights/dates.ts';
import { aTask } from '../../world/task.ts';
import { withCustomers } from './customers.ts';
import { linesOf, textOf } from './page-text.ts';
import { asked, now, pageDeps, shopFacts, today, tokens } from './shop.ts';

const day = 86_400_000;

const told = async (insights: object, facts = shopFacts()) => {
  const deps = await pageDeps(facts);
  const config = { ...deps.config, insights: { ...deps.config.insights, ...insights } };
  return JSON.parse((await outlook(new URLSearchParams(), false, { ...deps, config })).body);
};

describe('GET /v1/outlook', () => {
  it('dates the weeks that are looked ahead from the last that is over, and says by what they were found', async () => {
    const { headings } = await told({});
    const [first] = headings;
    expect(first.every).toBe('week');
    const last = dayOf(first.points.at(-1).from);
    const ahead = first.forecast.ahead.map(({ from }: { from: string }) => from);
    expect(ahead).toEqual(Array.from({ length: 13 }, (_, step) => dateOf(last + 7 * (step + 1))));
    expect(first.forecast).toMatchObject({ model: expect.any(String), weights: expect.any(Object) });
  });

  it('repeats a goal as it was set, with nothing for what was left open', async () => {
    const set = { type: 'nps', score: 40, program: 'post-purchase', stage: 'purchase', by: '2027-03-31', baseline: 12 };
    const { goals } = await told({ goals: [set, { type: 'nps', score: 40 }] });
    expect(goals[0]).toMatchObject({
      ...{ name: null, program: 'post-purchase', stage: 'purchase', type: 'nps', goal: 40 },
      ...{ by: '2027-03-31', baseline: 12 },
    });
    expect(goals[1]).toMatchObject({ name: null, program: null, stage: null, by: null, baseline: null, moved: null });
  });

  it('says by what somebody is lost, in days', async () => {
    const silent = await told({ churn: { silence: 60 * day } });
    expect(silent.risk).toMatchObject({ churn: { silenceDays: 60 }, horizonDays: 60 });
    const ended = await told({ churn: { event: 'contract.ended' } });
    expect(ended.risk).toMatchObject({ churn: { event: 'contract.ended' }, weights: [], customers: null });
  });
});

const noted = (id: string, on: string, more: Partial<ImprovementRow> = {}): ImprovementRow => ({
  ...{ kind: 'improvement', version: 0, id, name: `Better ${id}`, cause: 'Carrier late', on, addedAt: now, ...more },
});

const shown = async (role: keyof typeof tokens, { facts = shopFacts(), rows = [] as object[], insights = {} } = {}) => {
  const deps = { ...(await pageDeps(facts)), keyring: async () => testKeyring };
  for (const put of rows) await deps.records.commit([{ put: { ...put, version: 0 } as never }]);
  const config = { ...deps.config, insights: { ...deps.config.insights, ...insights } };
  const { body } = await showOutlook({ ...asked(tokens[role]), path: '/app/insights/outlook' }, { ...deps, config });
  return { body, text: textOf(body), lines: linesOf(body) };
};

describe('the page of what comes', () => {
  it('looks back two years whatever its own period is', async () => {
    const { text } = await shown('manager', { facts: shopFacts(400) });
    expect(text).not.toContain('Fewer than 26 weeks have answers');
  });

  it('shows what an improvement brought, by as long a time before, and that another has not begun', async () => {
    const rows = [noted('a', dateOf(today - 100)), noted('b', dateOf(today + 9)), noted('c', dateOf(today - 5))];
    const { lines } = await shown('manager', { rows });
    const of = (id: string) => lines.find(([first]) => first?.startsWith(`Better ${id}`));
    expect(lines.filter(([first]) => first?.startsWith('Better')).map(([first]) => first?.slice(0, 8))).toEqual([
      ...['Better b', 'Better c', 'Better a'],
    ]);
    expect(of('b')).toEqual([expect.stringContaining('Carrier late, from'), 'Has not begun.']);
    expect(of('a')?.[1]).toMatch(/^\d+\.\d%$/);
    expect(of('a')?.[6]).toMatch(/^0 of \d+$/);
  });

  it('names those who are about to leave to managers alone', async () => {
    const facts = withCustomers(shopFacts(40));
    const insights = { churn: { silence: 60 * day } };
    const analyst = await shown('analyst', { facts, insights });
    const first = analyst.lines.find(([name]) => /^c\d+…$/.test(name ?? ''));
    expect(first).toBeDefined();
    const contact = first?.[0]?.slice(0, -1) ?? '';
    const tasks = facts.all('tasks').filter((row) => row.contact === contact);
    const newest = String(tasks.toSorted((a, b) => Number(b.openedAt) - Number(a.openedAt))[0]?.id);
    const rows = [
      aTask({ id: newest, contactId: 'known' }),
      { kind: 'contact', id: 'known', name: 'Ada Nagy', email: 'ada@example.com', asked: {}, createdAt: now },
    ];
    expect((await shown('manager', { facts, insights, rows })).body).toContain(
      `<a href="/app/tasks/${newest}">Ada Nagy</a>`,
    );
    const { body } = await shown('analyst', { facts, insights, rows });
    expect(body).not.toContain('Ada Nagy');
    expect(body).not.toContain(`/app/tasks/${newest}`);
  });

  it('says after how many days without a purchase, or by which event, somebody is lost', async () => {
    const { text } = await shown('manager', { insights: { churn: { silence: 60 * day } } });
    expect(text).toMatch(/Lost means: no purchase within 60 days\./);
    const ended = await shown('manager', { insights: { churn: { event: 'contract.ended' } } });
    expect(ended.text).toMatch(/Lost means: contract\.ended within \d{2,3} days\./);
  });
});
