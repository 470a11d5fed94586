import { openShop } from '../../year/shop.ts';
import { listed } from './beyond-theirs.ts';
import { horizon, lostWithin, refunds } from './money-ours.ts';
import type { Numbers } from './ours.ts';
import type { Judge } from './theirs.ts';
import { yearEnds } from './year-folder.ts';

const now = `timestamp '${yearEnds.slice(0, -1)}'`;
const day = 86_400_000;

/** Everybody once, from their first answer or, where they gave none, from the first survey; and what they bought after it. */
export const moneyAgain = async (judge: Judge): Promise<Numbers> => {
  const { revenue, churn } = (await openShop()).config.insights;
  if (!('silence' in churn)) throw new Error('The recount knows customers to be lost by their silence alone.');
  const sent = `apart is null and ${judge.window('"sentAt"')}`;
  const first = (of: string, from: string, at: string) =>
    `select contact, arg_min(${of}, ${at}) as of, min(${at}) as since from ${from} group by contact`;
  const answered = first('"group"', `answers where contact is not null and ${judge.ofAnswers}`, '"at"');
  const people = `select * from (${answered}) union all select contact, 'never answered' as of, min("sentAt") as since
    from surveys where contact is not null and ${sent} group by contact
    having count("answeredAt") = 0 and contact not in (select contact from (${answered}))`;
  const asked = first('"group"', `answers where contact is not null and type = 'nps' and ${judge.ofAnswers}`, '"at"');
  const heard = `case when recovered is null then 'not heard' when recovered in ('detractor', 'no') then 'not recovered' else 'recovered' end`;
  const closed = `tasks where kind = 'detractor' and contact is not null and ${judge.window('"closedAt"')}`;
  const repaired = first(heard, closed, '"closedAt"');
  const open =
    "kind = 'detractor' and state in ('open', 'acknowledged', 'contacted') and amount is not null and currency is not null";
  return listed(judge, [
    ...groupsAgain('money', booksOf(people, revenue)),
    ...groupsAgain('repaired', booksOf(repaired, revenue)),
    differenceAgain('a point of nps', booksOf(asked, revenue), ['promoter', 'detractor', 200]),
    differenceAgain('won back', booksOf(repaired, revenue), ['recovered', 'not recovered', 1]),
    ...lostAgain('money', people, { revenue, silence: churn.silence }),
    ...lostAgain('repaired', repaired, { revenue, silence: churn.silence }),
    `select 'at risk ' || currency as key, sum(amount) as value from tasks where ${open} group by currency`,
    `select 'at risk ' || currency || ' tasks' as key, count(*) as value from tasks where ${open} group by currency`,
  ]);
};

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
const isSale = (revenue: readonly string[]): string =>
  `m.moment in (${quoted(revenue)}) and m.verdict is distinct from 'cancelled' and m.amount is not null`;

/** Tables of who was followed to the end, and of what each of them bought and gave back in each currency. */
const booksOf = (people: string, revenue: readonly string[]): string => `with people as (${people}),
  seen as (select * from people where since + interval ${horizon} day <= ${now}),
  sales as (select s.of, s.contact, m.currency, m.amount, ${isSale(revenue)} as bought
    from seen s join moments m on m.contact = s.contact and m."at" > s.since and m."at" <= s.since + interval ${horizon} day
    and m."at" <= ${now} and ((${isSale(revenue)}) or (m.moment in (${quoted(refunds)}) and m.amount is not null))),
  books as (select of, contact, currency, sum(case when bought then amount else -abs(amount) end) as amount,
    count(*) filter (bought) as orders from sales where currency is not null group by all),
  used as (select distinct currency from books where orders > 0),
  each as (select s.of, s.contact, used.currency, coalesce(b.amount, 0) as amount, coalesce(b.orders, 0) as orders
    from seen s cross join used left join books b on b.of = s.of and b.contact = s.contact and b.currency = used.currency),
  sums as (select of, currency, sum(amount) as total, avg(amount) as person, sum(orders) as orders
    from each group by all having sum(orders) > 0)`;

const groupsAgain = (of: string, books: string): readonly string[] => [
  `${books} select '${of} ' || of || ' people' as key, count(*) as value from people group by of`,
  `${books} select '${of} ' || of || ' observed' as key, count(*) filter (since + interval ${horizon} day <= ${now}) as value from people group by of`,
  `${books} select '${of} ' || seen.of || ' again' as key, count(distinct sales.contact) filter (bought) as value from seen left join sales on sales.of = seen.of and sales.contact = seen.contact group by seen.of`,
  ...[
    ['', 'total'],
    [' orders', 'orders'],
    [' per person', 'person'],
  ].map(
    ([what, value]) =>
      `${books} select '${of} ' || of || ' ' || currency || '${what}' as key, ${value} as value from sums`,
  ),
];

/** Revenue a person of one group less that of another, in so many parts; where there are two of each at least. */
const differenceAgain = (of: string, books: string, [one, other, parts]: readonly [string, string, number]): string => {
  const both = `avg(amount) filter (of = '${one}') - avg(amount) filter (of = '${other}')`;
  const enough = `having count(*) filter (of = '${one}') > 1 and count(*) filter (of = '${other}') > 1`;
  const from = `from each where of in ('${one}', '${other}') group by currency ${enough}`;
  return `${books} select '${of} ' || currency as key, (${both}) / ${parts} as value ${from}
    union all select '${of} ' || currency || ' n', count(*) ${from}`;
};

interface Silence {
  readonly revenue: readonly string[];
  /** Milliseconds. */
  readonly silence: number;
}

/** Whoever bought nothing for so long is lost; those who are kept by each day on which somebody is lost, multiplied. */
const lostAgain = (of: string, people: string, { revenue, silence }: Silence): readonly string[] => {
  const within = `days <= ${lostWithin}`;
  const tables = `with people as (${people}),
    bought as (select p.of, p.contact, p.since, p.since as "at" from people p union all
      select p.of, p.contact, p.since, m."at" from people p join moments m on m.contact = p.contact and ${isSale(revenue)} and m."at" > p.since and m."at" <= ${now}),
    gaps as (select *, coalesce(lead("at") over (partition by contact order by "at"), ${now}) as next from bought),
    ends as (select of, contact, any_value(since) as since, min("at") filter (epoch_ms(next) - epoch_ms("at") >= ${silence}) as silent from gaps group by all),
    followed as (select of, contact, silent is not null as lost,
      (case when silent is null then epoch_ms(${now}) else epoch_ms(silent) + ${silence} end - epoch_ms(since)) / ${day} as days from ends),
    risks as (select l.of, l.days, count(*) filter (f.days >= l.days) as risk, count(*) filter (f.days = l.days and f.lost) as lost
      from (select distinct of, days from followed where lost and ${within}) l join followed f on f.of = l.of group by all),
    kept as (select of, product(1 - lost / risk) as kept from risks group by of)`;
  const unseen = `count(*) filter (not lost and days < ${lostWithin})`;
  return [
    `${tables} select 'lost ${of} ' || of as key, count(*) filter (lost and ${within}) as value from followed group by of`,
    `${tables} select 'lost ${of} ' || of || ' unseen' as key, ${unseen} as value from followed group by of`,
    `${tables} select 'lost ${of} ' || f.of || ' share' as key, case when ${unseen} = count(*) - count(*) filter (lost and ${within}) and ${unseen} > 0
      then null else 100 * (1 - coalesce(any_value(kept), 1)) end as value from followed f left join kept on kept.of = f.of group by f.of`,
  ];
};
