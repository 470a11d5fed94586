import * as z from 'zod/mini';
import {
  connectionHelp,
  connectionOptions,
  defineCommand,
  type ExitCode,
  RefusedError,
  type Terminal,
  UsageError,
} from '../command.ts';
import { type Entry, entriesIn, portionsOf } from '../emit/entries.ts';
import { readGiven } from '../emit/read-given.ts';
import { counted, json, plain, progress } from '../output.ts';
import { type Api, connect } from '../rest.ts';

const VerdictsSchema = z.array(z.object({ index: z.number(), verdict: z.string(), reason: z.nullish(z.string()) }));

interface Told {
  readonly index: number;
  readonly line?: number;
  readonly verdict: string;
  readonly reason?: string | null | undefined;
}

export const emit = defineCommand({
  name: 'emit',
  summary: 'hand in business events from a file or standard input',
  help: `Hands in business events: one {source?, detailType, detail}, an array of them, or one on each line. docs/events.md says what they hold.
A line that cannot be read is named with its number and the reason; all others are sent.

  heardback emit <file | -> [options]

  heardback emit events.jsonl
  jq -c '.[]' export.json | heardback emit -

${connectionHelp}

Prints what became of each, by its line. Exits with 1 when one of them was not taken; whatever was can be sent again and
is recognised, so that a corrected file may be sent as a whole.`,
  options: connectionOptions,
  run: async ({ values, positionals: [path, more] }, terminal) => {
    if (path === undefined || more !== undefined)
      throw new UsageError('Name one file, or `-` for standard input: `heardback emit events.json`.');
    const entries = entriesIn(await readGiven(path, terminal));
    if (entries.length === 0) throw new UsageError(`${path} holds no events.`);
    const unread = entries.flatMap(({ index, line, problem }) =>
      problem === undefined ? [] : [{ index, ...(line && { line }), verdict: 'unreadable', reason: problem }],
    );
    const { told, failure } = await send(entries, connect(values, terminal), terminal);
    const verdicts = [...unread, ...told].sort((a, b) => a.index - b.index);
    terminal.out(values.json ? json(verdicts) : verdicts.map(asLine).join(''));
    if (failure !== undefined)
      throw new RefusedError(`${failure.message}\n${leftIn(entries, told)}`, { cause: failure });
    return sumUp(verdicts, terminal);
  },
});

interface Sent {
  readonly told: readonly Told[];
  /** Why it ended before all were sent. */
  readonly failure?: RefusedError;
}

const send = async (entries: readonly Entry[], api: Api, terminal: Terminal): Promise<Sent> => {
  const shown = progress(terminal);
  const told: Told[] = [];
  try {
    for (const portion of portionsOf(entries.filter(({ problem }) => problem === undefined))) {
      told.push(
        ...verdictsOn(
          portion,
          await api.send(
            'POST',
            '/events',
            portion.map(({ event }) => event),
          ),
        ),
      );
      shown.show(`${counted(told.length, 'event')} of ${entries.length}`);
    }
    return { told };
  } catch (failure) {
    if (failure instanceof RefusedError) return { told, failure };
    throw failure;
  } finally {
    shown.clear();
  }
};

/** @throws RefusedError */
const verdictsOn = (portion: readonly Entry[], answer: unknown): readonly Told[] => {
  const verdicts = VerdictsSchema.safeParse(answer);
  if (!verdicts.success)
    throw new RefusedError('The answer names no verdicts. Use the version of this command that was deployed.');
  return verdicts.data.flatMap(({ index: at, ...verdict }) => {
    const entry = portion[at];
    return entry ? [{ index: entry.index, ...(entry.line && { line: entry.line }), ...verdict }] : [];
  });
};

const notTaken = /^(parked|refused|invalid|failed|rejected|unreadable)/;

/** Of a long list the bad ends must not scroll away unread. */
const sumUp = (verdicts: readonly Told[], { err }: Terminal): ExitCode => {
  const bad = verdicts.filter(({ verdict }) => notTaken.test(verdict)).length;
  if (bad === 0) return 0;
  if (verdicts.length > 1) err(`${counted(bad, 'event was', 'events were')} not taken, of ${verdicts.length}.\n`);
  return 1;
};

const leftIn = (entries: readonly Entry[], told: readonly Told[]): string => {
  const known = new Set(told.map(({ index }) => index));
  const first = entries.find(({ index, problem }) => problem === undefined && !known.has(index));
  const from = first?.line === undefined ? `event ${(first?.index ?? 0) + 1}` : `line ${first.line}`;
  return `From ${from} on it is not known what became of them. Send the file again: what came already is recognised.`;
};

const asLine = ({ index, line, verdict, reason }: Told): string =>
  `${plain(`${line ?? index + 1}  ${verdict}${reason ? `  ${reason}` : ''}`)}\n`;
