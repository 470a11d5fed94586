import type { Reason } from '../../shared/contracts/rows/event.ts';
import type { SwitchesRow } from '../../shared/contracts/rows/program.ts';
import { type Applicant, arrange, type Placement, type Slot } from '../../shared/domain/eligibility/arrange.ts';
import type { Settings, Waiting } from '../../shared/domain/eligibility/facts.ts';
import { type Judgement, judge } from '../../shared/domain/eligibility/judge.ts';
import { knownAs, slotsTaken } from '../../shared/domain/eligibility/slots.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Candidate } from './candidates.ts';

type Eligible = Extract<Judgement, { kind: 'eligible' }>;

export type Outcome =
  | {
      readonly kind: 'asked';
      readonly verdict: 'scheduled' | 'deferred';
      readonly at: Instant;
      readonly judged: Eligible;
      readonly reasons: readonly Reason[];
    }
  | { readonly kind: 'refused'; readonly verdict: 'skipped' | 'cancelled'; readonly reasons: readonly Reason[] };

export interface Circumstances {
  readonly now: Instant;
  readonly settings: Settings;
  readonly switches: SwitchesRow | undefined;
  /** Since when each contact waits for us. */
  readonly waiting: ReadonlyMap<string, Waiting>;
}

/** What becomes of every candidate: a function of who they are, not of the order in which they were heard of. */
export const outcomesOf = (
  candidates: readonly Candidate[],
  circumstances: Circumstances,
): ReadonlyMap<string, Outcome> => {
  const { settings, now, waiting } = circumstances;
  const judged = candidates.map((candidate) => ({
    candidate,
    judgement: judge({
      ...candidate,
      ...candidate.person,
      event: candidate.row.event,
      settings,
      waiting: waiting.get(candidate.person.contact.id) ?? {},
    }),
  }));
  const applicants = judged.flatMap(({ candidate, judgement }) =>
    judgement.kind === 'eligible' ? [applicantOf(candidate, judgement)] : [],
  );
  const placements = arrange(applicants, takenBy(candidates), { now, atMostOnceIn: settings.atMostOnceIn });
  return new Map(
    judged.map(({ candidate, judgement }) => [
      candidate.surveyId,
      outcomeOf(
        judgement,
        placements.get(candidate.surveyId),
        switchReasons(candidate.programId, circumstances.switches),
      ),
    ]),
  );
};

const outcomeOf = (judgement: Judgement, placement: Placement | undefined, switched: readonly Reason[]): Outcome => {
  if (judgement.kind === 'refused') return { kind: 'refused', verdict: judgement.as, reasons: judgement.reasons };
  if (placement?.kind !== 'placed')
    return { kind: 'refused', verdict: 'skipped', reasons: [...judgement.reasons, ...(placement?.reasons ?? [])] };
  const { at, deferred } = placement;
  const reasons = [...judgement.reasons, ...switched, ...placement.reasons];
  return { kind: 'asked', verdict: deferred ? 'deferred' : 'scheduled', at, judged: judgement, reasons };
};

const applicantOf = (candidate: Candidate, { channel, zones, country, due, askBy }: Eligible): Applicant => ({
  id: candidate.surveyId,
  who: knownAs(candidate.person),
  program: candidate.programId,
  config: candidate.program,
  due,
  askBy,
  occurredAt: candidate.row.event.occurredAt,
  channel,
  zones,
  country,
  scheduledFor: candidate.survey?.state === 'scheduled' ? candidate.survey.dueAt : undefined,
});

/** When these people, or others at the same addresses, were asked. */
const takenBy = (candidates: readonly Candidate[]): readonly Slot[] =>
  [...new Set(candidates.map(({ person }) => person))].flatMap((person) => slotsTaken(person));

/** Noted when a survey is decided on; what counts is how the switches stand when it is due. */
const switchReasons = (programId: string, switches: SwitchesRow | undefined): readonly Reason[] => {
  const paused = switches?.paused[programId] ?? switches?.paused['*'];
  return [
    ...(paused
      ? [
          {
            rule: 'paused',
            verdict: 'note' as const,
            detail: `Paused since ${paused.since}; held when due unless resumed.`,
          },
        ]
      : []),
    ...(switches?.shadow
      ? [
          {
            rule: 'shadow',
            verdict: 'note' as const,
            detail: `Shadow mode since ${switches.shadow.since}; sent to its allow list alone.`,
          },
        ]
      : []),
  ];
};
