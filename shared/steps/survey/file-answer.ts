import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { filedUnder } from '../../domain/answer/tags.ts';
import type { Records } from '../../ports/records.ts';
import { nothingToCommit, untilCommitted } from '../commit/until-committed.ts';

export type Filed =
  | { readonly kind: 'filed'; readonly surveyId: string; readonly tags: readonly string[] }
  | { readonly kind: 'unknown' };

/**
 * Gives an answer just these tags, in one commit; once more changes nothing.
 * @param mayFile whether whoever asks may do so with this one; for all others it does not exist.
 */
export const fileAnswer = (
  { surveyId, tags, mayFile }: FilingWish,
  { records, config }: { readonly records: Records; readonly config: Pick<RuntimeConfig, 'insights'> },
): Promise<Filed> =>
  untilCommitted<Filed>(async () => {
    const survey = await records.get({ kind: 'survey', id: [surveyId] });
    if (survey?.state !== 'answered' || !mayFile(survey))
      return { commit: nothingToCommit, value: { kind: 'unknown' } };
    const put = filedUnder(survey, tags, Object.keys(config.insights.tags));
    const value = { kind: 'filed', surveyId, tags: put.tags ?? [] } as const;
    return { commit: put === survey ? nothingToCommit : await records.commit([{ put }]), value };
  });

interface FilingWish {
  readonly surveyId: string;
  readonly tags: readonly string[];
  readonly mayFile: (survey: SurveyRow) => boolean;
}
