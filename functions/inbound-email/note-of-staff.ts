import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { sameMailbox } from '../../shared/domain/contact/email.ts';
import { beginningOf, kept } from '../../shared/domain/conversation/beginning.ts';
import { isStaffAddress, namedTaskOf } from '../../shared/domain/link/reply-address.ts';
import { peopleOf } from '../../shared/domain/staff/viewer.ts';
import {
  type InboundEmailDeps,
  type InboundEmailOutcome,
  type Incoming,
  nothingAsked,
  onceOf,
  placeOf,
  said,
} from './incoming.ts';
import { isVouchedFor } from './sender.ts';
import { setAside } from './set-aside.ts';
import { writeNote } from './write-note.ts';

/**
 * What a member of staff answers to a mail about a task: a note for the team, which no customer ever gets. Their address alone
 * proves nothing: a check of SES has to vouch for it. Undefined for mail to any other address.
 */
export const noteOfStaff = async (
  incoming: Incoming,
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome | undefined> => {
  const found = await staffPlaceOf(incoming, deps);
  if (!found) return undefined;
  const { task, person } = found;
  const { mail, received } = incoming;
  const language = deps.config.brand.language;
  const { understood, words } = said(incoming, { asked: nothingAsked(language), ours: [] }, deps);
  if (understood.kind === 'automatic') {
    await setAside(received, { why: 'automatic', sign: understood.why, taskId: task.id }, deps);
    return { kind: 'aside' };
  }
  const isProven = sameMailbox(mail.from, person) && isVouchedFor(received.verdicts);
  const place = placeOf(received, deps);
  const note = isProven
    ? beginningOf(words, { bytes: kept.answer, place })
    : 'Somebody else, or nobody who can be proven, wrote to the address at which a member of staff answers. GET /v1/unheard lists the mail.';
  const by = isProven ? person : 'heardback';
  const kind = await writeNote({ id: onceOf(incoming), taskId: task.id, by, note, at: deps.clock.now() }, deps);
  if (isProven && kind !== 'full') return { kind };
  await setAside(received, { why: 'not-staff', taskId: task.id, ...(isProven && { sign: 'full' }) }, deps);
  return { kind: 'aside' };
};

/** The task, and to whom we gave the address: the owner, somebody called later, or anybody of any team. */
const staffPlaceOf = async (
  { mail, received }: Incoming,
  { records, keyring, config }: InboundEmailDeps,
): Promise<{ readonly task: TaskRow; readonly person: string } | undefined> => {
  const address = [...received.recipients, ...mail.to].find((one) => namedTaskOf(one) !== undefined);
  const id = address === undefined ? undefined : namedTaskOf(address);
  if (address === undefined || id === undefined) return undefined;
  const task = await records.get({ kind: 'task', id: [id] });
  if (!task) return undefined;
  const roster = await records.get({ kind: 'roster', id: [task.team] });
  const rosters = roster ? [roster] : [];
  const people = Object.keys(config.teams).flatMap((team) => peopleOf(team, { rosters, config }));
  const candidates = [mail.from, task.owner.email, ...(task.ladder ?? []).map(({ to }) => to.email)];
  const all = [...candidates, ...people.map(({ email }) => email)];
  const person = all.find((email) => isStaffAddress(address, email, keyring.links));
  return person === undefined ? undefined : { task, person };
};
