import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, RefusedError, UsageError } from '../command.ts';
import { json, minuteOf, plain } from '../output.ts';
import { connect } from '../rest.ts';
import { askOutcomes } from '../why/ask.ts';
import { noOutcomes, type Outcomes, outcomeAsText } from '../why/outcome.ts';

const ReasonSchema = z.object({ rule: z.string(), verdict: z.string(), detail: z.string() });
const DecisionSchema = z.object({
  at: z.string(),
  event: z.object({ source: z.string(), type: z.string(), id: z.string() }),
  program: z.string(),
  verdict: z.string(),
  reasons: z.array(ReasonSchema),
  surveyId: z.nullish(z.string()),
  earlier: z.optional(z.array(z.object({ at: z.string(), verdict: z.string(), reasons: z.array(ReasonSchema) }))),
});
type Decision = z.infer<typeof DecisionSchema>;

/** Finds out whether an address, a phone number or an event's business id was given. */
export const questionOf = (what: string): string => {
  if (/^\S+@\S+$/.test(what)) return `email=${encodeURIComponent(what)}`;
  const digits = what.replace(/[\s().-]/g, '');
  return /^\+\d{6,}$/.test(digits) ? `phone=${encodeURIComponent(digits)}` : `event=${encodeURIComponent(what)}`;
};

/** One block for each event, newest first: what was decided for each programme, each rule that said so, and what came of it. */
const reasonsAsText = (decisions: readonly Decision[], outcomes: Outcomes): string => {
  const events = Map.groupBy(decisions, ({ event }) => JSON.stringify([event.source, event.type, event.id]));
  const newest = (of: readonly Decision[]): string => of.map(({ at }) => at).reduce((a, b) => (a > b ? a : b), '');
  const blocks = [...events.values()].sort((a, b) => (newest(a) > newest(b) ? -1 : 1));
  return blocks.map((block) => blockOf(block, outcomes)).join('\n');
};

const blockOf = (decisions: readonly Decision[], outcomes: Outcomes): string => {
  const [first] = decisions;
  const title = first ? plain(`${first.event.type} ${first.event.id} from ${first.event.source}`) : '';
  const newestFirst = [...decisions].sort((a, b) => (a.at > b.at ? -1 : 1));
  return `${title}\n${newestFirst.map((decision) => decisionAsText(decision, outcomes)).join('')}`;
};

const decisionAsText = (decision: Decision, { surveys, tasks }: Outcomes): string => {
  const { program, verdict, at, reasons, surveyId, earlier = [] } = decision;
  const survey = surveys.get(surveyId ?? '');
  const width = Math.max(0, ...reasons.map(({ rule }) => rule.length));
  return [
    plain(`  ${program}: ${verdict}  ${minuteOf(at)} UTC${surveyId ? `  survey ${surveyId}` : ''}`),
    ...reasons.map(({ rule, verdict: said, detail }) =>
      plain(`    ${said.padEnd(4)}  ${rule.padEnd(width)}  ${detail}`),
    ),
    ...(survey ? outcomeAsText(survey, tasks.get(survey.id)) : []),
    ...earlier.map((before) =>
      plain(`    before: ${before.verdict}  ${minuteOf(before.at)} UTC  ${before.reasons.at(-1)?.detail ?? ''}`),
    ),
    '',
  ].join('\n');
};

/** For machines: each decision with its survey and task, no words of a customer among them. */
const withOutcomes = (rows: readonly unknown[], { surveys, tasks }: Outcomes): readonly unknown[] =>
  rows.map((row) => {
    const { surveyId } = z.object({ surveyId: z.nullish(z.string()) }).safeParse(row).data ?? {};
    const id = surveyId ?? '';
    return { ...(row as object), survey: surveys.get(id) ?? null, task: tasks.get(id) ?? null };
  });

export const why = defineCommand({
  name: 'why',
  summary: 'why somebody was asked, or was not, and what became of it',
  help: `Shows every decision on a customer's events, or on one event: asked or not, and each rule that said so. Where somebody was
asked it goes on: sent, delivered, opened, answered or expired; and the task that came of the answer: how it stands, whose
it is, by when they have to act, and how it ended. What the customer wrote is not shown.

  heardback why <e-mail | phone | event id> [options]

  heardback why ada@example.com
  heardback why +442071838750
  heardback why ord_1001

${connectionHelp}

Exits with 1 when nothing was decided about them.`,
  options: connectionOptions,
  run: async ({ values, positionals: [what, more] }, terminal) => {
    if (!what || more !== undefined)
      throw new UsageError(
        'Say about whom or what: `heardback why ada@example.com`, a phone number in E.164, or an event id.',
      );
    const api = connect(values, terminal);
    const question = questionOf(what);
    const rows = await api.list(`/v1/decisions?${question}`);
    const decisions = z.array(DecisionSchema).safeParse(rows);
    if (!decisions.success)
      throw new RefusedError(
        'The decisions have another shape than this command knows. Use the version that was deployed.',
      );
    const isAsked = decisions.data.some(({ surveyId }) => surveyId);
    const { problem, ...outcomes } = isAsked ? await askOutcomes(api, question) : { ...noOutcomes, problem: undefined };
    terminal.out(values.json ? json(withOutcomes(rows, outcomes)) : reasonsAsText(decisions.data, outcomes));
    if (problem !== undefined) terminal.err(`What became of the surveys could not be read: ${plain(problem)}\n`);
    if (decisions.data.length === 0)
      terminal.err('Nothing was decided about them: no event with this address or id has come, or it was erased.\n');
    return decisions.data.length > 0 ? 0 : 1;
  },
});
