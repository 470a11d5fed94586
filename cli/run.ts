import { ConfigError } from '../shared/contracts/config/define.ts';
import { type Command, type ExitCode, RefusedError, type Terminal, UsageError } from './command.ts';
import { emit } from './commands/emit.ts';
import { erase } from './commands/erase.ts';
import { exportEvents } from './commands/export.ts';
import { exportPerson } from './commands/export-person.ts';
import { holds } from './commands/holds.ts';
import { keys } from './commands/keys.ts';
import { plan } from './commands/plan.ts';
import { query } from './commands/query.ts';
import { rebuildFacts } from './commands/rebuild-facts.ts';
import { receipt } from './commands/receipt.ts';
import { redrive } from './commands/redrive.ts';
import { retag } from './commands/retag.ts';
import { scores } from './commands/scores.ts';
import { signOut } from './commands/sign-out.ts';
import { pause, resume, shadow, switches } from './commands/switches.ts';
import { test } from './commands/test.ts';
import { unread } from './commands/unread.ts';
import { why } from './commands/why.ts';
import { plain, plainLines } from './output.ts';
import { version } from './version.ts';

const commands: readonly Command[] = [
  why,
  scores,
  query,
  switches,
  pause,
  resume,
  shadow,
  holds,
  unread,
  redrive,
  test,
  emit,
  plan,
  exportEvents,
  exportPerson,
  erase,
  receipt,
  keys,
  signOut,
  rebuildFacts,
  retag,
];

const width = Math.max(...commands.map(({ name }) => name.length));
const help = `Asks customers how it went, and makes sure that somebody answers them.

  heardback <command> [options]
  heardback --version

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

\`heardback <command> --help\` says more. Where Heardback runs: --url or HEARDBACK_URL, else \`npm start\` on this machine.
Exit codes: 0 done, 1 no or refused, 2 not understood.
`;

/** Runs one command line. Never throws what a person should read: it is written to standard error. */
export const run = async (words: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const [name = '--help', ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') return helped(rest, terminal);
  if (name === '--version' || name === '-v') return say(terminal, `heardback ${version()}`);
  const command = commandNamed(name);
  try {
    if (!command)
      throw new UsageError(`There is no command \`${name}\`. Commands: ${commands.map((one) => one.name).join(', ')}.`);
    if (rest.includes('--help') || rest.includes('-h')) return say(terminal, command.help);
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError || error instanceof RefusedError) {
      terminal.err(`${plainLines(error.message)}\n`);
      return error instanceof RefusedError ? 1 : 2;
    }
    throw error;
  }
};

/** `heardback help plan`; of what is no command, all commands. */
const helped = ([name]: readonly string[], terminal: Terminal): ExitCode => {
  const command = commandNamed(name);
  if (name === undefined || command) return say(terminal, command?.help ?? help);
  terminal.err(`There is no command \`${plain(name)}\`.\n\n${help}`);
  return 2;
};

const commandNamed = (name: string | undefined): Command | undefined =>
  commands.find((command) => command.name === name);

const say = ({ out }: Terminal, text: string): 0 => {
  out(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
};
