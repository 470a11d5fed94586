import type { LocalText } from '../contracts/config/languages.ts';
import type { MessageRow } from '../contracts/rows/conversation.ts';
import { ownText, type Reader } from './texts.ts';

/** Whoever signs a letter, as the customer sees them. */
export interface Sender {
  readonly name: string;
  readonly role?: string | undefined;
  /** JPEG or PNG, in base64. */
  readonly face?: string | undefined;
}

type People = Readonly<Record<string, { readonly name?: string | undefined; readonly role?: LocalText | undefined }>>;

/** How somebody signs in the customer's language: as the configuration says, else by the name that they sign in with. */
export const senderOf = ({ name, email }: NonNullable<MessageRow['by']>, people: People, reader: Reader): Sender => {
  const known = people[email.toLowerCase()];
  return { name: known?.name ?? name, role: ownText(known?.role, reader) };
};

/** Below the words: the name, what they are there, and whom they write for. */
export const signedBy = (sender: Sender | undefined, brand: string): readonly string[] =>
  [sender?.name, sender?.role, brand].filter((line) => line !== undefined);
