import { dateFormat } from './date-format.ts';
import { type PromiseTexts, promiseTexts } from './languages/promise.ts';
import { addressed, filled, inLanguageOf, languageFor, type Reader } from './texts.ts';

/** How a team is called: among its own people, and by language where customers read it. */
export interface TeamNames {
  readonly name: string;
  readonly names?: Readonly<Record<string, string>> | undefined;
}

export interface PromiseView {
  readonly reader: Reader;
  readonly team: TeamNames;
  /** ISO 8601. */
  readonly by: string;
  /** When it is said: further than a week ahead the weekday alone says too little. */
  readonly now: string;
  /** The customer's IANA zone. */
  readonly timezone: string;
}

const textsIn = (reader: Reader): PromiseTexts =>
  addressed<PromiseTexts>(reader, promiseTexts, ({ promise }) => promise);

/** Who will write by when, in the customer's language and time. A name in another language than theirs is left out. */
export const promiseText = (view: PromiseView): string => {
  const { reader } = view;
  const texts = textsIn(reader);
  const team = teamName(view.team, reader);
  return filled(team === undefined ? texts.we : texts.team, { team, time: spoken(view) });
};

/** That somebody has what the customer said; or, before a promise is broken, that it takes longer. Then by when they write. */
export const promiseLetter = (
  purpose: 'acknowledgement' | 'slip',
  view: PromiseView & { readonly old?: string | undefined },
): string => {
  const before = filled(textsIn(view.reader)[purpose], { old: view.old && spoken({ ...view, by: view.old }) });
  return `${before} ${promiseText(view)}`;
};

const teamName = ({ name, names = {} }: TeamNames, reader: Reader): string | undefined =>
  inLanguageOf(reader, { [languageFor({ ...reader, language: reader.brandLanguage })]: name, ...names });

const noon = 12 * 60;
const week = 6 * 86_400_000;

/**
 * A time as a person would say it: the next noon, else the evening, never earlier than it is. What is said is then no sooner
 * than what those who write go by.
 */
const spoken = ({ by, now, timezone, reader }: Omit<PromiseView, 'team'>): string => {
  const language = languageFor(reader);
  const texts = textsIn(reader);
  const format = (options: Intl.DateTimeFormatOptions, tag: string): string =>
    dateFormat(tag, {
      ...options,
      ...{ timeZone: timezone, numberingSystem: 'latn', calendar: 'gregory' },
    }).format(new Date(by));
  const [hour = 0, minute = 0] = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en')
    .split(':')
    .map(Number);
  const tag = language === 'en' ? 'en-GB' : language;
  const day = texts.days
    ? (texts.days[weekdays.indexOf(format({ weekday: 'short' }, 'en'))] ?? '')
    : format({ weekday: 'long' }, tag);
  const isNear = Math.abs(Date.parse(by) - Date.parse(now)) < week;
  const isNoon = hour * 60 + minute <= noon;
  const [near, dated] = isNoon ? [texts.noon, texts.datedNoon] : [texts.evening, texts.datedEvening];
  return filled(isNear ? near : dated, { day, date: format({ day: 'numeric', month: 'long' }, tag) });
};

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
