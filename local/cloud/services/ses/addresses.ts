import { AwsError } from '../../model/aws-error.ts';

const refuse = (reason: string): AwsError => new AwsError('BadRequestException', reason);

/** The address of a mailbox: of `"Ada" <ada@example.com>` what stands in the angle brackets. */
export const addressOf = (mailbox: string): string => (/<([^>]*)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim();

/** No control character gets into a header by a name or a subject. */
export const checkHeaderText = (text: string, field: string): void => {
  if (/\p{Cc}/u.test(text)) throw refuse(`Invalid ${field}: control characters are not allowed.`);
};

/**
 * SES takes addresses in ASCII only (no SMTPUTF8, domains as IDNA writes them), and none with stray dots.
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Destination.html
 * @throws AwsError (BadRequestException) that says what is wrong with the address.
 */
export const checkMailbox = (mailbox: string): void => {
  checkHeaderText(mailbox, 'address');
  const name = mailbox.includes('<') ? mailbox.slice(0, mailbox.lastIndexOf('<')) : '';
  if (/[^\x20-\x7e]/.test(name)) throw refuse('Names in addresses have to be encoded (RFC 2047) or in ASCII.');
  const address = addressOf(mailbox);
  const at = address.lastIndexOf('@');
  if (at < 0) throw refuse("Missing final '@domain'");
  checkLocal(address.slice(0, at));
  checkDomain(address.slice(at + 1));
};

const checkLocal = (local: string): void => {
  if (local === '') throw refuse('Missing local name');
  if (/[^\x21-\x7e]/.test(local)) throw refuse('Local address contains control or whitespace');
  if (local.startsWith('"') && local.endsWith('"') && local.length > 2) return;
  if (local.startsWith('.')) throw refuse('Local address starts with dot');
  if (local.endsWith('.')) throw refuse('Local address ends with dot');
  if (local.includes('..')) throw refuse('Local address contains dot-dot');
  if (/[()<>@,;:\\"[\]]/.test(local)) throw refuse('Local address contains illegal character');
  if (local.length > 64) throw refuse('Local address is longer than 64 characters');
};

const checkDomain = (domain: string): void => {
  if (domain === '') throw refuse('Missing domain');
  if (/[^\x21-\x7e]/.test(domain)) throw refuse('Domain contains control or whitespace');
  if (domain.startsWith('.')) throw refuse('Domain starts with dot');
  if (domain.endsWith('.')) throw refuse('Domain ends with dot');
  if (domain.includes('..')) throw refuse('Domain contains dot-dot');
  if (!/^[A-Za-z0-9._-]+$/.test(domain)) throw refuse('Domain contains illegal character');
};
