import { PersonSchema } from '../../shared/contracts/people.ts';
import { parseJson } from '../../shared/domain/json.ts';
import type { RestReply, RestRequest } from '../../shared/ports/rest.ts';
import type { PeopleDeps } from './deps.ts';
import { erase } from './erase.ts';
import { exportPerson } from './export-person.ts';

/** What somebody may ask of us about themselves, by way of an operator. */
export const people = async ({ method, path, body }: RestRequest, deps: PeopleDeps): Promise<RestReply> => {
  const route = `${method} ${path}`;
  if (route !== 'POST /v1/people/erase' && route !== 'POST /v1/people/export')
    return { status: 404, body: { message: 'There is no such resource. See docs/api.md for those that exist.' } };
  const json = parseJson(body);
  const person = PersonSchema.safeParse(json.kind === 'value' ? json.value : undefined);
  if (!person.success)
    return { status: 400, body: { message: 'Say whom: one of `email`, `phone` (E.164) or `id`, and nothing else.' } };
  if (route === 'POST /v1/people/export') return { status: 200, body: await exportPerson(person.data, deps) };
  return { status: 202, body: await erase(person.data, deps) };
};
