import { openShop } from '../../year/shop.ts';
import type { Numbers } from './ours.ts';
import type { Judge } from './theirs.ts';

/** Numbers of several queries, each a row of `key` and `value`. */
export const listed = async (judge: Judge, queries: readonly string[]): Promise<Numbers> => {
  const numbers: Numbers = new Map();
  for (const sql of queries)
    for (const { key, value } of await judge.ask(sql)) numbers.set(String(key), value === null ? null : Number(value));
  return numbers;
};

/** Of the events that a programme would ask about, those asked, by team and by agent. */
export const coverageAgain = (judge: Judge): Promise<Numbers> => {
  const eligible = `verdict in ('scheduled', 'deferred') and ${judge.window('"at"')}`;
  const sent = `apart is null and "sentAt" is not null and ${judge.window('"occurredAt"')}`;
  return listed(
    judge,
    ['team', 'agent'].flatMap((by) => {
      const events = `select ${by} as who, count(*) as n from moments where ${by} is not null and ${eligible} group by who`;
      const asked = `select ${by} as who, count(*) as n from surveys where ${sent} group by who`;
      return [
        `select '${by} ' || who || ' eligible' as key, n as value from (${events})`,
        `select '${by} ' || e.who || ' asked' as key, least(coalesce(a.n, 0), e.n) as value from (${events}) e left join (${asked}) a on a.who = e.who`,
      ];
    }),
  );
};

/** What happened at each stage, and how many were asked there. */
export const seenAgain = async (judge: Judge): Promise<Numbers> => {
  const { config } = await openShop();
  const places = [
    ...Object.values(config.programs).map(({ journey, moment }) => [journey, moment]),
    ...Object.entries(config.insights.touchpoints).map(([type, stage]) => [stage, type]),
  ];
  const values = places.map(([stage, moment]) => `('${stage}', '${moment}')`).join(', ');
  const stages = "('awareness'), ('consideration'), ('purchase'), ('use'), ('support'), ('advocacy')";
  const asked = `from (values ${stages}) s(stage) left join (select * from surveys where apart is null and ${judge.window('"sentAt"')}) o on o.stage = s.stage group by s.stage`;
  return listed(judge, [
    `select 'stage ' || p.stage || ' saw ' || p.moment as key, count(*) as value from (select distinct * from (values ${values}) t(stage, moment)) p join moments m on m.moment = p.moment where ${judge.window('m."at"')} group by key`,
    `select 'stage ' || s.stage || ' asked' as key, count(o.id) as value ${asked}`,
    `select 'stage ' || s.stage || ' answered' as key, count(o."answeredAt") as value ${asked}`,
  ]);
};
