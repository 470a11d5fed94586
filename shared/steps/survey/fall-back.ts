import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { Decision, EventRow } from '../../contracts/rows/event.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { momentFrom } from '../../domain/eligibility/arrange.ts';
import type { Person } from '../../domain/eligibility/facts.ts';
import { addressFor, obstacleOf } from '../../domain/eligibility/reach.ts';
import { type Instant, later } from '../../domain/instant.ts';
import { decide } from '../../domain/survey/decide.ts';
import { evolve } from '../../domain/survey/evolve.ts';
import type { Place } from '../../domain/survey/survey.ts';
import type { Clock, Keyring, Timer } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { arm } from '../commit/arm.ts';
import { nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import type { ProgramSnapshots } from './programs.ts';
import { settingsOf } from './settings.ts';
import { findPerson } from './slots.ts';

export interface FallBackDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
}

/**
 * Plans a survey that did not arrive, or that was refused when it was sent, once more, by the channel that its programme falls back to: where that may be used for
 * this person and there is still time. The last check before sending looks at everything again.
 * @returns whether it is on its way by another channel.
 */
export const fallBack = async (surveyId: string, deps: FallBackDeps): Promise<boolean> => {
  const survey = await untilCommitted(async () => {
    const found = await deps.records.get({ kind: 'survey', id: [surveyId] });
    if (found?.state !== 'bounced' && found?.state !== 'skipped') return { commit: nothingToCommit, value: found };
    const place = await placeFor(found, deps);
    const decided = place && decide({ type: 'fallBack', place }, found);
    if (!place || decided?.kind !== 'accepted') return { commit: nothingToCommit, value: found };
    const next = evolve(found, decided.event);
    const event = await deps.records.get({ kind: 'event', id: [found.eventKey] });
    const told = event ? [{ put: withDecision(event, { survey: found, place, now: deps.clock.now() }) }] : [];
    return { commit: await deps.records.commit([{ put: next }, ...told]), value: next };
  });
  if (survey?.state !== 'scheduled' || !survey.tried || !survey.wakeAt) return false;
  // Armed again when the same report comes twice: a crash may have come in between.
  await arm(survey, deps.timer);
  return true;
};

const placeFor = async (survey: SurveyRow, deps: FallBackDeps): Promise<Place | undefined> => {
  const program: ProgramConfig = await deps.programs.find(survey.programHash);
  const channel = program.ask.fallback;
  const person = channel && channel !== survey.channel && !survey.test ? await findPerson(survey, deps) : undefined;
  if (!channel || !person || obstacleOf(channel, { ...person, settings: settingsOf(deps.config) })) return undefined;
  return placeAt({ survey, program, person, now: deps.clock.now() }, channel);
};

interface Placing {
  readonly survey: SurveyRow;
  readonly program: ProgramConfig;
  readonly person: Person;
  readonly now: Instant;
}

const placeAt = ({ survey, program, person, now }: Placing, channel: Place['channel']): Place | undefined => {
  const { timezone, zones, country, askBy } = survey;
  const address = addressFor(channel, person.contact);
  const found = momentFrom(later(survey.dueAt, now), { config: program, channel, zones: zones ?? [timezone], country });
  if (!address || found.kind === 'never' || found.moment > askBy) return undefined;
  return { channel, address, timezone, zones, country, askBy, dueAt: found.moment, wakeAt: found.moment };
};

const whyOf = (survey: SurveyRow): string => ('reason' in survey ? ` ${survey.reason}` : '');

const withDecision = (
  event: EventRow,
  { survey, place, now }: { readonly survey: SurveyRow; readonly place: Place; readonly now: Instant },
): EventRow => {
  const decision: Decision = {
    at: now,
    program: survey.program,
    verdict: 'scheduled',
    reasons: [
      { rule: 'delivery', verdict: 'note', detail: `It did not arrive by ${survey.channel}.${whyOf(survey)}` },
      { rule: 'reachable', verdict: 'pass', detail: `By ${place.channel}, as the programme falls back to.` },
      { rule: 'timing', verdict: 'pass', detail: `At ${place.dueAt}.` },
    ],
    surveyId: survey.id,
  };
  return { ...event, decisions: [...event.decisions, decision] };
};
