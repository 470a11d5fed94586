import { describe, expect, it } from 'vitest';
import { showCauses } from '../../../functions/insights/causes.ts';
import { listThemes } from '../../../functions/insights/themes.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { dateOf, startOf } from '../../../shared/domain/insights/dates.ts';
import { linesOf, textOf } from './page-text.ts';
import { asked, pageDeps, today, tokens } from './shop.ts';

const noon = (daysAgo: number): number => startOf(today - daysAgo, 'Europe/Berlin') + 12 * 3_600_000;
const on = (daysAgo: number): string => dateOf(today - daysAgo);
const shown = async (facts: InMemoryFacts, query = '') => {
  const { body } = await showCauses(
    { ...asked(tokens.manager, query), path: '/app/insights/causes' },
    await pageDeps(facts),
  );
  return { body, text: textOf(body) };
};

let made = 0;
const answer = (daysAgo: number, more: PlainFact = {}): PlainFact => {
  made += 1;
  return {
    ...{ id: `a${made}`, contact: `c${made}`, at: noon(daysAgo), day: on(daysAgo), type: 'nps', series: 'x' },
    ...{ program: 'support', team: 'care', score: 2, group: 'detractor', tags: '[]', cause: null, ...more },
  };
};
const many = (n: number, daysAgo: number, more: PlainFact): readonly PlainFact[] =>
  Array.from({ length: n }, () => answer(daysAgo, more));
const factsOf = (...answers: readonly PlainFact[]): InMemoryFacts => {
  const facts = new InMemoryFacts();
  facts.add('answers', ...answers);
  return facts;
};

describe('the table of causes', () => {
  it('stays what it is when one of its themes is chosen, by cause or by tag', async () => {
    const facts = factsOf(
      ...many(3, 1, { cause: 'Glue', tags: '["damage"]' }),
      ...many(2, 1, { cause: 'Late', tags: '["delivery"]' }),
      answer(1, { program: 'billing' }),
    );
    const themes = async (query: string) =>
      linesOf((await shown(facts, `program=support${query}`)).body).map(([theme]) => theme?.split(' ')[0]);
    const all = await themes('');
    expect(all).toEqual(expect.arrayContaining(['glue', 'late', 'damage', 'delivery']));
    expect(await themes('&tag=damage')).toEqual(all);
    expect((await shown(facts, 'program=support&cause=Glue')).text).toMatch(/ glue .* late /);
    expect((await shown(facts, 'program=support&cause=Glue')).text).toContain('NPS of all 5 answers');
  });

  it('names fifteen, and says how many are rarer', async () => {
    const facts = factsOf(...Array.from({ length: 18 }, (_, n) => many(20 - n, 1, { cause: `Cause ${n}` })).flat());
    const { text } = await shown(facts);
    expect(text).toContain('And 3 that are rarer.');
    expect(text).toContain(' cause 14 ');
    expect(text).not.toContain(' cause 15 ');
    expect((await shown(factsOf(answer(1, { cause: 'Glue' })))).text).not.toContain('that are rarer');
  });

  it('leads from each theme to the comments with it', async () => {
    const { body } = await shown(factsOf(answer(1, { cause: 'Glue' }), answer(2, { tags: '["damage"]' })));
    const period = `since=${on(89)}&amp;until=${on(0)}`;
    expect(body).toContain(`<a href="/app/insights?${period}&amp;cause=Glue#comments">comments</a>`);
    expect(body).toContain(`<a href="/app/insights?${period}&amp;tag=damage#comments">comments</a>`);
  });

  it.each([
    [7, 'day'],
    [21, 'day'],
    [22, 'week'],
    [130, 'week'],
    [131, 'month'],
  ])('goes along %i days by %s', async (days, step) => {
    const { text } = await shown(factsOf(answer(1, { cause: 'Glue' })), `since=${on(days - 1)}`);
    expect(text).toContain(`Answers by ${step}, as a table`);
  });

  it('counts each step by itself, and its share of all answers of the step', async () => {
    const facts = factsOf(...many(2, 2, { cause: 'Glue' }), ...many(2, 2, {}), answer(1, { cause: 'Glue' }));
    const query = new URLSearchParams({ since: on(6) });
    const { causes } = JSON.parse((await listThemes(query, false, await pageDeps(facts))).body);
    expect(causes[0].series).toEqual(
      [6, 5, 4, 3, 2, 1, 0].map((ago) => {
        const [n, share] = ago === 2 ? [2, 50] : [ago === 1 ? 1 : 0, ago === 1 ? 100 : null];
        return { from: on(ago), n, share };
      }),
    );
    expect(linesOf((await shown(facts, query.toString())).body)).toContainEqual([
      ...['glue cause', '0', '0', '0', '0', '2', '1', '0'],
    ]);
  });
});

