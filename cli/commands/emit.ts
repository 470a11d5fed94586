import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import {
  connectionHelp,
  connectionOptions,
  defineCommand,
  RefusedError,
  type Terminal,
  UsageError,
} from '../command.ts';
import { counted, json, plain, progress } from '../output.ts';
import { connect } from '../rest.ts';

const VerdictsSchema = z.array(z.object({ index: z.number(), verdict: z.string(), reason: z.nullish(z.string()) }));

/** As many as the API takes at once. */
const portion = 100;

export const readGiven = async (path: string, { input }: Pick<Terminal, 'input'>): Promise<string> => {
  if (path === '-') return text(input() as AsyncIterable<Uint8Array>);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};

/** One event, an array of them, or one on each line. @throws UsageError */
export const eventsIn = (given: string): readonly unknown[] => {
  const whole = parsed(given);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const lines = given.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const event = parsed(line);
    if (event === undefined)
      throw new UsageError(
        lines.length === 1 ? 'That is not JSON.' : `Neither JSON nor JSON Lines: line ${at + 1} is not JSON.`,
      );
    return event;
  });
};

const parsed = (given: string): unknown => {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
};

export const emit = defineCommand({
  name: 'emit',
  summary: 'hand in business events from a file or standard input',
  help: `Hands in business events: one {source?, detailType, detail}, an array of them, or one on each line. docs/events.md says what they hold.

  heardback emit <file | -> [options]

${connectionHelp}

Exits with 1 when one of them was not taken.`,
  options: connectionOptions,
  run: async ({ values, positionals: [path, more] }, terminal) => {
    if (path === undefined || more !== undefined)
      throw new UsageError('Name one file, or `-` for standard input: `heardback emit events.json`.');
    const events = eventsIn(await readGiven(path, terminal));
    if (events.length === 0) throw new UsageError(`${path} holds no events.`);
    const api = connect(values, terminal);
    const told = progress(terminal);
    const verdicts: z.infer<typeof VerdictsSchema> = [];
    for (let at = 0; at < events.length; at += portion) {
      const answer = VerdictsSchema.safeParse(await api.send('POST', '/events', events.slice(at, at + portion)));
      if (!answer.success)
        throw new RefusedError('The answer names no verdicts. Use the version of this command that was deployed.');
      verdicts.push(...answer.data.map((item) => ({ ...item, index: item.index + at })));
      told.show(`${counted(verdicts.length, 'event')} of ${events.length}`);
    }
    told.clear();
    terminal.out(values.json ? json(verdicts) : verdicts.map(asLine).join(''));
    return verdicts.some(({ verdict }) => notTaken.test(verdict)) ? 1 : 0;
  },
});

const notTaken = /^(parked|refused|invalid|failed|rejected)/;

const asLine = ({ index, verdict, reason }: z.infer<typeof VerdictsSchema>[number]): string =>
  `${plain(`${index + 1}  ${verdict}${reason ? `  ${reason}` : ''}`)}\n`;
