import type { ContactRow } from '../../contracts/rows/contact.ts';

/** What somebody does not want any more: all surveys, those of the programme that asked, or those by the channel that it used. */
export const optOutScopes = ['all', 'program', 'channel'] as const;
export type OptOutScope = (typeof optOutScopes)[number];

/** What a form asks for. Without a word it is everything: that is what one click in a mail program means (RFC 8058). */
export const optOutScopeFrom = (text: string | undefined): OptOutScope =>
  optOutScopes.find((scope) => scope === text) ?? 'all';

/** The contact with the programme again. */
export const withProgram = (contact: ContactRow, program: string): ContactRow => {
  const { optedOut = [] } = contact;
  return optedOut.includes(program) ? { ...contact, optedOut: optedOut.filter((one) => one !== program) } : contact;
};

/** The contact without the programme; the same when it was opted out of before. */
export const withoutProgram = (contact: ContactRow, program: string): ContactRow => {
  const { optedOut = [] } = contact;
  return optedOut.includes(program) ? contact : { ...contact, optedOut: [...optedOut, program] };
};
