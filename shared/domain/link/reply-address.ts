import { timingSafeEqual } from 'node:crypto';
import { encodeId, type Id } from '../id.ts';
import { hmac } from '../mac.ts';

/**
 * Address at which a mail reply arrives: `r-<survey>-<signature>@<domain>`, lower case throughout because mail systems
 * may change the case of a local part, and 55 characters long where RFC 5321 allows 64.
 */
export const replyAddress = (surveyId: Id, domain: string, key: Uint8Array): string =>
  `r-${surveyId}-${signatureOf(surveyId, key)}@${domain}`;

/** Address at which what a customer answers to a person arrives: it belongs to the task. */
export const taskReplyAddress = (taskId: Id, domain: string, key: Uint8Array): string =>
  `t-${taskId}-${signatureOf(`task:${taskId}`, key)}@${domain}`;

/** Address at which a member of staff answers a mail about a task: it belongs to the task and to them, and to nobody else. */
export const staffReplyAddress = (taskId: Id, { email, domain }: StaffPlace, key: Uint8Array): string =>
  `s-${taskId}-${staffSignature(taskId, email, key)}@${domain}`;

interface StaffPlace {
  readonly email: string;
  readonly domain: string;
}

const staffSignature = (taskId: Id, email: string, key: Uint8Array): string =>
  signatureOf(`staff:${taskId}:${email.trim().toLowerCase()}`, key);

/** @returns the task that an address of staff names, before anybody knows whether we gave it out. */
export const namedTaskOf = (address: string): Id | undefined =>
  /^s-([0-9a-z]{26})-[0-9a-z]{26}@/.exec(address.trim().toLowerCase())?.[1];

/** Whether we gave the address to this member of staff. */
export const isStaffAddress = (address: string, email: string, key: Uint8Array): boolean => {
  const found = /^s-([0-9a-z]{26})-([0-9a-z]{26})@/.exec(address.trim().toLowerCase());
  if (!found?.[1] || !found[2]) return false;
  return timingSafeEqual(Buffer.from(staffSignature(found[1], email, key)), Buffer.from(found[2]));
};

/** @returns the task that a reply belongs to, or undefined when the address is not one that we gave out. */
export const taskOfReplyAddress = (address: string, key: Uint8Array): Id | undefined => {
  const found = /^t-([0-9a-z]{26})-([0-9a-z]{26})@/.exec(address.trim().toLowerCase());
  if (!found?.[1] || !found[2]) return undefined;
  const expected = Buffer.from(signatureOf(`task:${found[1]}`, key));
  return timingSafeEqual(expected, Buffer.from(found[2])) ? found[1] : undefined;
};

/** @returns the survey that a reply belongs to, or undefined when the address is not one that we gave out. */
export const surveyOfReplyAddress = (address: string, key: Uint8Array): Id | undefined => {
  const found = /^r-([0-9a-z]{26})-([0-9a-z]{26})@/.exec(address.trim().toLowerCase());
  if (!found?.[1] || !found[2]) return undefined;
  const expected = Buffer.from(signatureOf(found[1], key));
  return timingSafeEqual(expected, Buffer.from(found[2])) ? found[1] : undefined;
};

const signatureOf = (what: string, key: Uint8Array): string => encodeId(hmac(key).update(`reply:${what}`).digest());