describe('what is new', () => {
  const before = [...many(60, 100, { cause: 'Late' }), ...many(20, 100, { cause: 'Glue' }), ...many(40, 100, {})];
  const since = [...many(20, 5, { cause: 'Late' }), ...many(60, 5, { cause: 'Glue' }), ...many(40, 5, {})];

  it('is held against as long a time before, causes among answers that have one', async () => {
    const { text } = await shown(factsOf(...before, ...since));
    expect(text).toContain('Growing: glue cause; 75.0% (60) against 25.0% (20) before');
    expect(text).toContain('Fading: late cause; 25.0% (20) against 75.0% (60) before');
  });

  it('is told over the API as well, tags among all answers', async () => {
    const tagged = [...many(5, 100, { tags: '["price"]' }), ...many(50, 5, { tags: '["price","service"]' })];
    const deps = await pageDeps(factsOf(...before, ...since, ...tagged));
    const { movements } = JSON.parse((await listThemes(new URLSearchParams(), false, deps)).body);
    expect(movements).toContainEqual({
      ...{ kind: 'tag', name: 'price', is: 'growing', now: { k: 50, n: 170 }, before: { k: 5, n: 125 } },
    });
    expect(movements).toContainEqual(expect.objectContaining({ kind: 'tag', name: 'service', is: 'new' }));
    expect(movements).toContainEqual({
      ...{ kind: 'cause', name: 'glue', is: 'growing', now: { k: 60, n: 80 }, before: { k: 20, n: 80 } },
    });
  });

  it('is nothing that chance would do', async () => {
    const even = [...many(10, 100, { cause: 'Glue' }), ...many(11, 5, { cause: 'Glue' })];
    const others = [...many(10, 100, { cause: 'Late' }), ...many(11, 5, { cause: 'Late' })];
    expect((await shown(factsOf(...even, ...others))).text).toContain('Nothing that is more than chance.');
  });
});

describe('the tasks behind a cause', () => {
  const task = (id: string, daysAgo: number, more: PlainFact = {}): PlainFact => ({
    ...{ id, program: 'support', team: 'care', cause: 'Glue', state: 'resolved', kind: 'detractor' },
    ...{ openedAt: noon(daysAgo), late: false, ...more },
  });
  const listed = async (tasks: readonly PlainFact[], query = 'cause=Glue') => {
    const facts = factsOf();
    facts.add('tasks', ...tasks);
    const { body, text } = await shown(facts, query);
    return { lines: linesOf(body), text, ids: [...body.matchAll(/\/app\/tasks\/(t\d+)"/g)].map(([, id]) => id) };
  };

  it('stand the newest first, each with what became of it', async () => {
    const { lines, ids } = await listed([
      ...[task('t1', 20), task('t2', 3, { state: 'open', kind: 'lost', program: 'billing', team: 'accounts' })],
      task('t3', 9, { late: true }),
    ]);
    expect(ids).toEqual(['t2', 't3', 't1']);
    expect(lines.map(([, ...rest]) => rest)).toEqual([
      ['open', 'lost', 'billing', 'accounts'],
      ['resolved, late', 'detractor', 'support', 'care'],
      ['resolved', 'detractor', 'support', 'care'],
    ]);
  });

  it.each([
    ['program', 'billing'],
    ['team', 'accounts'],
  ])('are those that pass the filter by %s, and all for a filter that no task knows', async (name, value) => {
    const tasks = [task('t1', 1), task('t2', 1, { [name]: value })];
    expect((await listed(tasks, `cause=Glue&${name}=${value}`)).ids).toEqual(['t2']);
    expect((await listed(tasks, 'cause=Glue&channel=sms')).ids).toEqual(['t1', 't2']);
  });

  it('are those opened in this time: the forty newest, and how many there are', async () => {
    const tasks = Array.from({ length: 45 }, (_, n) => task(`t${n}`, n));
    const { ids, text } = await listed([...tasks, task('t99', 120)]);
    expect(ids).toEqual(Array.from({ length: 40 }, (_, n) => `t${n}`));
    expect(text).toContain('45 opened in this time, of teams whose tasks you see. The latest 40:');
    expect((await listed([task('t1', 1)], '')).text).not.toContain('opened in this time');
  });
});
