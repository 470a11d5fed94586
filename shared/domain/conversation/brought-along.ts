import type { ReadMail } from '../reply/mail-body.ts';

interface Asking {
  readonly place: string;
  /** Nothing else was said: even what usually only decorates a mail is named. */
  readonly alone: boolean;
}

const mostNamed = 10;
const longestName = 80;

/** What came with a mail, in words for staff; where it came without words, that it did. Empty where there is nothing to say. */
export const broughtAlong = ({ attachments }: ReadMail, { place, alone }: Asking): string => {
  const shown = alone ? attachments : attachments.filter((one) => !isFurniture(one));
  if (shown.length === 0) return alone ? '(an empty mail)' : '';
  const names = shown.slice(0, mostNamed).map(({ name, type }) => [nameOf(name), type].filter(Boolean).join(', '));
  const more = shown.length > mostNamed ? `; and ${shown.length - mostNamed} more` : '';
  const count = `${shown.length} attachment${shown.length === 1 ? '' : 's'}`;
  return `(${alone ? 'no words; ' : ''}sent ${count}: ${names.join('; ')}${more}. ${place})`;
};

/** Signatures of mail programs, and pictures that stand within the text. */
const isFurniture = ({ type, inline }: ReadMail['attachments'][number]): boolean =>
  inline ||
  /^application\/(x-)?(pkcs7-signature|pgp-signature|pgp-keys|ms-tnef)$|^text\/(calendar|x-vcard|vcard)$/.test(type);

/** As a name on one line, without signs that turn text round. */
const nameOf = (name: string | undefined): string =>
  (name ?? '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, longestName);
