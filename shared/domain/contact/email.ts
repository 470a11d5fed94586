import { domainToASCII } from 'node:url';
import validator from 'validator/lib/isEmail.js';

/**
 * The one spelling of an e-mail address: trimmed, lower case, the domain in ASCII (IDNA). Mail systems that tell case
 * apart are all but extinct (RFC 5321, 2.4 allows them); dots and `+tags` stay, since they are the customer's own.
 * @returns undefined for what is no address that mail can be sent to.
 */
export const normaliseEmail = (text: string): string | undefined => {
  const trimmed = text.trim().normalize('NFC').toLowerCase();
  const at = trimmed.lastIndexOf('@');
  if (at < 1 || trimmed.length > 254) return undefined;
  const address = `${trimmed.slice(0, at)}@${domainToASCII(trimmed.slice(at + 1))}`;
  return validator.default(address) ? address : undefined;
};
