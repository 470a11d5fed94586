import type { AlertRow, WatchRow } from '../../shared/contracts/rows/watch.ts';
import { seriesOf, type Watched, watchedIn } from '../../shared/domain/alert/series.ts';
import { type Alarm, lookBack, thresholdFor, watcher } from '../../shared/domain/alert/watch.ts';
import { idOf } from '../../shared/domain/id.ts';
import { tallyRows } from '../../shared/domain/insights/count.ts';
import { type Day, daysOf, localDay, monthsOf } from '../../shared/domain/insights/dates.ts';
import { filtered, headline } from '../../shared/domain/insights/dimension.ts';
import { those } from '../../shared/domain/insights/fact-rows.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { own } from '../../shared/domain/own.ts';
import { changeBetween } from '../../shared/domain/score/change.ts';
import { scoreOf } from '../../shared/domain/score/score.ts';
import type { Tally } from '../../shared/domain/score/tally.ts';
import type { StaffNotice } from '../../shared/ports/ports.ts';
import { alertMail } from '../../shared/render/staff/alert-mail.ts';
import { type AlertView, alertWords } from '../../shared/render/staff/alert-words.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { sendEdition } from '../../shared/steps/send/send-edition.ts';
import { againLater } from '../../shared/steps/send/send-once.ts';
import { addressed, type WatchDeps } from './deps.ts';

const columns = [
  'id',
  'at',
  'day',
  'score',
  'effective',
  'easy',
  'enjoyed',
  'program',
  'stage',
  'type',
  'series',
  'apart',
];

/** Looks at every series, remembers what really changed, then tells it: a crash between the two tells it with the next hour. */
export const sendAlerts = async (deps: WatchDeps): Promise<void> => {
  const { config, clock, facts: reader } = deps;
  if (!config.insights.alerts) return;
  const until = localDay(millisecondsOf(clock.now()), config.brand.timezone);
  const since = until - lookBack.before - lookBack.after;
  const facts = await reader.read('answers', monthsOf({ since, until }), columns);
  const days = daysOf(facts, 'day');
  const configured = new Map([['program', Object.keys(config.programs)] as const]);
  const failures: unknown[] = [];
  for (const one of watchedIn(facts, headline(facts, filtered(facts, configured)), days))
    await watchOne(one, { days, since, until }, deps).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
};

interface Span {
  readonly days: Float64Array;
  readonly since: Day;
  readonly until: Day;
}

const watchOne = async (one: Watched, span: Span, deps: WatchDeps): Promise<void> => {
  const row = await look(one, span, deps);
  if (row?.alert && !row.told) await tell(one, row.alert, deps);
};

/** One for each programme, and one for each stage and type. */
const seriesIn = ({ config }: WatchDeps): number => {
  const programs = Object.values(config.programs);
  return programs.length + new Set(programs.map(({ journey, survey }) => `${journey} ${survey.type}`)).size;
};

/** The row of a series after it was looked at. It restarts where it changed: a change is told once. */
const look = (one: Watched, { days, since, until }: Span, deps: WatchDeps): Promise<WatchRow | undefined> => {
  const see = watcher(seriesOf(one, days, { since, until }));
  const threshold = thresholdFor(seriesIn(deps));
  return untilCommitted(async () => {
    const found = await deps.records.get({ kind: 'watch', id: [one.id] });
    // What is not told yet comes first.
    if (found?.alert && !found.told) return { commit: nothingToCommit, value: found };
    const alarm = see(until, { since: found?.since ?? since, threshold });
    const alert = alarm && comparisonOf(one, alarm, { days, until, at: deps.clock.now() });
    if (!alarm || !alert) return { commit: nothingToCommit, value: found };
    const row: WatchRow = {
      ...{ kind: 'watch', version: found?.version ?? 0, id: one.id },
      ...{ since: alarm.from, alert, told: false },
    };
    return { commit: await deps.records.commit([{ put: row }]), value: row };
  });
};

const comparisonOf = (
  { type, rows, worth }: Watched,
  { since, from }: Alarm,
  { days, until, at }: { readonly days: Float64Array; readonly until: Day; readonly at: string },
): AlertRow | undefined => {
  const between = (first: Day, last: Day): Tally =>
    tallyRows(
      those(rows, (row) => (days[row] ?? -1) >= first && (days[row] ?? -1) <= last),
      worth,
    );
  const [before, now] = [between(since, from - 1), between(from, until)];
  const first = rows.reduce(
    (day, row) => ((days[row] ?? 0) >= since ? Math.min(day, days[row] ?? day) : day),
    from - 1,
  );
  const change = changeBetween(type, before, now);
  if (!change) return undefined;
  const { by, low, high } = change;
  return { at, type, since: first, from, until, before: pointOf(type, before), now: pointOf(type, now), by, low, high };
};

const pointOf = (type: AlertRow['type'], tally: Tally) => {
  const { n, score, low, high } = scoreOf(type, tally);
  return { n, score: score ?? 0, low: low ?? 0, high: high ?? 0 };
};

/** What was refused for now is asked for again by the next hour, which finds that it was not told. */
const tell = async (one: Watched, alert: AlertRow, deps: WatchDeps): Promise<void> => {
  const { config, publicUrl, notifier, records, log } = deps;
  const view = { brand: config.brand, name: one.name, alert, url: `${publicUrl}/app/insights` };
  log.info('alert.raised', { series: one.id });
  for (const to of config.insights.alerts?.to ?? []) {
    const id = idOf('alert', one.id, alert.at, to);
    const outcome = await sendEdition(id, async () => addressed(alertMail(view), to, deps), deps);
    if (outcome.kind !== 'left') await againLater(outcome);
  }
  await notifier.publish(noticeOf(one, view, deps));
  const chats = config.insights.alerts?.chats ?? [];
  await deps.outbox.put(
    chats.map((chat) => ({ target: `chat.${chat}`, steps: [], alert: { series: one.id, at: alert.at } })),
  );
  await untilCommitted(async () => {
    const found = await records.get({ kind: 'watch', id: [one.id] });
    if (!found?.alert || found.alert.at !== alert.at || found.told)
      return { commit: nothingToCommit, value: undefined };
    return { commit: await records.commit([{ put: { ...found, told: true } }]), value: undefined };
  });
};

const noticeOf = (one: Watched, view: AlertView, { config }: WatchDeps): StaffNotice => {
  const { subject, lines } = alertWords(view);
  const { at, by } = view.alert;
  return {
    id: idOf('alert', one.id, at),
    // SNS takes printable ASCII alone.
    subject: subject
      .replace('−', '-')
      .replace(/[^ -~]/g, '')
      .slice(0, 100),
    message: lines.join('\n'),
    attributes: {
      kind: 'score',
      team: own(config.programs, one.program)?.followUp.team ?? 'all',
      severity: by < 0 ? 'high' : 'low',
      event: 'opened',
    },
  };
};
