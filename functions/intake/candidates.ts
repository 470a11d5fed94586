import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { EventRow } from '../../shared/contracts/rows/event.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { Person } from '../../shared/domain/eligibility/facts.ts';
import { surveyIdOf } from '../../shared/domain/event/key.ts';
import { dueOf, type Happened, type Standing, standingOf } from '../../shared/domain/event/standing.ts';
import { type Instant, plus } from '../../shared/domain/instant.ts';
import { listeningTo } from './listening.ts';
import type { Scene } from './scene.ts';

/** One event and one programme that listens to it: what may become, or has become, a survey. */
export interface Candidate {
  readonly surveyId: string;
  readonly programId: string;
  readonly program: ProgramConfig;
  /** The event as it is stored, or is about to be. */
  readonly row: EventRow;
  readonly person: Person;
  readonly survey: SurveyRow | undefined;
  readonly standing: Standing;
  readonly due: Instant;
  readonly askBy: Instant;
  /** Not yet sent, and not given up: what the new event means for the others is still open. */
  readonly live: boolean;
  /** Called off by what happened to another id than the one that just arrived: nothing new about it. */
  readonly off: boolean;
}

interface Named {
  readonly programId: string;
  readonly row: EventRow;
  readonly person: Person;
  /** What is known where the event is about another business id than the one that just arrived. */
  readonly known?: { readonly due: Instant; readonly off: boolean };
}

/**
 * Whatever a new event may change: its own programmes, those of earlier events about the same id, and all that is pending
 * for the people around it. A survey that exists keeps the programme that it was made by.
 */
export const candidatesOf = (scene: Scene, own: EventRow, config: RuntimeConfig): readonly Candidate[] => {
  const named = new Map<string, Named>();
  const name = (candidate: Named): void => {
    const id = surveyIdOf(candidate.programId, candidate.row.key);
    if (!named.has(id)) named.set(id, candidate);
  };
  for (const entry of scene.subject.happened) {
    const row = entry.key === scene.key ? own : scene.events.get(entry.key);
    const person = personOf(entry, scene);
    if (!row || !person) continue;
    for (const programId of listeningTo(entry.type, config)) name({ programId, row, person });
  }
  for (const person of scene.persons) {
    for (const { program, event, due, off = false } of person.contact.pending ?? []) {
      const row = scene.events.get(event);
      if (row) name({ programId: program, row, person, known: { due, off } });
    }
  }
  return [...named.values()].flatMap((candidate) => build(candidate, scene, config) ?? []);
};

const build = (
  { programId, row, person, known }: Named,
  scene: Scene,
  config: RuntimeConfig,
): Candidate | undefined => {
  const surveyId = surveyIdOf(programId, row.key);
  const survey = scene.surveys.get(surveyId);
  const program = survey ? scene.programs.get(survey.programHash) : config.programs[programId];
  if (!program) return undefined;
  const entry = scene.subject.happened.find(({ key }) => key === row.key);
  const { happened } = scene.subject;
  const due = entry ? dueOf(entry, happened, program) : (known?.due ?? plus(row.event.occurredAt, program.ask.after));
  const calledOff: Standing = known?.off ? { kind: 'no-occasion', since: row.event.occurredAt } : { kind: 'stands' };
  const standing = entry ? standingOf(entry, happened, program) : calledOff;
  const isPending =
    person.contact.pending?.some(({ program: id, event }) => id === programId && event === row.key) ?? false;
  const unsent = !survey || survey.state === 'scheduled' || survey.state === 'skipped' || survey.state === 'cancelled';
  const live = unsent && (isPending || row.key === scene.key);
  return {
    surveyId,
    programId,
    program,
    row,
    person,
    survey,
    standing,
    due,
    askBy: plus(due, program.ask.within),
    live,
    off: !entry && known?.off === true,
  };
};

const personOf = ({ contactId }: Happened, { persons }: Scene): Person | undefined =>
  persons.find(({ contact }) => contact.id === contactId || contact.formerly?.includes(contactId ?? ''));
