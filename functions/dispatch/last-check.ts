import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { EventRow, Reason, SubjectRow } from '../../shared/contracts/rows/event.ts';
import type { PaceRow, SwitchesRow } from '../../shared/contracts/rows/program.ts';
import type { HoldReason, SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { arrange, momentFrom } from '../../shared/domain/eligibility/arrange.ts';
import type { Person, Settings, Waiting } from '../../shared/domain/eligibility/facts.ts';
import { obstacleOf } from '../../shared/domain/eligibility/reach.ts';
import { rules } from '../../shared/domain/eligibility/rules.ts';
import { knownAs, slotsTaken } from '../../shared/domain/eligibility/slots.ts';
import type { Surge } from '../../shared/domain/eligibility/surge.ts';
import { dueOf, standingOf } from '../../shared/domain/event/standing.ts';
import { type Instant, plus } from '../../shared/domain/instant.ts';

/** What is looked at just before a survey is sent. */
export interface LastLook {
  readonly survey: SurveyRow;
  readonly program: ProgramConfig;
  readonly person: Person;
  readonly event: EventRow;
  readonly subject: SubjectRow | undefined;
  readonly switches: SwitchesRow | undefined;
  readonly pace: PaceRow | undefined;
  readonly surge: Surge | undefined;
  readonly waiting: Waiting;
  readonly settings: Settings;
  readonly now: Instant;
}

export type Checked =
  | { readonly kind: 'go' }
  | { readonly kind: 'defer'; readonly until: Instant; readonly reasons: readonly Reason[] }
  | { readonly kind: 'hold'; readonly why: HoldReason; readonly reasons: readonly Reason[] }
  | { readonly kind: 'skip'; readonly as: 'skipped' | 'cancelled'; readonly reasons: readonly Reason[] };

const skip = (rule: string, detail: string, as: 'skipped' | 'cancelled' = 'skipped'): Checked => ({
  kind: 'skip',
  as,
  reasons: [{ rule, verdict: 'fail', detail }],
});

/** How long somebody who waits for us is left alone before it is looked at again. */
const patience = 24 * 3_600_000;

/** What the survey was decided on may have changed since: every rule is looked at again. */
export const lastCheck = (look: LastLook): Checked =>
  tooLate(look) ??
  ruledOut(look) ??
  unreachable(look) ??
  heldBack(look) ??
  shadowed(look) ??
  stillWaiting(look) ??
  placedNow(look);

/** The same before a reminder, of which fewer things are asked: the invitation has been sent. */
export const lastCheckOfReminder = (look: LastLook): Checked =>
  ruledOut(look) ??
  unreachable(look) ??
  (pausedSince(look) ? waitForSwitch(look) : undefined) ??
  shadowed(look) ??
  withinHours(look);

/** A wake-up that comes late, or after a pause, must not write to anybody at night. */
const withinHours = ({ survey, program, now }: LastLook): Checked => {
  const { channel, country, zones = [survey.timezone] } = survey;
  const found = momentFrom(now, { config: program, channel, country, zones });
  if (found.kind === 'never') return skip('timing', 'No permitted moment for a reminder.');
  return found.moment <= now ? { kind: 'go' } : { kind: 'defer', until: found.moment, reasons: found.reasons };
};

const tooLate = ({ survey, now }: LastLook): Checked | undefined => {
  if (now <= survey.askBy) return undefined;
  const held = survey.held ? ` It was held (${survey.held.why}) since ${survey.held.since}.` : '';
  return skip('age', `Asking made sense until ${survey.askBy}.${held}`);
};

const ruledOut = ({ survey, program, person, event, subject, settings, waiting }: LastLook): Checked | undefined => {
  const own = subject?.happened.find(({ key }) => key === survey.eventKey);
  const happened = subject?.happened ?? [];
  const standing = own ? standingOf(own, happened, program) : ({ kind: 'stands' } as const);
  const due = own ? dueOf(own, happened, program) : survey.dueAt;
  const facts = { ...person, event: event.event, programId: survey.program, program, settings, standing, due, waiting };
  for (const { name, judge } of rules) {
    const { verdict, detail } = judge(facts);
    if (verdict === 'fail') return skip(name, detail, standing.kind === 'undone' ? 'cancelled' : 'skipped');
  }
  return undefined;
};

const unreachable = ({ survey, person, settings }: LastLook): Checked | undefined => {
  const obstacle = obstacleOf(survey.channel, { ...person, settings });
  return obstacle && skip(obstacle.rule, obstacle.detail);
};

const pausedSince = ({ switches, survey }: LastLook): Instant | undefined =>
  (switches?.paused[survey.program] ?? switches?.paused['*'])?.since;

const heldBack = (look: LastLook): Checked | undefined => {
  const since = pausedSince(look);
  if (since) return hold('paused', `Paused since ${since}.`);
  const { pace, surge, survey } = look;
  if (pace?.ruling === 'dropped') return skip('surge', `The surge of ${pace.hour} was dropped by hand.`);
  if (!pace || pace.ruling === 'released' || !surge?.isSurge) return undefined;
  return hold(
    'surge',
    `${pace.count} surveys of \`${survey.program}\` in the hour of ${pace.hour}; usual are ${surge.usual}, more than ${surge.limit} wait for a person.`,
  );
};

const hold = (why: HoldReason, detail: string): Checked => ({
  kind: 'hold',
  why,
  reasons: [{ rule: why, verdict: 'note', detail }],
});

/** A reminder waits for the programme to go on. */
const waitForSwitch = ({ now }: LastLook): Checked => ({
  kind: 'defer',
  until: plus(now, patience / 4),
  reasons: [{ rule: 'paused', verdict: 'note', detail: 'Paused.' }],
});

const shadowed = ({ switches, survey }: LastLook): Checked | undefined =>
  switches?.shadow && !switches.shadow.allow.includes(survey.address)
    ? skip('shadow', `Shadow mode since ${switches.shadow.since}: decided and recorded, not sent.`)
    : undefined;

const stillWaiting = ({ waiting: { ticketSince, taskSince }, survey, now }: LastLook): Checked | undefined => {
  const since = ticketSince ?? taskSince;
  if (!since) return undefined;
  const [rule, what] = ticketSince ? ['open-ticket', 'a ticket of theirs'] : ['open-task', 'our answer'];
  const until = plus(now, patience);
  if (until > survey.askBy)
    return skip(rule, `The person has waited for ${what} since ${since}; asking makes sense until ${survey.askBy}.`);
  return {
    kind: 'defer',
    until,
    reasons: [
      { rule, verdict: 'note', detail: `The person has waited for ${what} since ${since}; looked at again ${until}.` },
    ],
  };
};

/** Hours and fatigue, as when it was decided on, but from now. */
const placedNow = ({ survey, program, person, settings, now }: LastLook): Checked => {
  const applicant = {
    id: survey.id,
    who: knownAs(person),
    program: survey.program,
    config: program,
    due: survey.dueAt,
    askBy: survey.askBy,
    occurredAt: survey.occurredAt,
    channel: survey.channel,
    zones: survey.zones ?? [survey.timezone],
    country: survey.country,
  };
  const placement = arrange([applicant], slotsTaken(person, survey.id), {
    now,
    atMostOnceIn: settings.atMostOnceIn,
  }).get(survey.id);
  if (placement?.kind !== 'placed')
    return {
      kind: 'skip',
      as: 'skipped',
      reasons: (placement?.reasons ?? []).filter(({ verdict }) => verdict !== 'pass'),
    };
  return placement.at <= now
    ? { kind: 'go' }
    : { kind: 'defer', until: placement.at, reasons: placement.reasons.filter(({ rule }) => rule !== 'age') };
};
