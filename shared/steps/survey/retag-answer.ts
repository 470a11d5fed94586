import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { taggedByRule } from '../../domain/answer/tags.ts';
import type { Records } from '../../ports/records.ts';
import { nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import type { ProgramSnapshots } from './programs.ts';

export interface RetagDeps {
  readonly records: Records;
  readonly programs: Pick<ProgramSnapshots, 'find'>;
  readonly config: Pick<RuntimeConfig, 'insights'>;
}

/**
 * Gives an answer the tags that the rules of today give its words.
 * @param seen as it was a moment ago: it is read again only where its tags would change.
 * @returns whether they did.
 */
export const retagAnswer = async (seen: SurveyRow, { records, programs, config }: RetagDeps): Promise<boolean> => {
  const program = await programs.find(seen.programHash);
  const ruled = (survey: SurveyRow): SurveyRow => taggedByRule(survey, program, config.insights.tags);
  if (ruled(seen) === seen) return false;
  return untilCommitted(async () => {
    const survey = await records.get({ kind: 'survey', id: [seen.id] });
    const put = survey && ruled(survey);
    if (!put || put === survey) return { commit: nothingToCommit, value: false };
    return { commit: await records.commit([{ put }]), value: true };
  });
};
