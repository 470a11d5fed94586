import { ConfigError } from '../shared/contracts/config/define.ts';
import { type Command, type ExitCode, RefusedError, type Terminal, UsageError } from './command.ts';
import { emit } from './commands/emit.ts';
import { erase } from './commands/erase.ts';
import { exportEvents } from './commands/export.ts';
import { holds } from './commands/holds.ts';
import { keys } from './commands/keys.ts';
import { plan } from './commands/plan.ts';
import { rebuildFacts } from './commands/rebuild-facts.ts';
import { pause, resume, shadow, switches } from './commands/switches.ts';
import { test } from './commands/test.ts';
import { unread } from './commands/unread.ts';
import { why } from './commands/why.ts';

const commands: readonly Command[] = [
  why,
  switches,
  pause,
  resume,
  shadow,
  holds,
  unread,
  test,
  emit,
  plan,
  exportEvents,
  erase,
  keys,
  rebuildFacts,
];

const width = Math.max(...commands.map(({ name }) => name.length));
const help = `Asks customers how it went, and makes sure that somebody answers them.

  heardback <command> [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

\`heardback <command> --help\` says more. Exit codes: 0 done, 1 no or refused, 2 not understood.
`;

/** Runs one command line. Never throws what a person should read: it is written to standard error. */
export const run = async (words: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const [name = '--help', ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') return say(terminal, commandNamed(rest[0])?.help ?? help);
  const command = commandNamed(name);
  try {
    if (!command)
      throw new UsageError(`There is no command \`${name}\`. Commands: ${commands.map((one) => one.name).join(', ')}.`);
    if (rest.includes('--help') || rest.includes('-h')) return say(terminal, command.help);
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError || error instanceof RefusedError) {
      terminal.err(`${error.message}\n`);
      return error instanceof RefusedError ? 1 : 2;
    }
    throw error;
  }
};

const commandNamed = (name: string | undefined): Command | undefined =>
  commands.find((command) => command.name === name);

const say = ({ out }: Terminal, text: string): 0 => {
  out(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
};
