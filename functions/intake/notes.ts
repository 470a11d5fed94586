import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { BusinessEvent } from '../../shared/contracts/event.ts';
import type { Decision, Reason } from '../../shared/contracts/rows/event.ts';
import { firstUnmet, valueAt } from '../../shared/domain/condition/condition.ts';
import { concernsTickets, undoersOf } from '../../shared/domain/event/standing.ts';
import { own } from '../../shared/domain/own.ts';
import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import type { Decided } from './write-down.ts';

/** Programmes for which an event matters without being their moment: it undoes one, or is waited for. */
export const concernedBy = (type: string, { programs }: RuntimeConfig): readonly string[] =>
  Object.entries(programs).flatMap(([id, program]) =>
    undoersOf(program).includes(type) || program.ask.waitFor?.event === type ? [id] : [],
  );

/** Whether an event opens a task without a survey. */
export const fitsSignal = (event: BusinessEvent, { tasks }: RuntimeConfig): boolean => {
  const signal = own(tasks.signals, event.type);
  return signal !== undefined && firstUnmet(signal.when, (path) => valueAt(event, path)) === undefined;
};

interface Noting {
  readonly scene: Scene;
  readonly config: RuntimeConfig;
  readonly candidates: readonly Candidate[];
  readonly decided: readonly Decided[];
}

/** Decisions on an event that is no moment itself: what it undid, what waited for it, what it holds back. */
export const notesOn = ({ scene, config, candidates, decided }: Noting): readonly Decision[] => {
  const { type } = scene.event;
  const about = concernedBy(type, config).map((program): Decision => {
    const concerned = candidates.filter(
      (candidate) => candidate.programId === program && isOfSubject(candidate, scene),
    );
    const undone = concerned.find(({ standing }) => standing.kind === 'undone' && standing.by.key === scene.key);
    const moved = decided.find(({ candidate }) => concerned.includes(candidate));
    const undoes = undoersOf(config.programs[program] ?? { moment: '', undoneBy: [] }).includes(type);
    const reason = undoes ? undoing(undone) : waited(concerned[0]);
    const surveyId = (undone ?? moved?.candidate ?? concerned[0])?.survey?.id ?? moved?.survey?.id;
    const verdict = undoes ? 'cancelled' : (moved?.decision.verdict ?? 'skipped');
    return { at: scene.now, program, verdict, reasons: [reason], ...(surveyId !== undefined && { surveyId }) };
  });
  if (about.length > 0) return about;
  const signal = own(config.tasks.signals, type);
  if (signal) {
    const opens = fitsSignal(scene.event, config);
    const reason: Reason = opens
      ? { rule: 'signal', verdict: 'pass', detail: `Opens a task for the team \`${signal.team}\`.` }
      : { rule: 'signal', verdict: 'note', detail: 'Its conditions do not hold: no task is opened.' };
    return [{ at: scene.now, program: '*', verdict: 'skipped', reasons: [reason] }];
  }
  if (!concernsTickets(type)) return [noted(scene, 'touchpoint', 'Nobody is asked about it; the figures count it.')];
  const detail =
    type === 'ticket.closed'
      ? 'No programme asks about closed tickets; noted that it is closed.'
      : 'Nobody asks this person while the ticket is open.';
  return [noted(scene, 'open-ticket', detail)];
};

const noted = ({ now: at }: Scene, rule: string, detail: string): Decision => ({
  ...{ at, program: '*', verdict: 'skipped' },
  reasons: [{ rule, verdict: 'note', detail }],
});

const isOfSubject = ({ row }: Candidate, { subject, key }: Scene): boolean =>
  row.key !== key && subject.happened.some((entry) => entry.key === row.key);

const undoing = (undone: Candidate | undefined): Reason => {
  const rule = 'occasion';
  if (!undone)
    return {
      rule,
      verdict: 'note',
      detail: 'Nothing was asked about this id yet; what happened before this is not asked about any more.',
    };
  const { survey } = undone;
  if (!survey || undone.live) return { rule, verdict: 'pass', detail: 'What was pending about this id is cancelled.' };
  return {
    rule,
    verdict: 'note',
    detail: `The survey about this id was ${survey.state} already: it is marked, and nobody is reminded of it.`,
  };
};

const waited = (candidate: Candidate | undefined): Reason =>
  candidate
    ? { rule: 'occasion', verdict: 'pass', detail: `Waited for: asking is due ${candidate.due}.` }
    : { rule: 'occasion', verdict: 'note', detail: 'Nothing waits for it yet; noted for what may come.' };
