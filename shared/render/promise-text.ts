import { promiseTexts } from './languages/promise.ts';
import { filled, languageFor, type Reader } from './texts.ts';

export interface PromiseView {
  readonly reader: Reader;
  readonly team: string;
  /** ISO 8601. */
  readonly by: string;
  /** The customer's IANA zone. */
  readonly timezone: string;
}

/** Who will write by when, in the customer's language and time. */
export const promiseText = ({ reader, team, by, timezone }: PromiseView): string => {
  const language = languageFor(reader);
  return filled(promiseTexts[language] ?? promiseTexts.en ?? '', { team, time: momentFor(by, { language, timezone }) });
};

/** A day and an hour in a customer's language and time. */
export const momentFor = (
  at: string,
  { language, timezone }: { readonly language: string; readonly timezone: string },
): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone: timezone, numberingSystem: 'latn', calendar: 'gregory' },
  }).format(new Date(at));
