import type { Decision } from '../../shared/contracts/rows/event.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { stateAt } from '../../shared/domain/survey/survey.ts';
import type { Intents } from './lists.ts';

/** What the API shows of the rows: the contract with other systems, kept apart from how things are stored. */
export const surveyView = (survey: SurveyRow, { opened, byMachines }: Intents, now: Instant) => {
  const response = survey.state === 'answered' ? survey.response : undefined;
  return {
    id: survey.id,
    program: survey.program,
    type: survey.type,
    state: stateAt(survey, now),
    channel: survey.via ?? survey.channel,
    language: survey.language,
    scheduledFor: survey.dueAt,
    held: survey.held?.why ?? null,
    undoneBy: survey.undone?.by ?? null,
    test: survey.test ?? false,
    sentAt: 'sentAt' in survey ? survey.sentAt : null,
    deliveredAt: deliveredAt(survey) ?? null,
    answerBy: 'answerBy' in survey ? survey.answerBy : null,
    ended: 'endedAt' in survey ? { at: survey.endedAt, reason: survey.reason } : null,
    answeredAt: response?.at ?? null,
    intents: opened,
    intentsByMachines: byMachines,
    remarks: survey.remarks ?? [],
    response: response
      ? {
          score: response.score,
          comment: response.comment ?? null,
          answers: response.answers,
          channel: response.channel,
          at: response.at,
        }
      : null,
  };
};

const deliveredAt = (survey: SurveyRow): Instant | undefined => {
  if ('deliveredAt' in survey) return survey.deliveredAt;
  return 'delivered' in survey ? survey.delivered?.at : undefined;
};

/** What holds of an event and a programme now; what was decided before, and why it changed, stands in `earlier`. */
export const decisionView = (row: Row) => {
  if (row.kind !== 'event' && row.kind !== 'duplicate') return [];
  const { source, type, id } = row.event;
  const decisions = row.kind === 'event' ? row.decisions : [row.decision];
  const perProgram = Map.groupBy(decisions, ({ program }) => program);
  return [...perProgram.values()].flatMap((of) => {
    const newest = of.at(-1);
    return newest ? [{ ...one(newest), event: { source, type, id }, earlier: of.slice(0, -1).reverse().map(one) }] : [];
  });
};

const one = ({ at, program, verdict, reasons, surveyId }: Decision) => ({
  at,
  program,
  verdict,
  reasons,
  surveyId: surveyId ?? null,
});
