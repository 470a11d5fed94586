import type { Harm } from '../../contracts/rows/brake.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';

/** That one survey did one harm: counted once. */
export interface Mark {
  readonly harm: Harm;
  readonly name: string;
}

/** What a survey that left did to the sender's reputation. One may bounce by each of its channels. */
export const marksOf = (survey: SurveyRow): readonly Mark[] => {
  if (survey.test || survey.via || !('sentAt' in survey)) return [];
  return [
    ...(survey.state === 'bounced' ? [{ harm: 'bounces', name: `bounces.${survey.channel}` } as const] : []),
    ...(survey.complainedAt ? [{ harm: 'complaints', name: 'complaints' } as const] : []),
    ...(survey.optedOutAt ? [{ harm: 'objections', name: 'objections' } as const] : []),
  ];
};

/** Those that were not counted yet. */
export const unweighed = (marks: readonly Mark[], { weighed = [] }: Pick<SurveyRow, 'weighed'>): readonly Mark[] =>
  marks.filter(({ name }) => !weighed.includes(name));
