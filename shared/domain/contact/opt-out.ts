import type { ContactRow } from '../../contracts/rows/contact.ts';

/** What somebody does not want any more: all surveys, those of the programme that asked, or those by the channel that it used. */
export const optOutScopes = ['all', 'program', 'channel'] as const;
export type OptOutScope = (typeof optOutScopes)[number];

/** What a form asks for. Without a word it is everything: that is what one click in a mail program means (RFC 8058). */
export const optOutScopeFrom = (text: string | undefined): OptOutScope =>
  optOutScopes.find((scope) => scope === text) ?? 'all';

/** By which survey's link somebody left, and when. */
export type LeftBy = NonNullable<ContactRow['leftBy']>[string];

/** The contact with the programme again. */
export const withProgram = (contact: ContactRow, program: string): ContactRow => {
  const { optedOut = [], leftBy = {} } = contact;
  if (!optedOut.includes(program)) return contact;
  const { [program]: _, ...rest } = leftBy;
  return { ...contact, optedOut: optedOut.filter((one) => one !== program), leftBy: rest };
};

/** The contact without the programme; the same when it was opted out of before, which stays that earlier act's. */
export const withoutProgram = (contact: ContactRow, program: string, by: LeftBy): ContactRow => {
  const { optedOut = [], leftBy = {} } = contact;
  return optedOut.includes(program)
    ? contact
    : { ...contact, optedOut: [...optedOut, program], leftBy: { ...leftBy, [program]: by } };
};
