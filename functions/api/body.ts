import { parseJson } from '../../shared/domain/json.ts';

/** What is no JSON fits no schema. */
export const bodyOf = (body: string): unknown => {
  const json = parseJson(body);
  return json.kind === 'value' ? json.value : undefined;
};
