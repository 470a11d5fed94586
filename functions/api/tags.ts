import { fileAnswer } from '../../shared/steps/survey/file-answer.ts';
import type { ApiDeps, ApiReply } from './deps.ts';
import { problem } from './problem.ts';

/** `PUT /v1/answers/{surveyId}/tags`: the answer has just these tags from now on. */
export const fileUnder = async (
  surveyId: string,
  { tags }: { readonly tags: readonly string[] },
  deps: ApiDeps,
): Promise<ApiReply> => {
  const filed = await fileAnswer({ surveyId, tags, mayFile: () => true }, deps);
  if (filed.kind === 'unknown') return problem(404, 'There is no such answer: nobody answered a survey of this id.');
  return { status: 200, body: { surveyId: filed.surveyId, tags: filed.tags } };
};
