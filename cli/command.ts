import { type ParseArgsConfig, parseArgs } from 'node:util';

/** 0: done, or yes. 1: the answer is no, or something refused. 2: the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** What was typed makes no sense; the message says what would. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked for cannot be had; the message says what to do. Exit code 1. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** Everything outside that a command touches, so that tests can stand in for it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Somebody watches: progress may be shown on standard error. */
  readonly interactive: boolean;
  readonly input: () => AsyncIterable<string | Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

interface Specification<O extends Options> {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  readonly options: O;
  /** Options with a value that may be left out: `--table`, or `--table=name`. */
  readonly standAlone?: readonly string[];
  readonly run: (given: Parsed<O>, terminal: Terminal) => Promise<ExitCode>;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  /** @throws UsageError, RefusedError */
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

export const defineCommand = <const O extends Options>({
  name,
  summary,
  help,
  options,
  standAlone = [],
  run,
}: Specification<O>): Command => ({
  name,
  summary,
  help,
  run: (words, terminal) => run(parse(name, completed(words, standAlone), options), terminal),
});

/** parseArgs knows no optional values: one that is left out becomes empty. */
const completed = (words: readonly string[], standAlone: readonly string[]): readonly string[] =>
  words.map((word, at) =>
    standAlone.some((name) => word === `--${name}`) && (words[at + 1] ?? '-').startsWith('-') ? `${word}=` : word,
  );

const parse = <O extends Options>(name: string, words: readonly string[], options: O): Parsed<O> => {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true }) as Parsed<O>;
  } catch (error) {
    // parseArgs speaks well of what it found; where to read on is ours to say.
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}\nSee \`heardback ${name} --help\`.`,
      { cause: error },
    );
  }
};

/** Options of every command that talks to a running system. */
export const connectionOptions = {
  url: { type: 'string' },
  key: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const connectionHelp = `  --url URL    where Heardback runs (default HEARDBACK_URL, else this machine: http://127.0.0.1:4510, or HEARDBACK_PORT)
  --key KEY    API key (default HEARDBACK_KEY, else \`local\` on this machine)
  --json       for machines`;
