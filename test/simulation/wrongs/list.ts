import { further } from './further.ts';
import type { Wrong } from './wrong.ts';

const survey = 'shared/domain/survey/decide.ts';
const claim = 'functions/dispatch/claim-survey.ts';
const check = 'functions/dispatch/last-check.ts';
const rules = 'shared/domain/eligibility/rules.ts';
const deadlines = 'shared/domain/task/deadlines.ts';
const consider = 'shared/steps/task/consider-follow-up.ts';
const change = 'shared/steps/task/change-task.ts';
const tell = 'functions/follow-up/follow-up.ts';
const mail = 'functions/follow-up/owner-mail.ts';
const reply = 'shared/steps/conversation/take-reply.ts';

/** Conditions dropped, writes swapped, checks of what was done before forgotten, clocks skipped. */
export const wrongs: readonly Wrong[] = [
  {
    name: 'an old wake-up counts',
    file: survey,
    find: "if (generation !== survey.generation) return refuse('superseded');",
    put: '',
  },
  {
    name: 'a survey may be sent while it is being sent',
    file: survey,
    find: "if (survey.state === 'sending') return refuse('in-flight');",
    put: "if (survey.state === 'sending') return accept({ type: 'SendingStarted', attempt, wakeAt });",
  },
  { name: 'it is sent before it is due', file: survey, find: 'at < survey.dueAt ? refuse', put: 'at < "" ? refuse' },
  {
    name: 'what was undone is asked about all the same',
    file: survey,
    find: "if (survey.state === 'scheduled')\n    return accept({ type: 'Ended', as: 'cancelled'",
    put: "if (survey.state === 'unknown')\n    return accept({ type: 'Ended', as: 'cancelled'",
  },
  {
    name: 'an unknown outcome is sent again',
    file: 'shared/domain/survey/evolve.ts',
    find: "{ ...survey, ...over(event), state: 'unknown' }",
    put: "({ ...survey, wakeAt: event.at, state: 'scheduled', attempt: undefined } as never)",
  },
  {
    name: 'a claim takes no slots',
    file: claim,
    find: 'const [own, ...shared] = slots.map((put) => ({ put }));',
    put: 'const [own, ...shared] = slots.slice(slots.length).map((put) => ({ put }));',
  },
  {
    name: 'the last check is skipped',
    file: claim,
    find: 'const checked = survey.test ? go : check(look, reminder);',
    put: 'const checked = go as Checked; void check;',
  },
  { name: 'too late is soon enough', file: check, find: 'tooLate(look) ??\n', put: '' },
  { name: 'whoever objected is still reached', file: check, find: 'unreachable(look) ??\n  heldBack', put: 'heldBack' },
  { name: 'reminders go out at night', file: check, find: 'withinHours(look);', put: "({ kind: 'go' });" },
  { name: 'hours are not looked at', file: check, find: 'placedNow(look);', put: "({ kind: 'go' });" },
  {
    name: 'a refund is no reason',
    file: rules,
    find: "case 'undone':\n        return fail(",
    put: "case 'undone':\n        return pass(",
  },
  {
    name: 'nobody remembers who opted out of a programme',
    file: rules,
    find: 'contact.optedOut?.includes(programId)\n      ? fail',
    put: 'contact.optedOut?.includes(programId)\n      ? pass',
  },
  {
    name: 'nobody waits for the claim',
    file: claim,
    find: "return taken.kind === 'committed' ? records.commit([{ put: claimed }]) : taken;",
    put: "if (taken.kind === 'committed') records.commit([{ put: claimed }]).catch(() => undefined); return taken;",
  },
  {
    name: 'a lost race counts as won',
    file: 'shared/steps/commit/until-committed.ts',
    find: "if (commit.kind === 'committed') return value;",
    put: 'return value;',
  },
  {
    name: 'a task’s clock is not armed',
    file: change,
    find: 'await arm(clock, timer);',
    put: '',
  },
  { name: 'a task’s other rows are left out', file: change, find: ', ...rows]', put: ']' },
  {
    name: 'an answer opens no task',
    file: consider,
    find: 'if (!needsFollowUp(survey, program, context)) return [];',
    put: 'return [];',
  },
  {
    name: 'every answer opens a task of its own',
    file: consider,
    find: 'if (task && joins(task, survey, context))',
    put: 'if (task && joins(task, survey, context) && survey.id === "")',
  },
  {
    name: 'the follow-up is ended before its task is written',
    file: consider,
    find: 'const changed: readonly Row[] = [...changes, ',
    put: 'const changed: readonly Row[] = [',
  },
  {
    name: 'a clock never rings',
    file: deadlines,
    find: 'return [...reminder, ...slip, ...escalations]',
    put: 'return [...reminder, ...slip]',
  },
  {
    name: 'a wake-up in the past is not replaced',
    file: deadlines,
    find: 'armedFor > now && armedFor <= wakeAt',
    put: 'armedFor <= wakeAt',
  },
  {
    name: 'nobody remembers whom was told',
    file: tell,
    find: 'await remember(task, deps);',
    put: '',
  },
  {
    name: 'what staff hear is cut short by one',
    file: tell,
    find: 'const from = Math.max(task.announced, task.past?.steps ?? 0);',
    put: 'const from = Math.max(task.announced, task.past?.steps ?? 0) + 1;',
  },
  {
    name: 'an owner is written to again and again',
    file: mail,
    find: "if (standing !== 'waiting') return { commit: nothingToCommit, value: { kind: 'left' } };",
    put: '',
  },
  {
    name: 'a reply comes twice',
    file: reply,
    find: "if (await records.get({ kind: 'message', id: [id] })) return { value: { kind: 'duplicate', task } };",
    put: '',
  },
  {
    name: 'the words of a reply are not kept',
    file: reply,
    find: 'rows: [message, counted(quota)]',
    put: 'rows: [counted(quota)]',
  },
  {
    name: 'an objection is heard and not kept',
    file: 'shared/steps/contact/suppress.ts',
    find: '{ put: { ...row, suppressed: ended } }',
    put: '{ put: row }',
  },
  {
    name: 'a complaint means nothing',
    file: 'functions/delivery/judge-address.ts',
    find: "unwanted: 'complained',",
    put: 'unwanted: undefined,',
  },
  {
    name: 'an address that takes no mail is written to again',
    file: 'functions/delivery/judge-address.ts',
    find: "dead: 'bounced',",
    put: 'dead: undefined,',
  },
  {
    name: 'the reconciler forgets stuck sends',
    file: 'functions/reconcile/mend.ts',
    find: "if (!survey.delivered) return { type: 'recordUnknown', attemptId, at: now, reason };",
    put: "if (!survey.delivered) return { type: 'rearm', at: now };",
  },
  {
    name: 'the reconciler looks at no answers',
    file: 'functions/reconcile/mend.ts',
    find: 'if (isHeard) await considerFollowUp(row.id, deps);',
    put: '',
  },
  {
    name: 'an older fact overwrites a newer one',
    file: 'shared/domain/facts/fact.ts',
    find: 'later.revision >= earlier.revision',
    put: 'later.revision < earlier.revision',
  },
  {
    name: 'an answer keeps its first rating',
    file: 'functions/respond/respond.ts',
    find: 'const rated = readRating(asked, form);\n  if (!rated)',
    put: 'const rated = earlier ?? readRating(asked, form);\n  if (!rated)',
  },
  ...further,
];
