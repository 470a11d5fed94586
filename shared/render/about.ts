import { shownTitle } from '../domain/message/title.ts';
import { dateFormat } from './date-format.ts';
import { isolated, isolatedIn } from './direction.ts';
import { languageFor, type Reader, textsFor } from './texts.ts';

/** The event that a survey is about: what the customer would call it, and when it happened. */
export interface Occasion {
  readonly title?: string | undefined;
  /** ISO 8601. */
  readonly occurredAt: string;
  /** IANA zone whose day it was. */
  readonly timezone: string;
}

/** What a survey is about and when, in one line. */
export const aboutLine = ({ title, ...occurred }: Occasion, reader: Reader): string => {
  const { dir } = textsFor(reader).texts;
  const parts = [shownTitle(title), dayOf(occurred, reader)].filter((part) => part !== undefined);
  // Beside each other each part keeps its own direction, the numbers of a day in Arabic too.
  return (dir === 'rtl' ? parts.map(isolated) : parts.map((part) => isolatedIn(dir, part))).join(' · ');
};

/** A title comes from another system: a line break in a subject would have the whole mail refused. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The day in words, as it is written where the reader lives. Digits are those of the ratings beside it. */
export const dayOf = ({ occurredAt, timezone }: Omit<Occasion, 'title'>, reader: Reader): string =>
  dateFormat(tagFor(reader), {
    dateStyle: 'long',
    timeZone: timezone,
    numberingSystem: 'latn',
    calendar: 'gregory',
  }).format(new Date(occurredAt));

/** The reader's own region where it is one of the language that is written in, since days are written differently there. */
const tagFor = (reader: Reader): string => {
  const used = languageFor(reader);
  const tag = reader.language.replaceAll('_', '-');
  if (new RegExp(`^${used}-[A-Z]{2}$`, 'i').test(tag)) return tag;
  return used === 'en' ? 'en-GB' : used;
};
