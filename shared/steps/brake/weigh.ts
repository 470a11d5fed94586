import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { HarmRow } from '../../contracts/rows/brake.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { type Mark, marksOf, unweighed } from '../../domain/brake/marks.ts';
import { reasonOf } from '../../domain/brake/reason.ts';
import { excessOf, type Tally } from '../../domain/brake/rule.ts';
import { bucketOf, bucketsUntil, expiresAfter, resumedAt } from '../../domain/brake/window.ts';
import type { Instant } from '../../domain/instant.ts';
import { own } from '../../domain/own.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import { halt } from './halt.ts';

export interface WeighDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly config: Pick<RuntimeConfig, 'brakes'>;
}

type Sent = Extract<SurveyRow, { readonly sentAt: Instant }>;

/**
 * Counts what a survey did to the sender's reputation, each once however often it is told, and halts its programme where that
 * was too much. Told again after a crash it judges again.
 */
export const weigh = async (seen: SurveyRow, deps: WeighDeps): Promise<void> => {
  const marks = unweighed(marksOf(seen), seen);
  if (marks.length === 0 || !('sentAt' in seen)) return;
  const switches = await deps.records.get({ kind: 'switches', id: ['all'] });
  const resumed = resumedAt(seen.program, switches);
  await untilCommitted(() => count(seen, { marks, bucket: bucketOf(seen.sentAt, resumed) }, deps));
  if (own(switches?.paused ?? {}, seen.program)) return;
  await judge(seen, resumed, deps);
};

interface Counting {
  readonly marks: readonly Mark[];
  readonly bucket: string;
}

/** The mark on the survey and the count are one commit. */
const count = async (seen: Sent, { marks, bucket }: Counting, { records }: WeighDeps): Promise<Attempt<void>> => {
  const { id, program, channel } = seen;
  const [survey, found] = await Promise.all([
    records.get({ kind: 'survey', id: [id] }),
    records.get({ kind: 'harm', id: [program, `${channel}#${bucket}`] }),
  ]);
  const news = survey ? unweighed(marks, survey) : [];
  if (!survey || news.length === 0) return { commit: nothingToCommit, value: undefined };
  const before: HarmRow = found ?? {
    ...{ kind: 'harm', version: 0, program, channel, bucket, complaints: 0, bounces: 0, objections: 0 },
    expires: expiresAfter(bucket),
  };
  const row: HarmRow = { ...before };
  for (const { harm } of news) row[harm] += 1;
  const weighed = [...(survey.weighed ?? []), ...news.map(({ name }) => name)];
  return { commit: await records.commit([{ put: row }, { put: { ...survey, weighed } }]), value: undefined };
};

const judge = async (
  { program, channel }: Sent,
  resumed: Instant | undefined,
  { records, clock, config }: WeighDeps,
): Promise<void> => {
  const buckets = bucketsUntil(clock.now(), resumed).map((bucket) => `${channel}#${bucket}`);
  const rows = await records.getAll([
    ...buckets.map((bucket) => ({ kind: 'sends', id: [program, bucket] }) as const),
    ...buckets.map((bucket) => ({ kind: 'harm', id: [program, bucket] }) as const),
  ]);
  const tallies = buckets.map((_, at): Tally => {
    const [sends, harm] = [rows[at], rows[at + buckets.length]];
    const none = { complaints: 0, bounces: 0, objections: 0 };
    return { ...(harm?.kind === 'harm' ? harm : none), sent: sends?.kind === 'sends' ? sends.count : 0 };
  });
  const excess = excessOf(tallies, config.brakes);
  if (excess) await halt(program, { harm: excess.harm, reason: reasonOf(excess) }, { records, clock });
};
