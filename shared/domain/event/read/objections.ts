import { fieldsOf, type Reader, shown } from './field.ts';
import { bareName } from './known-as.ts';
import { type Channels, holdsWords, type NameSaid, saidByName } from './objecting-names.ts';
import { isObjection, readObjection, readTruth } from './truth.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Place {
  /** Where the fields stand, with a dot behind, for the notes. */
  readonly within: string;
  /** What the fields around say that these are about. */
  readonly about?: NameSaid;
  /** How many objects further in. */
  readonly depth?: number;
}

const deepest = 3;

/** Fields of a customer that are read as consents where they are: here they count only when they object beside another. */
const consents = /^(?:(?:sms|email)(?:consent|optin)|acceptssms|consent)$/;
const exact = new Set(['smsConsent', 'emailConsent', 'consent']);

/**
 * What is objected to in whichever of these fields: by its name (`hs_email_optout`), by its word (`status: "unsubscribed"`), or among
 * preferences (`preferences: { email: false }`). What looks like a word on it and is none that counts is noted.
 */
export const objectedTo = (fields: Fields, reader: Reader, place: Place): Channels =>
  Object.entries(fields).flatMap(([name, value]) => {
    const isConsent = place.within === 'customer.' && consents.test(bareName(name));
    const inner = isConsent ? onlyObjects(fieldsOf(value)) : fieldsOf(value);
    if (isConsent && !inner && (exact.has(name) || readTruth(value).value !== false)) return [];
    const narrowed = place.about && amongPreferences(name, place.about);
    const holder = holdsWords(name);
    const about = holder && place.about ? { ...holder, to: place.about.to } : (holder ?? narrowed ?? place.about);
    const { depth = 0 } = place;
    if (inner && about)
      return depth < deepest
        ? objectedTo(inner, reader, { within: `${place.within}${shown(name)}.`, about, depth: depth + 1 })
        : [];
    const said = within(place.about, saidByName(name)) ?? narrowed;
    const { to, done } = heard(said, value) ?? inWords(about, value) ?? { to: [], done: undefined };
    if (done !== undefined) reader.notes.push({ field: `${place.within}${shown(name)}`, done });
    return [...to];
  });

/** Of a consent by channel each is read where it is, but for those that hold more than a word. */
const onlyObjects = (fields: Fields | undefined): Fields | undefined => {
  const held = Object.entries(fields ?? {}).filter(([, value]) => fieldsOf(value));
  return held.length === 0 ? undefined : Object.fromEntries(held);
};

/** What names no channel itself is about the one among whose preferences it stands. */
const within = (about: NameSaid | undefined, said: NameSaid | undefined): NameSaid | undefined =>
  said && about && said.to.length > 1 ? { ...said, to: about.to } : said;

interface Heard {
  readonly to: Channels;
  readonly done: string;
}

const objection = 'is read as an objection';
const wanted = 'send `emailConsent` or `smsConsent`';

const heard = (said: NameSaid | undefined, value: unknown): Heard | undefined => {
  if (said === undefined) return undefined;
  if (said.how === 'objects') {
    const { value: objects, note } = readObjection(value);
    return objects || note !== undefined ? { to: objects ? said.to : [], done: note ?? objection } : undefined;
  }
  if (isObjection(value)) return { to: said.to, done: objection };
  const { value: permits } = readTruth(value);
  if (permits === undefined || (permits && said.isMarketing)) return undefined;
  if (permits) return { to: [], done: `is not read as a consent: ${wanted}` };
  return said.isMarketing
    ? { to: [], done: `says no to advertising, or not to what, and is not read as an objection: ${wanted}` }
    : { to: said.to, done: objection };
};

const inWords = (holder: NameSaid | undefined, value: unknown): Heard | undefined =>
  holder && isObjection(value) ? { to: holder.to, done: objection } : undefined;

/** Among preferences a channel's name is enough, and so is the word for what was said. */
const amongPreferences = (name: string, about: NameSaid): NameSaid | undefined => {
  if (/^e?-?mails?$/i.test(name)) return { ...about, to: ['emailConsent'] };
  if (/^(?:sms|texts?)$/i.test(name)) return { ...about, to: ['smsConsent'] };
  return /^(?:state|status|value|allowed|granted|given|consented)$/i.test(name) ? about : undefined;
};
