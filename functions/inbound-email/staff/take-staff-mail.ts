import type { HeardRow } from '../../../shared/contracts/rows/conversation.ts';
import type { DraftRow } from '../../../shared/contracts/rows/desk.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { beginningOf, kept } from '../../../shared/domain/conversation/beginning.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { type Instant, millisecondsOf, plus } from '../../../shared/domain/instant.ts';
import { draftExpires, draftPerson, isBegun } from '../../../shared/domain/message/draft.ts';
import { perform, performed } from '../../../shared/domain/task/decide.ts';
import { changeTask, type TaskChange } from '../../../shared/steps/task/change-task.ts';
import { teamRules } from '../../../shared/steps/task/team-clock.ts';
import type { InboundEmailDeps } from '../incoming.ts';
import { letterOfStaff } from './letter-of-staff.ts';
import { ofTask, type Person } from './staff-place.ts';
import type { StaffSaid } from './staff-said.ts';

export interface StaffMail {
  /** The same once more is a duplicate. */
  readonly once: string;
  readonly taskId: string;
  readonly person: Person;
  /** Of the mail that is answered; those from before they were known only make notes, as these mails said. */
  readonly step: number | undefined;
  readonly said: Exclude<StaffSaid, { kind: 'automatic' }>;
  /** Where all of the mail can be read. */
  readonly place: string;
  readonly at: Instant;
}

export type TakenOfStaff = 'wrote' | 'noted' | 'not-sent' | 'duplicate' | 'full';

/** Puts what a member of staff wrote to the task, once: a letter and its step, a note, or that it was not sent. One commit. */
export const takeStaffMail = (mail: StaffMail, deps: InboundEmailDeps): Promise<TakenOfStaff> =>
  changeTask<TakenOfStaff>(
    mail.taskId,
    async (task) => {
      const id = idOf('heard', 'staff', mail.once);
      if (await deps.records.get({ kind: 'heard', id: [id] })) return { value: 'duplicate' };
      if (!task) return { value: 'full' };
      const change = await changeBy(task, mail, deps);
      if (change.value === 'full') return change;
      return { ...change, rows: [...(change.rows ?? []), heardBy(mail, { id, outcome: change.value })] };
    },
    deps,
  );

const rememberedFor = 90 * 86_400;

const heardBy = ({ at }: StaffMail, { id, outcome }: { readonly id: string; readonly outcome: string }): HeardRow => ({
  ...{ kind: 'heard', version: 0, id, at, channel: 'email', outcome },
  expires: Math.floor(millisecondsOf(at) / 1000) + rememberedFor,
});

type Change = TaskChange<TakenOfStaff>;

const changeBy = async (task: TaskRow, mail: StaffMail, deps: InboundEmailDeps): Promise<Change> => {
  const { said, step, person, once, place, at } = mail;
  if (said.kind === 'note' || step === undefined)
    return noted(task, { mail, note: beginningOf(said.words, { bytes: kept.answer, place }) }, deps);
  const people = await ofTask(task, deps);
  const belongs = people.some(({ email }) => email.toLowerCase() === person.email.toLowerCase());
  if (!belongs)
    return unsent(task, { mail, to: task.owner, reason: `${person.email} is not of the team any more.` }, deps);
  if (said.kind === 'unsent') return unsent(task, { mail, to: person, reason: said.reason }, deps);
  const letter = letterOfStaff(task, { once, person, step, words: said.words, at }, deps);
  if (letter.kind === 'unsent') return unsent(task, { mail, to: person, reason: letter.reason }, deps);
  return { task: letter.task, rows: [letter.message], value: 'wrote' };
};

const noted = (
  task: TaskRow,
  { mail: { person, at }, note }: { readonly mail: StaffMail; readonly note: string },
  { config }: InboundEmailDeps,
): Change => {
  const rules = teamRules(task.team, config);
  const done = perform({ type: 'change', patch: { note }, by: person.email, rules }, task, at);
  return done.kind === 'refused' ? { value: 'full' } : { task: done.task, value: 'noted' };
};

/** A program that answers every mail of ours would be told without end. */
const mostToldAnHour = 5;

interface Unsent {
  readonly mail: StaffMail;
  readonly to: Person;
  readonly reason: string;
}

/** Nothing leaves; whoever wrote is told, and what they wrote stands in the task, and waits in the inbox to be sent. */
const unsent = async (task: TaskRow, { mail, to, reason }: Unsent, deps: InboundEmailDeps): Promise<Change> => {
  const { said, place, at, person } = mail;
  const note = beginningOf(`${reason}\n\n${said.words}`, { bytes: kept.answer, place });
  const lately = task.history.filter((entry) => entry.act === 'not-sent' && entry.at > plus(at, -3_600_000));
  if (lately.length >= mostToldAnHour) return noted(task, { mail, note }, deps);
  const told = performed({ type: 'unsent', note, to, at }, task, at);
  return { task: told, rows: to === person ? await draftOf(mail, deps) : [], value: 'not-sent' };
};

/** Unless something was begun there. */
const draftOf = async (mail: StaffMail, { records }: InboundEmailDeps): Promise<readonly DraftRow[]> => {
  const { taskId, said, at } = mail;
  const person = draftPerson(mail.person.email);
  const found = await records.get({ kind: 'draft', id: [taskId, person] });
  if (found && isBegun(found, at)) return [];
  const words = said.words.slice(0, 5_000);
  return [{ kind: 'draft', version: found?.version ?? 0, taskId, person, words, at, expires: draftExpires(at) }];
};
