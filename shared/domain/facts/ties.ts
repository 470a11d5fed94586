import type { Row } from '../../contracts/rows/row.ts';

/** Surveys whose facts show something of this row: amount and properties of their event, cause of the task of their answer. */
export const surveyIdsOf = (row: Row): readonly string[] => {
  switch (row.kind) {
    case 'event':
      return row.decisions.flatMap(({ surveyId }) => surveyId ?? []);
    case 'task':
      return [
        ...(row.surveyId === undefined ? [] : [row.surveyId]),
        ...(row.joined ?? []).map(({ surveyId }) => surveyId),
      ];
    default:
      return [];
  }
};
