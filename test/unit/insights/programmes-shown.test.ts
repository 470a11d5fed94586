import { describe, expect, it } from 'vitest';
import { showProgrammes } from '../../../functions/insights/programmes.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { dateOf, startOf } from '../../../shared/domain/insights/dates.ts';
import config from '../../config.ts';
import { linesOf, textOf } from './page-text.ts';
import { asked, pageDeps, today, tokens } from './shop.ts';

const hour = 3_600_000;
const noon = (daysAgo: number): number => startOf(today - daysAgo, 'Europe/Berlin') + 12 * hour;

type Change = { readonly reviewBy?: string; readonly conversion?: { readonly event: string; readonly within: number } };

const shown = async (surveys: readonly PlainFact[], change: Change = {}, moments: readonly PlainFact[] = []) => {
  const facts = new InMemoryFacts();
  facts.add('surveys', ...surveys);
  facts.add('moments', ...moments);
  const programs = { ...config.programs, support: { ...config.programs.support, ...change } as never };
  const deps = { ...(await pageDeps(facts)), config: { ...config, programs } };
  const { body } = await showProgrammes({ ...asked(tokens.manager), path: '/app/insights/programmes' }, deps);
  const [, silent = ''] = /Sent nothing in this time(.*?)<\/ul>/s.exec(body) ?? [];
  return { text: textOf(body), lines: linesOf(body), silent: textOf(silent) };
};

let made = 0;
const sent = (daysAgo: number, more: PlainFact = {}): PlainFact => {
  made += 1;
  const at = noon(daysAgo);
  const known = { program: 'support', stage: 'support', type: 'csat', channel: 'email', state: 'sent' };
  return { ...known, id: `s${made}`, contact: `c${made}`, occurredAt: at, createdAt: at, sentAt: at, ...more };
};
const many = (n: number, daysAgo: number, more: PlainFact = {}) => Array.from({ length: n }, () => sent(daysAgo, more));
/** The line of a programme in the first table, of who answered, or the second, of who left. */
const lineOf = (lines: readonly (readonly string[])[], program: string, table: 0 | 1) =>
  lines.filter(([first]) => first?.startsWith(program))[table]?.slice(1);

describe('the page of programmes', () => {
  it('names those that sent nothing apart from those that did', async () => {
    const { silent } = await shown([sent(5), sent(5, { program: 'gone' })]);
    expect(silent).toMatch(/post-purchase running.*billing running/);
    expect(silent).not.toMatch(/support|gone/);
  });

  it('tells for each by itself how many answer and leave, how soon, and how that has changed', async () => {
    const answered = (daysAgo: number) => ({ answeredAt: noon(daysAgo) + hour, state: 'answered' });
    const left = { optedOutAt: noon(20) + 4 * hour };
    const { lines } = await shown([
      ...[...many(60, 20, answered(20)), ...many(20, 20, left), ...many(20, 20)],
      ...[...many(20, 120, answered(120)), ...many(80, 120)],
      ...many(50, 20, { program: 'billing' }),
    ]);
    expect(lineOf(lines, 'support', 0)?.slice(1)).toEqual(['60.0%', expect.any(String), '100', '▲ +40.0']);
    expect(lineOf(lines, 'support', 1)?.slice(0, 3)).toEqual(['200.0', '▲ +20.0', '4.0 hours']);
    expect(lineOf(lines, 'billing', 0)?.slice(1)).toEqual(['0.0%', expect.any(String), '50', '–']);
    expect(lineOf(lines, 'billing', 1)?.slice(0, 3)).toEqual(['0.0', '–', '–']);
  });

  it('says by when one is to be looked at anew, and complains only once that day is over', async () => {
    const at = async (days: number) => (await shown([sent(5)], { reviewBy: dateOf(today + days) })).text;
    expect(await at(0)).toMatch(/support support, review by \d+ \w+ \d{4} /);
    expect(await at(0)).not.toContain('looked at anew by now');
    expect(await at(-1)).toMatch(/support : it was to be looked at anew by now \(\d+ \w+ \d{4}\)\./);
  });

  it('waits for what is hoped for as long as it was given, into the months after', async () => {
    const conversion = { event: 'order.placed', within: 60 * 24 * hour };
    const facts = new InMemoryFacts();
    facts.add('surveys', ...[sent(150, { contact: 'a' }), sent(150, { contact: 'b' })]);
    facts.add('moments', { id: 'm', contact: 'a', at: noon(95), moment: 'order.placed', amount: 50, currency: 'EUR' });
    const programs = { ...config.programs, support: { ...config.programs.support, conversion } as never };
    const deps = { ...(await pageDeps(facts)), config: { ...config, programs } };
    const period = `since=${dateOf(today - 160)}&until=${dateOf(today - 140)}`;
    const { body } = await showProgrammes(asked(tokens.manager, period), deps);
    expect(textOf(body)).toContain('support order.placed, within 60 days 50.0%');
  });

  it('says nothing of what is hoped for where nothing is', async () => {
    const order = { id: 'm', contact: 'c1', at: noon(4), moment: 'order.placed', amount: 50, currency: 'EUR' };
    expect((await shown([sent(5)], {}, [order])).text).not.toContain('order.placed');
  });
});
