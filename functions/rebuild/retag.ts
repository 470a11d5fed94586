import type { Row } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { RestReply, RestRequest } from '../../shared/ports/rest.ts';
import { type RetagDeps, retagAnswer } from '../../shared/steps/survey/retag-answer.ts';
import type { RebuildDeps } from './deps.ts';
import { throughTable } from './through-table.ts';

/** Answers that are written at once: a call has seconds for some thousands. */
const atOnce = 25;

/**
 * Reads the rules over answers from before them, as many as one call can. What people filed by hand stays; an answer that has its tags
 * is not written, so that going through it again, after whatever broke it off, changes nothing.
 */
export const retag = ({ body }: Pick<RestRequest, 'body'>, deps: RebuildDeps): Promise<RestReply> => {
  let [answers, changed] = [0, 0];
  const take = async (found: readonly Row[]) => {
    const answered = found.filter((row) => row.kind === 'survey' && row.state === 'answered') as readonly SurveyRow[];
    answers += answered.length;
    for (let from = 0; from < answered.length; from += atOnce)
      changed += await retagAll(answered.slice(from, from + atOnce), deps);
    return { answers, changed };
  };
  return throughTable(body, { kinds: ['survey'], take }, deps);
};

const retagAll = async (answered: readonly SurveyRow[], deps: RetagDeps): Promise<number> =>
  (await Promise.all(answered.map((survey) => retagAnswer(survey, deps)))).filter(Boolean).length;
