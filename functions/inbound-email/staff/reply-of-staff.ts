import { sameMailbox } from '../../../shared/domain/contact/email.ts';
import { performed } from '../../../shared/domain/task/decide.ts';
import { changeTask } from '../../../shared/steps/task/change-task.ts';
import { type InboundEmailDeps, type InboundEmailOutcome, type Incoming, onceOf, placeOf } from '../incoming.ts';
import type { Received } from '../received.ts';
import { isProven } from '../sender.ts';
import { setAside } from '../set-aside.ts';
import { type StaffPlace, staffPlaceOf } from './staff-place.ts';
import { staffSaid } from './staff-said.ts';
import { takeStaffMail } from './take-staff-mail.ts';

/**
 * What a member of staff answers to a mail about a task: a letter to the customer, or by a word for it a note. The address that is
 * theirs alone, and a check that they wrote, are both wanted; and what would not leave from the inbox either, or may not be meant
 * for the customer, is not sent, and they are told. Undefined for mail to any other address.
 */
export const replyOfStaff = async (
  incoming: Incoming,
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome | undefined> => {
  const { mail, received } = incoming;
  const place = await staffPlaceOf([...received.recipients, ...mail.to], mail.from, deps);
  if (!place) return undefined;
  const { task, person, step } = place;
  const said = staffSaid(incoming, deps);
  if (said.kind === 'automatic') {
    await setAside(received, { why: 'automatic', sign: said.sign, taskId: task.id }, deps);
    return { kind: 'aside' };
  }
  if (!sameMailbox(mail.from, person.email) || !isProven(mail.from, received)) {
    await tellUnproven(place, deps);
    await setAside(received, { why: 'not-staff', taskId: task.id }, deps);
    return { kind: 'aside' };
  }
  const at = deps.clock.now();
  const kind = await takeStaffMail(
    { once: onceOf(incoming), taskId: task.id, person, step, said, place: placeOf(received, deps), at },
    deps,
  );
  if (kind !== 'full') return { kind };
  await setAside(received, { why: 'not-staff', taskId: task.id, sign: 'full' }, deps);
  return { kind: 'aside' };
};

/** Whoever answers from an address that fails its own domain's checks believes that the customer has it: they are told. */
export const tellIfStaff = async ({ recipients, source = '' }: Received, deps: InboundEmailDeps): Promise<void> => {
  const place = await staffPlaceOf(recipients, source, deps);
  if (place) await tellUnproven(place, deps);
};

const unproven =
  'A mail came to the address at which you answer about this customer, and nothing proves that you wrote it: it is from another address, or the checks of its domain (SPF, DKIM, DMARC) failed. If it was you, answer in the inbox; GET /v1/unheard lists the mail.';

/** Without its words, and not again until something else has happened: whoever knows the address cannot flood anybody. */
const tellUnproven = ({ task: { id }, person }: StaffPlace, deps: InboundEmailDeps): Promise<void> =>
  changeTask<void>(
    id,
    (task) => {
      const last = task?.history.at(-1);
      if (!task || (last?.act === 'not-sent' && last.note === unproven)) return { value: undefined };
      const at = deps.clock.now();
      return { task: performed({ type: 'unsent', note: unproven, to: person, at }, task, at), value: undefined };
    },
    deps,
  );
