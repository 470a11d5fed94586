import { RefusedError } from '../command.ts';
import type { Api } from '../rest.ts';
import { noOutcomes, type Outcomes, outcomesIn } from './outcome.ts';

/**
 * What became of the surveys and tasks of those whom a question is about.
 * @param question `email=…`, `phone=…` or `event=…`, as it was put to the decisions.
 * @returns why it is not known, where an older system cannot say.
 */
export const askOutcomes = async (api: Api, question: string): Promise<Outcomes & { readonly problem?: string }> => {
  try {
    const [surveys, tasks] = [await api.list(`/v1/surveys?${question}`), await api.list(`/v1/tasks?${question}`)];
    const outcomes = outcomesIn(surveys, tasks);
    return outcomes ?? { ...noOutcomes, problem: 'Surveys and tasks have another shape than this command knows.' };
  } catch (error) {
    if (error instanceof RefusedError) return { ...noOutcomes, problem: error.message };
    throw error;
  }
};
