import type { ReadMail } from '../reply/mail-body.ts';

interface Asking {
  /** Where all of the mail can be read. */
  readonly place: string;
  /** Nothing else was said: even what usually only decorates a mail is named. */
  readonly alone: boolean;
}

const containers: Readonly<Record<NonNullable<ReadMail['unopened']>, string | undefined>> = {
  smime: 'it is encrypted (S/MIME)',
  pgp: 'it is encrypted (PGP)',
  tnef: 'it is in a container of Outlook (TNEF)',
  calendar: 'it is an entry of a calendar',
  mail: 'it is a mail that was passed on',
  empty: undefined,
};

const mostNamed = 10;

export const nothingCame = '(an empty mail)';

/** What came with a mail, in words for staff; where it came without words, that it did. Empty where there is nothing to say. */
export const broughtAlong = (mail: ReadMail, { place, alone }: Asking): string => {
  const shown = alone ? mail.attachments : mail.attachments.filter((one) => !isFurniture(one));
  const sealed = mail.unopened && containers[mail.unopened];
  const notes = [
    alone && (sealed || shown.length > 0) ? 'no words' : undefined,
    sealed && (alone || mail.unopened === 'smime' || mail.unopened === 'pgp') ? sealed : undefined,
    shown.length > 0 ? listed(shown) : undefined,
    mail.shortened ? 'there was more than is shown here' : undefined,
  ].filter((note) => note !== undefined);
  if (notes.length > 0) return `(${notes.join('; ')}. ${place})`;
  return alone ? nothingCame : '';
};

const listed = (shown: ReadMail['attachments']): string => {
  const names = shown.slice(0, mostNamed).map(({ name, type }) => `${name}, ${type}`);
  const more = shown.length > mostNamed ? `; and ${shown.length - mostNamed} more` : '';
  return `sent ${shown.length} attachment${shown.length === 1 ? '' : 's'}: ${names.join('; ')}${more}`;
};

/** Signatures of mail programs, and pictures that stand within the text. */
const isFurniture = ({ type, inline }: ReadMail['attachments'][number]): boolean =>
  inline ||
  /^application\/(x-)?(pkcs7-signature|pgp-signature|pgp-keys|ms-tnef)$|^text\/(calendar|x-vcard|vcard)$/.test(type);
