import { type Person, PersonSchema } from '../../shared/contracts/people.ts';
import { parseJson } from '../../shared/domain/json.ts';
import type { RestReply, RestRequest } from '../../shared/ports/rest.ts';
import { beyondReach } from './beyond.ts';
import type { PeopleDeps } from './deps.ts';
import { erase } from './erase.ts';
import { eraseAgain } from './erase-again.ts';
import { exportPerson } from './export-person.ts';
import { noteAsked } from './note-asked.ts';
import { isGenuine, ReceiptSchema } from './receipt.ts';

type Called = PeopleDeps & { readonly by: string };
type Answering = (json: unknown, deps: Called) => Promise<RestReply>;

const refused = (message: string): RestReply => ({ status: 400, body: { message } });

const ofPerson =
  (answer: (person: Person, deps: Called) => Promise<RestReply>): Answering =>
  async (json, deps) => {
    const person = PersonSchema.safeParse(json);
    return person.success
      ? answer(person.data, deps)
      : refused('Say whom: one of `email`, `phone` (E.164) or `id`, and nothing else.');
  };

const checked: Answering = async (json, { keyring }) => {
  const receipt = ReceiptSchema.safeParse(json);
  return receipt.success
    ? { status: 200, body: { genuine: isGenuine(receipt.data, keyring) } }
    : refused('Send the whole receipt, as the erasure gave it.');
};

const again: Answering = async (json, deps) => {
  const after = typeof json === 'object' && json !== null && 'after' in json ? json.after : '';
  return typeof after === 'string'
    ? { status: 202, body: await eraseAgain(after, deps) }
    : refused('`after` is what the call before gave as `next`.');
};

const routes: Readonly<Record<string, Answering>> = {
  'POST /v1/people/erase': ofPerson(async (person, deps) => {
    await noteAsked('erased-person', person, deps);
    return { status: 202, body: { ...(await erase(person, deps)), beyond: beyondReach } };
  }),
  'POST /v1/people/erase-again': again,
  'POST /v1/people/export': ofPerson(async (person, deps) => {
    await noteAsked('exported-person', person, deps);
    return { status: 200, body: await exportPerson(person, deps) };
  }),
  'POST /v1/people/receipts/check': checked,
};

/** What somebody may ask of us about themselves, by way of an operator. */
export const people = async ({ method, path, body, by }: RestRequest, deps: PeopleDeps): Promise<RestReply> => {
  const route = `${method} ${path}`;
  const answer = Object.hasOwn(routes, route) ? routes[route] : undefined;
  if (!answer)
    return { status: 404, body: { message: 'There is no such resource. See docs/api.md for those that exist.' } };
  const json = parseJson(body);
  return answer(json.kind === 'value' ? json.value : undefined, { ...deps, by });
};
