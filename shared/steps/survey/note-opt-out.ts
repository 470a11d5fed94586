import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { Instant } from '../../domain/instant.ts';
import { withComplaint, withOptOut } from '../../domain/survey/opted-out.ts';
import type { Records } from '../../ports/records.ts';
import { nothingToCommit, untilCommitted } from '../commit/until-committed.ts';

/** Writes down in answer to which survey somebody ended messages: a programme that drives people away must show. */
export const noteOptOut = (surveyId: string, at: Instant, records: Records): Promise<void> =>
  note(surveyId, (survey) => withOptOut(survey, at), records);

/** The same of a survey that was reported as unwanted. */
export const noteComplaint = (surveyId: string, at: Instant, records: Records): Promise<void> =>
  note(surveyId, (survey) => withComplaint(survey, at), records);

const note = (surveyId: string, noted: (survey: SurveyRow) => SurveyRow, records: Records): Promise<void> =>
  untilCommitted(async () => {
    const survey = await records.get({ kind: 'survey', id: [surveyId] });
    const next = survey && noted(survey);
    if (!next || next === survey) return { commit: nothingToCommit, value: undefined };
    return { commit: await records.commit([{ put: next }]), value: undefined };
  });
