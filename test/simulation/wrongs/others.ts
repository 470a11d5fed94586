/** The tests beside the simulation that touch a file most closely. */
const nearest: Readonly<Record<string, readonly string[]>> = {
  'shared/domain/survey/decide.ts': ['test/unit/domain/survey'],
  'shared/domain/survey/evolve.ts': ['test/unit/domain/survey'],
  'functions/dispatch/claim-survey.ts': ['test/unit/stories/switches', 'test/unit/stories/delivery'],
  'functions/dispatch/last-check.ts': ['test/unit/late-reminder', 'test/unit/stories/switches'],
  'shared/domain/eligibility/rules.ts': ['test/unit/domain/eligibility', 'test/unit/stories/moments'],
  'shared/steps/send/send-once.ts': ['test/unit/steps/send-once'],
  'shared/steps/commit/until-committed.ts': ['test/unit/events/lost-race', 'test/unit/steps/change-task'],
  'shared/steps/task/change-task.ts': ['test/unit/steps/change-task', 'test/unit/stories/conversation'],
  'shared/steps/task/consider-follow-up.ts': ['test/unit/tasks/joining', 'test/unit/stories/kinds'],
  'shared/domain/task/deadlines.ts': ['test/unit/tasks/clocks', 'test/unit/domain/task', 'test/unit/tasks/machine'],
  'functions/follow-up/follow-up.ts': ['test/unit/stories/telling', 'test/unit/tasks/owner-mail'],
  'functions/follow-up/owner-mail.ts': ['test/unit/tasks/owner-mail'],
  'shared/steps/conversation/take-reply.ts': ['test/unit/stories/conversation', 'test/unit/inbound'],
  'shared/steps/contact/suppress.ts': ['test/unit/delivery', 'test/unit/stories/delivery'],
  'functions/delivery/judge-address.ts': ['test/unit/delivery', 'test/unit/stories/delivery'],
  'functions/reconcile/mend.ts': ['test/unit/tasks/lost-twice', 'test/unit/stories/switches'],
  'shared/domain/facts/fact.ts': ['test/unit/facts', 'test/simulation/facts'],
  'functions/respond/respond.ts': ['test/unit/doors/survey-page', 'test/unit/answers'],
};

/** @returns beginnings of paths; the small simulation of one loop touches everything. */
export const testsNear = (file: string): readonly string[] => [
  ...(nearest[file] ?? []),
  'test/simulation/order',
  'test/simulation/simulation',
];
