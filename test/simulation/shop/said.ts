import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { Customer } from './customers.ts';
import type { Saying } from './words.ts';

/** What was said, by whom, and whether Heardback took it: what it did not, whoever said it was told. */
export interface Said extends Saying {
  readonly by: Customer;
  readonly at: number;
  readonly surveyId: string | undefined;
  readonly over: 'page' | 'mail' | 'text' | 'link';
  /** When it was taken. */
  takenAt?: number;
}

export const nameOf = ({ number }: Customer): string => `customer ${number}`;

export const scaleOf = (type: SurveyRow['type']): { readonly low: number; readonly high: number } => {
  switch (type) {
    case 'nps':
      return { low: 0, high: 10 };
    case 'thumbs':
      return { low: 0, high: 1 };
    default:
      return { low: 1, high: 5 };
  }
};
