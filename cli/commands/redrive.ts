import type { LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import { awsSettings, missingForAws } from '../aws.ts';
import { defineCommand, RefusedError, type Terminal, UsageError } from '../command.ts';
import { counted, json, minuteOf, table } from '../output.ts';
import { callAgain } from '../redrive/call-again.ts';
import { type DeadLetterQueue, findDeadLetters } from '../redrive/find.ts';
import { lookInto, type Seen } from '../redrive/look.ts';
import { moveBack } from '../redrive/move.ts';
import { note } from '../redrive/note.ts';
import { cloudMeant } from '../where.ts';

export const redrive = defineCommand({
  name: 'redrive',
  summary: 'what was given up, and have it tried again',
  help: `Lists what lies in the dead-letter queues: how many messages, since when, and of what sort; then puts them back to be tried
again, once the cause is gone. Nothing can ask a customer twice by it, and nothing is lost where it is interrupted.

  heardback redrive [QUEUE] [--dry-run]

  QUEUE          one of them, such as intake; all without
  --dry-run      list them, and leave them where they are
  --url URL      the cloud on this machine (default HEARDBACK_URL, else where \`npm start\` runs)
  --stage NAME   on AWS: whose queues (default prod)
  --json         for machines

That messages are put back is noted in the audit trail (\`switches\`) before any is; where it cannot be noted nothing moves.

On AWS it takes your own credentials, and CloudTrail keeps who did it. They need sqs:ListQueues, and for these queues
GetQueueAttributes, ReceiveMessage, ChangeMessageVisibility, DeleteMessage, StartMessageMoveTask, ListMessageMoveTasks and
SendMessage; lambda:InvokeFunction for heardback-reconcile, and for hourly calls.`,
  options: {
    'dry-run': { type: 'boolean' },
    stage: { type: 'string' },
    url: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async ({ values, positionals }, terminal) => {
    if (positionals.length > 1) throw new UsageError('One queue at a time, or all: `heardback redrive intake`.');
    const settings = awsSettings(await cloudMeant(values, terminal), terminal.environment);
    const clients: Clients = {
      sqs: new SQSClient(settings),
      lambda: async () => new (await import('@aws-sdk/client-lambda')).LambdaClient(settings),
    };
    try {
      const queues = wanted(await findDeadLetters(clients.sqs, values.stage ?? 'prod'), positionals[0]);
      const seen = await Promise.all(queues.map((queue) => lookInto(clients.sqs, queue)));
      const out = values.json ? () => undefined : terminal.out;
      out(listOf(seen));
      const moved = values['dry-run'] ? [] : await putBack(queues, { ...clients, stage: values.stage ?? 'prod' }, out);
      if (values.json) terminal.out(json({ queues: seen.map(plainly), moved }));
      return 0;
    } catch (error) {
      throw refusalOf(error);
    }
  },
});

interface Clients {
  readonly sqs: SQSClient;
  readonly lambda: () => Promise<LambdaClient>;
}

interface Moved {
  readonly queue: string;
  readonly to: string;
  readonly messages: number;
}

/** `intake`, `heardback-intake` and `heardback-intake-dlq` are the same. */
const wanted = (queues: readonly DeadLetterQueue[], name: string | undefined): readonly DeadLetterQueue[] => {
  if (queues.length === 0)
    throw new RefusedError('There are no queues of Heardback here. Check --stage and AWS_REGION.');
  if (name === undefined) return queues;
  const meant = queues.filter((one) =>
    [one.name, one.home.name, one.home.name.replace(/^heardback-/, '')].includes(name),
  );
  if (meant.length > 0) return meant;
  const known = queues.map(({ name: one }) => one).join(', ');
  throw new UsageError(`There is no dead-letter queue \`${name}\`. There are ${known}.`);
};

const listOf = (seen: readonly Seen[]): string => {
  const full = seen.filter(({ queue }) => queue.messages > 0);
  if (full.length === 0) return `Nothing was given up: ${counted(seen.length, 'dead-letter queue')} looked into.\n`;
  return table(
    ['queue', 'messages', 'oldest', 'kept until', 'what'],
    full.map((one) => [one.queue.name, one.queue.messages, minute(one.oldest), minute(goneOf(one)), sortsOf(one)]),
  );
};

const minute = (at: string | undefined): string => (at === undefined ? '' : minuteOf(at));

/** A message that was given up keeps the time at which it was sent first. */
const goneOf = ({ queue, oldest }: Seen): string | undefined =>
  oldest && new Date(Date.parse(oldest) + queue.kept * 1000).toISOString();

const sortsOf = ({ sorts }: Seen): string => sorts.map(([sort, n]) => `${n} ${sort}`).join(', ');

const plainly = (seen: Seen) => ({
  queue: seen.queue.name,
  messages: seen.queue.messages,
  oldest: seen.oldest ?? null,
  keptUntil: goneOf(seen) ?? null,
  sorts: Object.fromEntries(seen.sorts),
});

/** One after the other, each told when it is done: whoever is interrupted knows how far it came. */
const putBack = async (
  queues: readonly DeadLetterQueue[],
  { sqs, lambda, stage }: Clients & { readonly stage: string },
  out: Terminal['out'],
): Promise<readonly Moved[]> => {
  const moved: Moved[] = [];
  for (const queue of queues.filter(({ messages }) => messages > 0)) {
    const { name, home } = queue;
    await note(lambda, queue, stage);
    const messages =
      home.kind === 'queue'
        ? await moveBack(sqs, { from: queue, to: home, messages: queue.messages })
        : await callAgain(sqs, lambda, queue);
    moved.push({ queue: name, to: home.name, messages });
    out(`${counted(messages, 'message')} of ${name} went back to ${home.name}.\n`);
  }
  return moved;
};

const refusalOf = (error: unknown): unknown => {
  const missing = missingForAws(error);
  if (missing !== undefined) return new RefusedError(missing, { cause: error });
  const isDenied = error instanceof Error && /AccessDenied|not authorized/i.test(`${error.name} ${error.message}`);
  if (!isDenied) return error;
  return new RefusedError(`AWS refuses: ${error.message}\n\`heardback redrive --help\` names what is needed.`, {
    cause: error,
  });
};
