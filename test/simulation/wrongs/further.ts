import type { Wrong } from './wrong.ts';

const check = 'functions/dispatch/last-check.ts';
const consider = 'shared/steps/task/consider-follow-up.ts';
const tell = 'functions/follow-up/follow-up.ts';

/** What is counted, halted, told, promised, and known of people who turn out to be somebody. */
export const further: readonly Wrong[] = [
  {
    name: 'facts are made of what was read a moment too early',
    file: 'shared/steps/facts/at-least.ts',
    find: '(row?.version ?? 0) < (versions',
    put: '(row?.version ?? 0) < 0 * (versions',
  },
  {
    name: 'facts that were taken over are removed before they are written',
    file: 'shared/steps/facts/compact.ts',
    find: 'const written: string[] = [];\n  for (const ofYear',
    put: 'const written: string[] = [];\n  for (const { key } of tails) await objects.remove(key, undefined);\n  for (const ofYear',
  },
  {
    name: 'nobody remembers which harm was counted',
    file: 'shared/steps/brake/weigh.ts',
    find: 'await records.commit([{ put: row }, { put: { ...survey, weighed } }])',
    put: '(void weighed, await records.commit([{ put: row }]))',
  },
  {
    name: 'a pause holds nothing',
    file: check,
    find: "if (since) return hold('paused',",
    put: "if (since === '') return hold('paused',",
  },
  {
    name: 'a programme halts and nobody is told',
    file: 'shared/steps/brake/halt.ts',
    find: 'commitRecorded([{ ...switches, paused }, row], act, records)',
    put: 'commitRecorded([{ ...switches, paused }], act, records)',
  },
  {
    name: 'that a halt was told is remembered before it is told',
    file: 'functions/follow-up/tell-halt.ts',
    find: "if (halt?.state !== 'due') return;",
    put: "if (halt?.state !== 'due') return;\n  await remember(halt, deps);",
  },
  {
    name: 'that steps were told is remembered before they are told',
    file: tell,
    find: 'for (const one of news) await tell(',
    put: 'await remember(task, deps);\n  for (const one of news) await tell(',
  },
  {
    name: 'who turns out to be known has two open tasks',
    file: consider,
    find: 'openTaskOf([contactId, ...(contact?.formerly ?? [])], deps.records)',
    put: 'openTaskOf([contactId], deps.records)',
  },
  {
    name: 'what somebody was asked is forgotten when they turn out to be known',
    file: 'shared/domain/contact/resolve.ts',
    find: 'Object.assign({}, ...absorbed.map(({ asked }) => asked), contact.asked)',
    put: 'contact.asked',
  },
  {
    name: 'who left a programme is asked by it again once they turn out to be known',
    file: 'shared/domain/contact/resolve.ts',
    find: 'optedOut: joined(({ optedOut }) => optedOut),',
    put: '',
  },
  {
    name: 'hours are those of the company, not of the customer',
    file: 'shared/domain/timing/zones.ts',
    find: 'const own = known.timezone?.trim() ? ownZone(known.timezone) : undefined;',
    put: 'const own = known.timezone === "" ? ownZone(known.timezone) : undefined;',
  },
  {
    name: 'who is content is called all the same',
    file: 'functions/escalate/wake-task.ts',
    find: 'needed: await isNeeded(found, deps)',
    put: 'needed: (await isNeeded(found, deps)) || true',
  },
  {
    name: 'what bounced counts as asking',
    file: 'functions/delivery/delivery.ts',
    find: '&& hasBounced) await releaseSlots(survey, deps);',
    put: '&& hasBounced) void releaseSlots;',
  },
  {
    name: 'what bounced counts as asking when a process dies',
    file: 'functions/delivery/delivery.ts',
    find: "isNews || survey.state === 'bounced'",
    put: 'isNews',
  },
  {
    name: 'a delay is told, and the new promise forgotten',
    file: 'functions/follow-up/tell-customer.ts',
    find: '{ ...found, promise: { ...found.promise, renewedBy: by } }',
    put: 'found',
  },
  {
    name: 'a promise that is over is given again',
    file: 'shared/domain/survey/still-promised.ts',
    find: 'return earlier > at ? earlier : undefined;',
    put: 'return earlier;',
  },
  {
    name: 'a letter that nobody sent is not looked for',
    file: 'functions/reconcile/mend.ts',
    find: "return arm({ kind: 'message', id: row.id, generation: 1, wakeAt: deps.clock.now() }, deps.timer);",
    put: 'return;',
  },
  {
    name: 'a mail that came under two ids is two mails',
    file: 'functions/inbound-email/incoming.ts',
    find: "if (messageId === undefined || messageId === '') return received.id;",
    put: 'if (messageId !== received.id) return received.id;',
  },
  {
    name: 'other systems hear of no survey',
    file: tell,
    find: 'if (changed && isNews(after))',
    put: 'if (changed && !isNews(after))',
  },
  {
    name: 'who cannot be told keeps others from hearing, once',
    file: tell,
    find: '() => tellOthers(task, { entry, number }, deps),',
    put: '() => tellOthers(task, { entry, number }, deps).catch(() => undefined),',
  },
];
