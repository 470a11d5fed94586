import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { SwitchesRow } from '../../contracts/rows/program.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { spendReason } from '../../domain/brake/reason.ts';
import { bucketOf, expiresAfter, resumedAt } from '../../domain/brake/window.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { type Counts, eachAtOnce } from '../commit/counts.ts';
import { halt } from './halt.ts';

interface CountDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly config: Pick<RuntimeConfig, 'brakes'>;
  readonly counts?: Counts | undefined;
}

/**
 * Counts a message that left, or may have. A crash before leaves it uncounted, which makes the brakes no more lenient. Halts a
 * programme that has spent what it may.
 */
export const countSent = async (
  { program, channel, test }: Pick<SurveyRow, 'program' | 'channel' | 'test'>,
  switches: SwitchesRow | undefined,
  deps: CountDeps,
): Promise<void> => {
  if (test) return;
  const { records, clock, config, counts = eachAtOnce(records) } = deps;
  const bucket = bucketOf(clock.now(), resumedAt(program, switches));
  const counter = { kind: 'sends', program, channel, bucket, expires: expiresAfter(bucket) } as const;
  const { spend } = config.brakes;
  if (!spend) return void (await counts.note(counter));
  const count = await records.count(counter);
  const other = channel === 'email' ? 'sms' : 'email';
  const others = (await records.get({ kind: 'sends', id: [program, `${other}#${bucket}`] }))?.count ?? 0;
  const [mails, texts] = channel === 'email' ? [count, others] : [others, count];
  const spent = mails * spend.mail + texts * spend.text;
  if (spent >= spend.perDay) await halt(program, { harm: 'spend', reason: spendReason(spent, spend.perDay) }, deps);
};
