import type * as z from 'zod/mini';
import { hookNames } from '../../contracts/hooks.ts';
import { fieldsOf, type Note } from '../../domain/event/read/field.ts';
import { fieldsFound } from '../../domain/event/read/names.ts';
import type { Reading } from '../../domain/source/adapt.ts';
import type { Adapted, Envelope } from '../../domain/source/adapted.ts';
import { ownAdapter } from '../../domain/source/own-adapter.ts';

const replay = 'Correct the sender, then replay this event.';

/** Fields by whose names an id may be meant. */
const idLike = /^(?=[a-z_-]{1,40}$)(?:.*(?:id|number|no|ref|reference|code)|uuid|guid|key)$/i;

/** Why an event without an id cannot be used, in the words of whoever sent it. */
export const withoutId = (fields: Readonly<Record<string, unknown>>, notes: readonly Note[]): string => {
  const odd = notes.find(({ field }) => field === 'id');
  const names = Object.keys(fields).filter((name) => idLike.test(name) && name !== 'id');
  const found = names.length === 0 ? '' : ` Found beside it: ${listed(names)}.`;
  const missing = odd === undefined ? 'is missing' : odd.done.replace(/; left out$/, '');
  return `\`detail.id\` ${missing}: text or a number by which the order, ticket or invoice is known.${found} ${replay}`;
};

const listed = (names: readonly string[]): string =>
  names
    .slice(0, 5)
    .map((name) => `\`${name}\``)
    .join(', ');

/** The same where a reader made it. */
export const withoutIdFrom = (
  envelope: Envelope,
  by: Pick<Reading, 'adapters'> & { readonly adapted: Adapted },
): string => {
  const [name, adapter] = Object.entries(by.adapters).find(([, one]) => ownAdapter(one)(envelope) !== undefined) ?? [];
  if (name === undefined)
    return `What ${by.adapted.source} sent as \`${by.adapted.type}\` has no id by which to know it. docs/sources.md says what is taken.`;
  const from = JSON.stringify(adapter?.map.id ?? 'nowhere');
  return `\`adapters.${name}\` takes the id from ${from}, where the event has none. Name another place in heardback.config.ts, or correct the sender; then replay this event.`;
};

/** What was given of a customer and could not be read, by its name and never by its value: ` (…)`, or nothing. */
const oddOnes = (notes: readonly Note[], within: string): string => {
  const odd = notes.filter(({ field }) => /^customer(\.(id|email|phone))?$/.test(field));
  const found = odd.map(({ field, done }) => `\`${within}${field}\` ${done}`).join('; ');
  return found && ` (${found})`;
};

/** What is amiss before anything else, where something came by the door of a system and is not what that system sends. */
export const notItsOwn = ({ source, detail }: Envelope, { sources }: Pick<Reading, 'sources'>): string => {
  const found = fieldsFound(fieldsOf(detail) ?? {});
  const said = found && ` ${found}`;
  if (hookNames.some((name) => name === source))
    return `This is none of ${source}'s own webhooks, nor the body that docs/sources.md gives for its rules.${said} As an event of ours: `;
  if (!Object.hasOwn(sources.own, source)) return '';
  const mend = `add one to \`adapters\` in heardback.config.ts, with \`when: { source: '${source}' }\``;
  return `The door of ${source} has no reader: ${mend}, or send events of ours.${said} As one of ours: `;
};

/** Why nobody can be asked about what a known system sent. */
export const notNamed = (source: string, notes: readonly Note[]): string =>
  `${source} names neither an id, nor an e-mail address, nor a phone number${oddOnes(notes, '')}. docs/sources.md says what it has to send.`;

/** Fields that look as if they held who is missing, by their names alone. */
const besides = (fields: Readonly<Record<string, unknown>>): string => {
  const names = Object.keys(fields).filter((name) =>
    /^(?=[a-z_-]{1,40}$).*(?:mail|phone|mobile|msisdn|customer|contact|user|buyer|client)/i.test(name),
  );
  const others = names.filter((name) => name !== 'customer');
  return others.length > 0 ? ` Found beside it: ${listed(others)}.` : '';
};

/** Why nobody can be asked, in the words of whoever sent it. */
export const notIdentified = (notes: readonly Note[], fields: Readonly<Record<string, unknown>>): string =>
  `\`detail.customer\` names nobody${oddOnes(notes, 'detail.')}.${besides(fields)} Send at least one of \`customer.id\`, \`customer.email\`, \`customer.phone\` (in E.164, such as +442071838750), then replay this event.`;

/** Why something is no event at all: names the places, never the values. */
export const notRead = (error: z.core.$ZodError): string => {
  const places = [...new Set(error.issues.map(({ path }) => `\`${path.map(String).join('.') || 'message'}\``))];
  return `Not an EventBridge event: look at ${places.join(', ')}. Put events on the bus with PutEvents, or send them to \`POST /events\`.`;
};
