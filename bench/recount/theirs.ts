import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { factTables } from '../../shared/contracts/facts/tables.ts';
import { divisions, type Numbers, pairs, windows } from './ours.ts';
import { yearEnds } from './year-folder.ts';

/** First and last day, both in winter, when the company's clock (Europe/Berlin) is an hour ahead of UTC. */
export interface Period {
  readonly since: string;
  readonly until: string;
}

/** An independent recount, by DuckDB over the same files: of numbers that share no line of code with ours. */
export class Judge {
  private readonly folder: string;
  readonly window: (column: string) => string;
  private readonly days: string;
  readonly ofAnswers: string;
  private readonly period: Period;
  private connection: Promise<DuckDBConnection> | undefined;

  constructor(folder: string, { since, until }: Period) {
    this.folder = folder;
    const hours = '- interval 1 hour';
    this.window = (column) =>
      `(${column} >= timestamp '${since}' ${hours} and ${column} < timestamp '${until}' + interval 1 day ${hours})`;
    this.days = `day between date '${since}' and date '${until}'`;
    this.ofAnswers = `apart is null and ${this.days}`;
    this.period = { since, until };
  }

  /** Rows of a query over the tables, which are read from their files once. */
  async ask(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    this.connection ??= this.open();
    const reader = await (await this.connection).runAndReadAll(sql);
    return reader.getRowObjectsJson() as readonly Readonly<Record<string, unknown>>[];
  }

