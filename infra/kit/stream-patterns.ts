import { FilterCriteria } from 'aws-cdk-lib/aws-lambda';
import type { StreamFilter, Wanted } from '../../shared/contracts/wiring/stream-filters.ts';

/** The filters of an event source that reads a table's stream. */
export const streamPatterns = (filters: readonly StreamFilter[]): { readonly [name: string]: unknown }[] =>
  filters.map((filter) => {
    const wanted = Object.entries(filter).map(([name, texts]) => [name, { S: patternOf(texts) }]);
    return FilterCriteria.filter({ dynamodb: { NewImage: Object.fromEntries(wanted) } });
  });

const patternOf = (wanted: Wanted): readonly unknown[] =>
  'butNot' in wanted ? [{ 'anything-but': wanted.butNot }] : wanted;
