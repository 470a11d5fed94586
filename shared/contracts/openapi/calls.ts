import { ref, text } from './shapes.ts';

/** How calls are described that are alike. */
export const json = (schema: object) => ({ content: { 'application/json': { schema } } });
export const answer = (schema: object, description = 'Done.') => ({ description, ...json(schema) });
export const refusal = (description: string) => answer(ref('Problem'), description);
export const unauthorised = { '401': refusal('The key is missing or wrong.') };
export const query = (name: string, description: string) => ({ name, in: 'query', description, schema: text });
export const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text });
export const asFile = query('format', '`csv` or `jsonl`: a file; its next part follows by `Link`, too.');
export const paging = [query('limit', '1 to 200.'), query('after', 'From the Link header of the page before.')];
export const whose = [query('email', 'Of whom.'), query('phone', 'Of whom, in E.164.')];
export const get = (summary: string, schema: object, parameters: readonly object[] = []) => ({
  get: {
    summary,
    parameters: [...parameters],
    responses: { '200': answer(schema), '400': refusal('Says what to write.'), ...unauthorised },
  },
});
export const act = (
  summary: string,
  schema: object,
  { status = '200', result = { type: 'object' } as object } = {},
) => ({
  summary,
  requestBody: { required: true, ...json(schema) },
  responses: { [status]: answer(result), '400': refusal('Says what to write.'), ...unauthorised },
});
export const remove = (summary: string) => ({
  summary,
  responses: { '200': answer({ type: 'object' }), '404': refusal('There is no such thing.'), ...unauthorised },
});
