import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Decision, EventRow, Reason } from '../../shared/contracts/rows/event.ts';
import type { Waiting } from '../../shared/domain/eligibility/facts.ts';
import { settingsOf } from '../../shared/steps/survey/settings.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Arrived } from './deps.ts';
import { expiryOf } from './expiry.ts';
import { listeningTo } from './listening.ts';
import { concernedBy, fitsSignal } from './notes.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import type { Scene } from './scene.ts';
import { nobodyListens } from './unheard.ts';

export interface Question {
  readonly scene: Scene;
  readonly arrived: Arrived;
  /** No programme has a use for events of this type. */
  readonly unheard: boolean;
  /** Since when the person waits for us. */
  readonly waiting: ReadonlyMap<string, Waiting>;
}

/** What an event means for each survey that it may lead to or change; nothing is written down yet. */
export interface Judged {
  /** The event, without its decisions. */
  readonly row: EventRow;
  readonly candidates: readonly Candidate[];
  readonly outcomes: readonly { readonly candidate: Candidate; readonly outcome: Outcome }[];
  /** The decisions where nothing can come of the event. */
  readonly silenced: readonly Decision[] | undefined;
}

export const judgeEvent = (question: Question, config: RuntimeConfig): Judged => {
  const { scene, arrived, waiting } = question;
  const row = rowOf(scene, arrived, config);
  const silenced = silencedBy(question, config);
  const candidates = silenced && scene.ties.length === 0 ? [] : candidatesOf(scene, row, config);
  const live = candidates.filter((candidate) => candidate.live && !candidate.off);
  const { now, switches } = scene;
  const found = outcomesOf(live, { now, settings: settingsOf(config), switches, waiting });
  const outcomes = live.flatMap((candidate) => {
    const outcome = found.get(candidate.surveyId);
    return outcome ? [{ candidate, outcome }] : [];
  });
  return { row, candidates, outcomes, silenced };
};

const rowOf = (
  { key, earlier, resolved, now }: Scene,
  { event, envelopeId }: Arrived,
  config: RuntimeConfig,
): EventRow => ({
  kind: 'event',
  version: earlier?.version ?? 0,
  key,
  envelopeId,
  event,
  ...(resolved && { contactId: resolved.contact.id }),
  receivedAt: earlier?.receivedAt ?? now,
  decisions: [],
  ...(resolved && fitsSignal(event, config) && { signal: 'yes' as const }),
  expires: expiryOf(now, config),
});

/** Decisions on an event that can lead to nothing: its source says so, or nobody listens. */
const silencedBy = ({ scene, arrived, unheard }: Question, config: RuntimeConfig): readonly Decision[] | undefined => {
  const { now, event } = scene;
  if (unheard)
    return [
      {
        at: now,
        program: '*',
        verdict: 'parked',
        reasons: [{ rule: 'moment', verdict: 'fail', detail: nobodyListens(event.type, config) }],
      },
    ];
  const { refusal } = arrived;
  // What undoes something needs no customer to do so.
  if (!refusal || (refusal.rule === 'identified' && concernedBy(event.type, config).length > 0)) return undefined;
  const listening = listeningTo(event.type, config);
  const reasons: Reason[] = [{ rule: refusal.rule, verdict: 'fail', detail: refusal.detail }];
  return (listening.length > 0 ? listening : ['*']).map((program) => ({
    at: now,
    program,
    verdict: 'skipped',
    reasons,
  }));
};
