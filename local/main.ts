import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withFewArenas } from './cloud/machine/few-arenas.ts';
import { recoveredLine } from './recovered-line.ts';

const usage = `Runs Heardback on this machine, on an embedded cloud that speaks the AWS protocols.

  npm start -- [options]

  --port N        port on 127.0.0.1 (default 4510, or HEARDBACK_PORT)
  --data-dir DIR  where data is kept (default .heardback)
  --ephemeral     keep nothing
  --config FILE   another configuration than heardback.config.ts
  --demo          play a fortnight of a shop first, by the doors that systems, customers and staff use; with two people in
                  the team and a second question after each repair, unless --config says otherwise
  --demo year     begin with a whole year of it, to look at: with programmes at every stage, unless --config says which
  --help
`;

const projectRoot = resolve(import.meta.dirname, '..');

/** What each demo is played with, unless somebody says otherwise. */
const demoConfigs = { fortnight: 'local/demo/heardback.config.ts', year: 'year/heardback.config.ts' } as const;

const options = {
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  ephemeral: { type: 'boolean' },
  config: { type: 'string' },
  help: { type: 'boolean' },
} as const;

type Demo = 'fortnight' | 'year';

/** `--demo` alone plays a fortnight. */
const readDemo = (args: readonly string[]): { readonly args: string[]; readonly demo: Demo | undefined } => {
  const at = args.indexOf('--demo');
  const named = /^--demo=(.*)$/.exec(args.find((one) => one.startsWith('--demo=')) ?? '')?.[1] ?? args[at + 1];
  const rest = args.filter((one, place) => !one.startsWith('--demo') && !(at >= 0 && place === at + 1 && isDemo(one)));
  if (rest.length === args.length) return { args: rest, demo: undefined };
  return { args: rest, demo: isDemo(named) ? named : 'fortnight' };
};

const isDemo = (word: string | undefined): word is Demo => word === 'fortnight' || word === 'year';

const main = async (): Promise<void> => {
  const { args, demo } = readDemo(process.argv.slice(2));
  const { values } = parseArgs({ args, options });
  if (values.help) return void process.stdout.write(usage);
  withFewArenas();
  const port = Number(values.port ?? process.env.HEARDBACK_PORT ?? 4510);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port takes a number from 0 to 65535.');
  // node:sqlite is stable enough for us and says on every start that it is new.
  process.removeAllListeners('warning');
  const { startHeardback } = await import('./start-heardback.ts');
  const { keptAssembly } = await import('./synthesis/kept-assembly.ts');
  const dataDir = values.ephemeral ? undefined : resolve(values['data-dir'] ?? join(projectRoot, '.heardback'));
  const cloud = await startHeardback({
    port,
    assembly: await keptAssembly({ projectRoot, config: values.config ?? (demo && demoConfigs[demo]) }),
    ...(dataDir !== undefined && { dataDir }),
  });
  const stop = (): void => void cloud.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const recovered = recoveredLine(cloud.recovered);
  if (recovered) process.stdout.write(`${recovered}\n`);
  if (demo) process.stdout.write(`${begins[demo]}, a minute or two. Watch it come: ${cloud.origin}\n`);
  if (demo === 'fortnight') await demonstrate(cloud.origin);
  if (demo === 'year') await bringYear(cloud.origin);
  process.stdout.write(`Heardback is ready: ${cloud.origin}\n`);
  if (demo === 'fortnight') process.stdout.write(whereToLook(cloud.origin));
};

/** Said before anything else: a terminal that says nothing looks as if it hung. */
const begins = { fortnight: 'Plays a fortnight of a shop', year: 'Brings a year of a shop' } as const;

/** Nobody should have to search for what was played. */
const whereToLook = (origin: string): string => `
  ${origin}               the stories that are worth following, one by one
  ${origin}/app           the inbox: sign in as Mara, Anna, or their manager Nora
  ${origin}/app/insights  how it goes
`;

/** On a terminal one line tells how far it is; in a pipe only the outcome is told. */
const demonstrate = async (origin: string): Promise<void> => {
  const { playDemo } = await import('./demo/demo.ts');
  const onDay = (day: number, days: number): void =>
    void process.stdout.write(`\rA fortnight at the shop: day ${day} of ${days}${day === days ? '\n' : ''}`);
  const { events, mails, texts, answers, open, resolved, parked } = await playDemo({
    origin,
    ...(process.stdout.isTTY && { onDay }),
  });
  process.stdout.write(
    `${events} events, ${mails} mails and ${texts} texts, ${answers} answers; ${resolved} customers answered, ${open} still wait; ${parked} events were kept with a reason.\n`,
  );
};

/** As many as fill every page, and are there within a minute. */
const sizeOfYear = { surveys: 6_000, answers: 2_200 };

const bringYear = async (origin: string): Promise<void> => {
  const { playYear } = await import('../year/play.ts');
  const onProgress = (share: number): void =>
    void process.stdout.write(`\rA year at the shop: ${Math.round(100 * share)} %${share === 1 ? '\n' : ''}`);
  const played = await playYear({ origin, ...sizeOfYear, ...(process.stdout.isTTY && { onProgress }) });
  process.stdout.write(
    played
      ? `A year of the shop: ${played.events} events, ${played.surveys} surveys, ${played.answers} answers, ${played.tasks} tasks. See ${origin}/app/insights\n`
      : 'The year that was played before is still there; --ephemeral or another --data-dir plays it anew.\n',
  );
};

/** What to say on the command line to have another one. */
const ways: Readonly<Record<string, string>> = { PortTakenError: ' (--port N)', FolderTakenError: ' (--data-dir DIR)' };

main().catch((error: unknown) => {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  process.stderr.write(`${message}${ways[name] ?? ''}\n`);
  process.exit(1);
});
