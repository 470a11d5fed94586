import { openShop } from '../../year/shop.ts';
import { horizon } from './beyond-ours.ts';
import type { Numbers } from './ours.ts';
import type { Judge } from './theirs.ts';
import { yearEnds } from './year-folder.ts';

const listed = async (judge: Judge, queries: readonly string[]): Promise<Numbers> => {
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

/** Everybody once, from their first answer or, where they gave none, from the first survey; and what they bought after it. */
export const moneyAgain = async (judge: Judge): Promise<Numbers> => {
  const { config } = await openShop();
  const now = `timestamp '${yearEnds.slice(0, -1)}'`;
  const revenue = config.insights.revenue.map((type) => `'${type}'`).join(', ');
  const [long, sent] = [`interval ${horizon} day`, `apart is null and ${judge.window('"sentAt"')}`];
  const people = `with answered as (select contact, arg_min("group", "at") as of, min("at") as since from answers where contact is not null and ${judge.ofAnswers} group by contact),
    others as (select contact, 'never answered' as of, min("sentAt") as since from surveys where contact is not null and ${sent} group by contact
      having count("answeredAt") = 0 and contact not in (select contact from answered)),
    people as (from answered union all from others),
    sales as (select p.of, p.contact, m.currency, m.amount from people p join moments m on m.contact = p.contact and m.moment in (${revenue})
      and m.verdict is distinct from 'cancelled' and m.amount is not null and m."at" > p.since and m."at" <= p.since + ${long} and m."at" <= ${now}
      where p.since + ${long} <= ${now}),
    seen as (select of, count(*) as n from people where since + ${long} <= ${now} group by of),
    sums as (select of, currency, sum(amount) as total, count(*) as orders from sales where currency is not null group by all)`;
  const open =
    "kind = 'detractor' and state in ('open', 'acknowledged', 'contacted') and amount is not null and currency is not null";
  return listed(judge, [
    `${people} select 'money ' || of || ' people' as key, count(*) as value from people group by of`,
    `${people} select 'money ' || of || ' observed' as key, count(*) filter (since + ${long} <= ${now}) as value from people group by of`,
    `${people} select 'money ' || seen.of || ' again' as key, count(distinct contact) as value from seen left join sales on sales.of = seen.of group by seen.of`,
    `${people} select 'money ' || of || ' ' || currency as key, total as value from sums`,
    `${people} select 'money ' || of || ' ' || currency || ' orders' as key, orders as value from sums`,
    `${people} select 'money ' || of || ' ' || currency || ' per person' as key, total / n as value from sums join seen using (of)`,
    `select 'at risk ' || currency as key, sum(amount) as value from tasks where ${open} group by currency`,
    `select 'at risk ' || currency || ' tasks' as key, count(*) as value from tasks where ${open} group by currency`,
  ]);
};
