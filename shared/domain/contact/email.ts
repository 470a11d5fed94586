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

/** Domains under which a provider delivers the same local part to the same mailbox, by the one that stands for them. */
const mainDomains: ReadonlyMap<string, string> = new Map(
  [
    ['gmail.com', 'googlemail.com'],
    ['icloud.com', 'me.com', 'mac.com'],
    ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
    ['yandex.ru', 'ya.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'yandex.ua', 'narod.ru'],
  ].flatMap(([main = '', ...others]) => [main, ...others].map((domain) => [domain, main] as const)),
);

/** What providers overlook in a local part. */
const overlooked: ReadonlyMap<string, (local: string) => string> = new Map([
  ['gmail.com', (local) => local.replaceAll('.', '')],
  ['proton.me', (local) => local.replace(/[._-]/g, '')],
  ['yandex.ru', (local) => local.replaceAll('-', '.')],
]);

/** Providers with which `anything@ada.fastmail.com` is Ada's own. */
const subdomainProviders: readonly string[] = ['fastmail.com', 'fastmail.fm'];

/**
 * The mailbox behind an address: without its tag (`ada+shop@`), and as its provider reads it (dots at Gmail, `googlemail.com`).
 * To compare people by, never to write to: what somebody gave us is where they want their mail.
 * @returns undefined for what is no address.
 */
export const mailboxOf = (address: string): string | undefined => {
  const normalised = normaliseEmail(address);
  if (normalised === undefined) return undefined;
  const at = normalised.lastIndexOf('@');
  const [given, domain] = atProvider(normalised.slice(0, at), normalised.slice(at + 1));
  const untagged = given.replace(/(?<=.)\+.*$/, '');
  return `${overlooked.get(domain)?.(untagged) || untagged}@${domain}`;
};

const atProvider = (local: string, domain: string): readonly [local: string, domain: string] => {
  const provider = subdomainProviders.find((each) => domain.endsWith(`.${each}`));
  if (provider) return [domain.slice(0, -provider.length - 1), provider];
  return [local, mainDomains.get(domain) ?? domain];
};

/** Whether two addresses are certainly read in the same mailbox. */
export const sameMailbox = (a: string, b: string): boolean => {
  const mailbox = mailboxOf(a);
  return mailbox !== undefined && mailbox === mailboxOf(b);
};