  private async open(): Promise<DuckDBConnection> {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const table of Object.keys(factTables))
      await connection.run(
        `create table ${table} as from read_parquet('${this.folder}/${table}/*/*.parquet', union_by_name = true)`,
      );
    return connection;
  }

  async close(): Promise<void> {
    (await this.connection)?.closeSync();
  }

  async metrics(type: string): Promise<Numbers> {
    const numbers: Numbers = new Map();
    const from = `from answers where ${this.ofAnswers} and type = '${type}'`;
    const keep = async (name: string, sql: string): Promise<void> => {
      for (const { key, n, score } of await this.ask(sql)) {
        const full = key === undefined ? name : `${name} ${key}`;
        numbers.set(`${full} n`, Number(n)).set(full, Number(score));
      }
    };
    const score = scores[type] ?? share;
    await keep(type, `select count(*) as n, ${score} as score ${from}`);
    for (const by of divisions)
      await keep(
        `${type} ${by}`,
        by === 'tag'
          ? `select coalesce(tag, 'null') as key, count(*) as n, ${score} as score from (select *, unnest(${eachTag}) as tag ${from}) group by key`
          : `select coalesce(${columnOf(by)}, 'null') as key, count(*) as n, ${score} as score ${from} group by key`,
      );
    for (const [one, other] of pairs)
      await keep(
        `${type} ${one},${other}`,
        `select coalesce(${columnOf(one)}, 'null') || ' ' || coalesce(${columnOf(other)}, 'null') as key, count(*) as n, ${score} as score from (select *, unnest(${eachTag}) as tag ${from}) group by key`,
      );
    for (const length of windows) await keep(`${type} moving ${length}`, this.moving(type, length, score));
    await keep(
      `${type} by`,
      `select apart as key, count(*) as n, ${score} as score from answers where apart in ('link', 'kiosk') and type = '${type}' and ${this.days} group by apart`,
    );
    for (const every of ['day', 'week', 'month'])
      await keep(
        `${type} ${every}`,
        `select strftime(date_trunc('${every}', day), '%Y-%m-%d') as key, count(*) as n, ${score} as score ${from} group by key`,
      );
    const [sent] = await this.ask(
      `select count(*) as asked, count("answeredAt") as answered from surveys where apart is null and type = '${type}' and ${this.window('"sentAt"')}`,
    );
    return numbers.set(`${type} asked`, Number(sent?.asked)).set(`${type} answered`, Number(sent?.answered));
  }

  /** Answers of the window of each day; those of a programme's older series leave with the first of a newer. */
  private moving(type: string, length: number, score: string): string {
    const { since, until } = this.period;
    const reach = `apart is null and type = '${type}' and day between date '${since}' - ${length - 1} and date '${until}'`;
    return `with own as (select *, min(day) over (partition by program, series) as begun from answers where ${reach}),
      ended as (select *, (select min(later.begun) from own later where later.program is not distinct from own.program and later.begun > own.begun) as ends from own),
      days as (select unnest(generate_series(date '${since}', date '${until}', interval 1 day))::date as last)
      select strftime(last, '%Y-%m-%d') as key, count(*) as n, ${score} as score from days join ended
      on day between last - ${length - 1} and last and (ends is null or ends > last or day = last) group by last`;
  }

  async page(): Promise<Numbers> {
    const numbers: Numbers = new Map();
    const keep = async (sql: string): Promise<void> => {
      for (const { key, value } of await this.ask(sql)) numbers.set(String(key), value === null ? null : Number(value));
    };
    for (const sql of [...this.funnel(), ...this.speed(), this.stages(), this.tasks()]) await keep(sql);
    return numbers;
  }

  private funnel(): readonly string[] {
    const heard = `from moments where program is not null and verdict <> 'duplicate' and ${this.window('"at"')}`;
    const eligible = "verdict in ('scheduled', 'deferred')";
    const cohort = `from surveys where apart is null and ${this.window('"occurredAt"')}`;
    return [
      `select 'funnel events' as key, count(*) as value ${heard}`,
      `select 'funnel eligible' as key, count(*) as value ${heard} and ${eligible}`,
      `select 'not eligible ' || reason as key, count(*) as value ${heard} and not ${eligible} and reason is not null group by reason`,
      `select 'funnel sent' as key, count("sentAt") as value ${cohort}`,
      `select 'not sent ' || reason as key, count(*) as value ${cohort} and "sentAt" is null and reason is not null group by reason`,
      `select 'funnel delivered' as key, count(coalesce("deliveredAt", "openedAt", "answeredAt")) as value ${cohort} and "sentAt" is not null`,
      `select 'funnel opened' as key, count(coalesce("openedAt", "answeredAt")) as value ${cohort} and "sentAt" is not null`,
      `select 'funnel answered' as key, count("answeredAt") as value ${cohort} and "sentAt" is not null`,
    ];
  }

  private speed(): readonly string[] {
    return [
      ['answered', 'answeredAt'],
      ['optedOut', 'optedOutAt'],
    ].flatMap(([name, column]) => {
      const took = `from surveys where apart is null and "${column}" is not null and ${this.window('"sentAt"')}`;
      const wait = `epoch_ms("${column}") - epoch_ms("sentAt")`;
      return [
        `select '${name} n' as key, count(*) as value ${took}`,
        ...[
          ['quarter', 0.25],
          ['median', 0.5],
          ['three quarters', 0.75],
        ].map(([part, share]) => `select '${name} ${part}' as key, quantile_cont(${wait}, ${share}) as value ${took}`),
      ];
    });
  }

  private stages(): string {
    const each = Object.keys({ ...scores, csat: 0, ces: 0, smileys: 0, stars: 0, thumbs: 0 }).map(
      (type) =>
        `select stage, type, count(*) as n, ${scores[type] ?? share} as score from answers where ${this.ofAnswers} and type = '${type}' group by all`,
    );
    const all = `(${each.join(' union all ')})`;
    return `select 'stage ' || stage || ' ' || type || ' n' as key, n::double as value from ${all} union all select 'stage ' || stage || ' ' || type, score from ${all}`;
  }

  private tasks(): string {
    const closed = this.window('"closedAt"');
    const now = `timestamp '${yearEnds.slice(0, -1)}'`;
    const open = "state in ('open', 'acknowledged', 'contacted')";
    const figures: readonly (readonly [string, string])[] = [
      ['tasks open', `count(*) filter (${open})`],
      [
        'tasks breached',
        `count(*) filter (${open} and (("contactedAt" is null and "dueAt" < ${now}) or "resolveBy" < ${now}))`,
      ],
      ['tasks opened', `count(*) filter (${this.window('"openedAt"')})`],
      ['tasks closed', `count(*) filter (${closed})`],
      ['tasks on time', `count(*) filter (${closed} and not late)`],
      ['promises kept', `coalesce(sum("promisesKept") filter (${closed}), 0)`],
      ['promises', `coalesce(sum("promisesKept" + "promisesBroken") filter (${closed}), 0)`],
      ['asked again', `count(*) filter (${closed} and recovered is not null)`],
      ['recovered', `count(*) filter (${closed} and recovered not in ('detractor', 'no'))`],
    ];
    return figures
      .map(([key, value]) => `select '${key}' as key, ${value} as value from tasks where kind <> 'promoter'`)
      .join(' union all ');
  }
}

const columnOf = (dimension: string): string => dimension.replace('.', '_');
const eachTag = `case when tags = '[]' then [null] else list_distinct(from_json(tags, '["VARCHAR"]')) end`;
const share = `100.0 * count(*) filter (score >= case when type = 'thumbs' then 1 when series like 'ces 1-7 %' then 5 else 4 end) / count(*)`;
const scores: Readonly<Record<string, string>> = {
  nps: '100.0 * (count(*) filter (score >= 9) - count(*) filter (score <= 6)) / count(*)',
  cxi: 'avg((effective + easy + enjoyed) / 3)',
};
