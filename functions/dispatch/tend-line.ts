import type { WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { type Instant, millisecondsOf, plus } from '../../shared/domain/instant.ts';
import { lateInLine, rounds } from '../../shared/domain/sending/line.ts';
import { afterTurn, joined, nextTurn, type Turns } from '../../shared/domain/sending/turns.ts';
import { errorName } from '../../shared/ports/errors.ts';
import { armLine } from '../../shared/steps/send/arm-line.ts';
import type { DispatchDeps, DispatchOutcome } from './deps.ts';
import { type InLine, Queue } from './line-front.ts';
import { sendSurvey } from './send-survey.ts';

/** What a round leaves of the function's minute to those that came with it on the queue. */
const leftToOthers = 30_000;

/**
 * Looks after the surveys that wait for their turn: sends them, programme by programme in turn, as long as the account may send.
 * Each round has the next one armed before it sends anything, so that a hand which dies leaves nobody behind; the last one, that
 * finds nobody, dissolves the line.
 */
export const tendLine = async ({ id }: WakeUp, deps: DispatchDeps, remaining: number): Promise<DispatchOutcome> => {
  const { allowance, clock, timer } = deps;
  const hand = Number(id.split('-').at(-1));
  let queues = await waiting(hand, 1, deps);
  if (queues.length === 0) {
    await allowance.line.dissolve();
    // Somebody may have joined in between, and relied on it.
    queues = await waiting(hand, 1, deps);
    if (queues.length === 0) return { kind: 'ignored', why: 'nothing-to-do' };
  }
  const leave = await allowance.ask('survey', { isTurn: true });
  const now = clock.now();
  const stands = leave.kind === 'later' && leave.why === 'quota';
  const next = stands ? earlier(leave.until, plus(now, rounds.standing)) : plus(now, rounds.moving);
  const { turns, hands } = await allowance.line.tend(next);
  await armLine(hand, next, timer);
  await tellLate(queues, deps);
  if (stands) return { kind: 'deferred' };
  const own = hands > 1 ? await waiting(hand, hands, deps) : queues;
  const until = plus(now, Math.min(rounds.moving, remaining - leftToOthers));
  await allowance.line.took(await serve(own, { turns, until }, deps));
  return { kind: 'deferred' };
};

/** The programmes that have somebody waiting. */
const waiting = async (hand: number, hands: number, deps: DispatchDeps): Promise<readonly Queue[]> => {
  const isOwn = (id: string): boolean => id.charCodeAt(id.length - 1) % hands === hand;
  const queues = Object.keys(deps.config.programs).map((program) => new Queue(program, deps, isOwn));
  const fronts = await Promise.all(queues.map((queue) => queue.front()));
  return queues.filter((_, at) => fronts[at] !== undefined);
};

/** @returns how many more turns each programme took. */
const serve = async (
  queues: readonly Queue[],
  { turns: before, until }: { readonly turns: Turns; readonly until: Instant },
  deps: DispatchDeps,
): Promise<Turns> => {
  let [turns, taken, left]: [Turns, Turns, readonly Queue[]] = [joined(queues, before), {}, queues];
  while (deps.clock.now() < until) {
    const next = nextTurn(left, turns);
    const queue = left.find(({ program }) => program === next?.program);
    if (!queue) break;
    const survey = await queue.front();
    if (!survey) {
      left = left.filter((one) => one !== queue);
      continue;
    }
    if ((await deps.allowance.ask('survey', { isTurn: true })).kind === 'later') break;
    queue.take();
    if (!(await hasLeft(survey, deps))) continue;
    turns = afterTurn(turns, queue);
    taken = afterTurn(taken, queue);
  }
  return taken;
};

/** One that fails keeps its place, and nobody behind it from going on. */
const hasLeft = async ({ id, generation }: InLine, deps: DispatchDeps): Promise<boolean> => {
  try {
    const { kind } = await sendSurvey({ kind: 'survey', id, generation }, deps, { isTurn: true });
    return kind === 'sent' || kind === 'unknown';
  } catch (error) {
    deps.log.error('line.failed', { surveyId: id, error: errorName(error) });
    return false;
  }
};

/** Those who decided how much the account may send have to hear when it is too little. */
const tellLate = async (queues: readonly Queue[], { clock, log }: DispatchDeps): Promise<void> => {
  const fronts = await Promise.all(queues.map((queue) => queue.front()));
  const since = fronts.flatMap((front) => front?.since ?? []).sort()[0];
  const waited = since ? millisecondsOf(clock.now()) - millisecondsOf(since) : 0;
  if (waited >= lateInLine) log.warn('line.late', { minutes: Math.floor(waited / 60_000) });
};

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
