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

/**
 * Address at which a member of staff answers a mail about a task: it belongs to the task, to them, and to the step of which the
 * mail told, so that it is known what they had not seen. 62 characters at most before the @.
 */
export const staffReplyAddress = (taskId: Id, { email, domain, step }: StaffPlace, key: Uint8Array): string =>
  `s-${taskId}-${staffSignature({ taskId, email, step }, key)}-${step}@${domain}`;

interface StaffPlace {
  readonly email: string;
  readonly domain: string;
  /** Number of the step, from the beginning of the task. */
  readonly step: number;
}

interface Signed {
  readonly taskId: Id;
  readonly email: string;
  /** Mail from before steps stood in addresses has none. */
  readonly step: number | undefined;
}

const staffSignature = ({ taskId, email, step }: Signed, key: Uint8Array): string => {
  const whose = `staff:${taskId}:${email.trim().toLowerCase()}`;
  return signatureOf(step === undefined ? whose : `${whose}:${step}`, key);
};

const staffAddress = /^s-([0-9a-z]{26})-([0-9a-z]{26})(?:-(\d{1,7}))?@/;

/** What an address of staff names, before anybody knows whether we gave it out. */
export const namedByStaffAddress = (
  address: string,
): { readonly taskId: Id; readonly step: number | undefined } | undefined => {
  const [, taskId, , step] = staffAddress.exec(address.trim().toLowerCase()) ?? [];
  return taskId === undefined ? undefined : { taskId, step: step === undefined ? undefined : Number(step) };
};

/** Whether we gave the address to this member of staff. */
export const isStaffAddress = (address: string, email: string, key: Uint8Array): boolean => {
  const [, taskId, signature, step] = staffAddress.exec(address.trim().toLowerCase()) ?? [];
  if (!taskId || !signature) return false;
  const expected = staffSignature({ taskId, email, step: step === undefined ? undefined : Number(step) }, key);
  return timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
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
