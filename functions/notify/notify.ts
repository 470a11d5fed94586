import * as z from 'zod/mini';
import type { UndeliveredRow } from '../../shared/contracts/rows/notice.ts';
import { idOf } from '../../shared/domain/id.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import type { Posted, Telling } from '../../shared/ports/ports.ts';
import { callFor } from './call-for.ts';
import type { NotifyDeps } from './deps.ts';

export type { NotifyDeps } from './deps.ts';

export type NotifyOutcome =
  | { readonly kind: 'told' | 'nothing-to-tell' | 'given-up' }
  | { readonly kind: 'again'; readonly inSeconds: number };

const TellingSchema = z.object({
  target: z.string(),
  steps: z.array(z.object({ taskId: z.string(), number: z.number() })),
  alert: z.optional(z.object({ series: z.string(), at: z.string() })),
});

/** Waits after each failure, in seconds: most outages are over before the last, and a person is called then. */
const waits = [30, 120, 600, 3_600, 10_800, 28_800] as const;
const keptFor = 90 * 86_400;

/**
 * Tells one chat or system what it is to be told, as the tasks are now. What it does not take is tried again after a growing
 * while; what it will never take, or has not taken in half a day, is kept in a list that a person can send again.
 * @param tries how often it was tried, this time included.
 */
export const notify = async (body: string, tries: number, deps: NotifyDeps): Promise<NotifyOutcome> => {
  const telling = TellingSchema.parse(JSON.parse(body));
  const call = await callFor(telling, deps);
  if (!call) return { kind: 'nothing-to-tell' };
  if ('missing' in call) return giveUp({ telling, tries, reason: call.missing }, deps);
  const posted = await deps.post(call.url, call.body, call.headers);
  const verdict = verdictOn(posted);
  if (verdict.kind === 'taken') return { kind: 'told' };
  const wait = waits[tries - 1];
  if (verdict.kind === 'hopeless' || wait === undefined)
    return giveUp({ telling, tries, reason: verdict.reason }, deps);
  const jittered = wait + (Number.parseInt(idOf('jitter', body).slice(0, 2), 32) % Math.ceil(wait / 4));
  const wished = posted.kind === 'answered' ? wishedFor(posted.retryAfter, deps.clock.now()) : 0;
  return { kind: 'again', inSeconds: Math.max(jittered, wished) };
};

/** SQS hides a message for at most twelve hours. */
const longestWait = 11 * 3_600;

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); nonsense counts for nothing. */
const wishedFor = (retryAfter: string | undefined, now: string): number => {
  if (retryAfter === undefined) return 0;
  const seconds = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - millisecondsOf(now)) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 0), longestWait) : 0;
};

type Verdict = { readonly kind: 'taken' } | { readonly kind: 'later' | 'hopeless'; readonly reason: string };

/** Time-outs, conflicts, too many calls and the other side's own faults pass; every other refusal is for good. */
const verdictOn = (posted: Posted): Verdict => {
  if (posted.kind === 'unreachable') return { kind: 'later', reason: posted.reason };
  const { status } = posted;
  if (status >= 200 && status < 300) return { kind: 'taken' };
  const passes = status >= 500 || [408, 409, 425, 429].includes(status);
  return { kind: passes ? 'later' : 'hopeless', reason: `It answered ${status}.` };
};

interface GivenUp {
  readonly telling: Telling;
  readonly tries: number;
  readonly reason: string;
}

/** One row for one telling, however often its message is given up. */
const giveUp = async ({ telling, tries, reason }: GivenUp, { records, clock }: NotifyDeps): Promise<NotifyOutcome> => {
  const at = clock.now();
  const { target, steps, alert } = telling;
  const told = alert ? [alert.series, alert.at] : steps.map(({ taskId, number }) => `${taskId}.${number}`);
  const id = idOf('undelivered', target, ...told);
  const before = await records.get({ kind: 'undelivered', id: [id] });
  const expires = Math.floor(millisecondsOf(at) / 1000) + keptFor;
  const row: UndeliveredRow = {
    ...{ kind: 'undelivered', version: before?.version ?? 0, id, target, steps: [...steps], alert },
    ...{ reason, tries, at, expires },
  };
  await records.commit([{ put: row }]);
  return { kind: 'given-up' };
};
