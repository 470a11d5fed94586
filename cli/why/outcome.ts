import * as z from 'zod/mini';
import { counted, minuteOf, plain } from '../output.ts';

const moment = z.nullish(z.string());

/** What of a survey is told here: no words of a customer. */
const SurveySchema = z.object({
  id: z.string(),
  state: z.string(),
  channel: z.string(),
  scheduledFor: moment,
  held: z.nullish(z.string()),
  sentAt: moment,
  deliveredAt: moment,
  answerBy: moment,
  ended: z.nullish(z.object({ at: z.string(), reason: z.string() })),
  intents: z.optional(z.number()),
  intentsByMachines: z.optional(z.number()),
  response: z.nullish(z.object({ score: z.number(), channel: z.string(), at: z.string() })),
});

const TaskSchema = z.object({
  id: z.string(),
  state: z.string(),
  severity: z.optional(z.string()),
  surveyId: z.nullish(z.string()),
  answers: z.optional(z.array(z.object({ surveyId: z.string() }))),
  recovery: z.nullish(z.object({ score: z.number(), surveyId: z.string() })),
  team: z.string(),
  owner: z.object({ name: z.string() }),
  dueAt: z.string(),
  resolveBy: z.string(),
  waitingSince: moment,
  cause: z.nullish(z.string()),
  outcome: z.nullish(z.string()),
  history: z.optional(z.array(z.object({ at: z.string() }))),
});

export type SurveyTold = z.infer<typeof SurveySchema>;
export type TaskTold = z.infer<typeof TaskSchema>;

/** Surveys by their id, and the task that each one's answer led to. */
export interface Outcomes {
  readonly surveys: ReadonlyMap<string, SurveyTold>;
  readonly tasks: ReadonlyMap<string, TaskTold>;
}

export const noOutcomes: Outcomes = { surveys: new Map(), tasks: new Map() };

/** @returns nothing where the lists are of another version than this command. */
export const outcomesIn = (surveys: unknown, tasks: unknown): Outcomes | undefined => {
  const [some, open] = [z.array(SurveySchema).safeParse(surveys), z.array(TaskSchema).safeParse(tasks)];
  if (!some.success || !open.success) return undefined;
  const bySurvey = open.data.flatMap((task) =>
    [task.surveyId, task.recovery?.surveyId, ...(task.answers ?? []).map(({ surveyId }) => surveyId)].flatMap((id) =>
      id ? [[id, task] as const] : [],
    ),
  );
  return { surveys: new Map(some.data.map((survey) => [survey.id, survey])), tasks: new Map(bySurvey) };
};

type Line = readonly [what: string, when: string | null | undefined, more?: string];

/** What became of a survey, a line for each step, and of the task that its answer led to. */
export const outcomeAsText = (survey: SurveyTold, task: TaskTold | undefined): readonly string[] => [
  ...aligned('then', stepsOf(survey)),
  ...(task ? aligned('task', taskLines(task, survey.id)) : []),
];

const aligned = (first: string, lines: readonly Line[]): readonly string[] =>
  lines.map(([what, when, more], at) => {
    const moment = when ? `${minuteOf(when)} UTC` : '';
    const rest = [moment, more].filter(Boolean).join('  ');
    return plain(`    ${(at === 0 ? first : '').padEnd(4)}  ${what.padEnd(10)}  ${rest}`.trimEnd());
  });

const stepsOf = (survey: SurveyTold): readonly Line[] => {
  const { state, channel, sentAt, deliveredAt, ended, response } = survey;
  const opened = survey.intents ?? 0;
  const machines = survey.intentsByMachines ?? 0;
  const byMachines = machines > 0 ? `, ${machines === opened ? 'all' : machines} of them most likely by a machine` : '';
  return [
    ...(sentAt ? [['sent', sentAt, `by ${channel}`] as const] : []),
    ...(deliveredAt ? [['delivered', deliveredAt] as const] : []),
    ...(opened > 0 ? [['opened', undefined, `${counted(opened, 'time')}${byMachines}`] as const] : []),
    ...(response ? [['answered', response.at, `rated ${response.score}, by ${response.channel}`] as const] : []),
    ...(ended ? [[state, ended.at, ended.reason] as const] : []),
    ...(response || ended ? [] : [standing(survey)]),
  ];
};

/** How it stands where it is neither answered nor over. */
const standing = ({ state, scheduledFor, held, answerBy }: SurveyTold): Line => {
  if (state === 'scheduled') return held ? ['held', undefined, heldFor(held)] : ['due', scheduledFor];
  if (state === 'expired') return ['expired', answerBy, 'nobody answered'];
  return state === 'sent' ? ['open', undefined, answerBy ? `until ${minuteOf(answerBy)} UTC` : ''] : [state, undefined];
};

const heldFor = (held: string): string =>
  held === 'quota' ? 'it waits for its turn: the account may send no more for now' : `it is ${held}`;

const over = ['resolved', 'verified', 'dismissed'];

const taskLines = (task: TaskTold, surveyId: string): readonly Line[] => {
  const { state, severity, owner, team, cause, outcome, recovery, history = [] } = task;
  const who = `${owner.name} (${team})${severity === 'urgent' ? ', urgent' : ''}`;
  const closed = over.includes(state) ? history.at(-1)?.at : undefined;
  const resolution = [cause && `cause: ${cause}`, outcome].filter(Boolean).join('; ');
  return [
    [state, closed, who],
    ...clocksOf(task),
    ...(resolution ? [['resolution', undefined, resolution] as const] : []),
    ...(recovery && recovery.surveyId !== surveyId
      ? [['recovery', undefined, `asked again, rated ${recovery.score}`] as const]
      : []),
  ];
};

const clocksOf = ({ state, dueAt, resolveBy, waitingSince }: TaskTold): readonly Line[] => {
  if (over.includes(state)) return [];
  if (waitingSince) return [['clocks', waitingSince, 'stand still since: it waits for the customer']];
  return [...(state === 'contacted' ? [] : [['contact by', dueAt] as const]), ['solve by', resolveBy]];
};
