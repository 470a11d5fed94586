import { lostStreamPrefix, parkedPrefix } from '../shared/contracts/wiring/prefixes.ts';
import { accountsOf } from './accounts.ts';
import { type RunningCloud, startCloud } from './cloud/cloud.ts';
import type { FateOf } from './cloud/model/fate.ts';
import { secretsHere } from './secrets-here.ts';
import { startPageOf } from './start-page/start-page.ts';
import { synthesisedConfig } from './synthesis/synthesised-config.ts';

export interface HeardbackOptions {
  /** Folder of Heardback's assembly, synthesised for the stage `local`. */
  readonly assembly: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Function environments that are kept though they wait for work. */
  readonly idle?: number;
  /** MB of what is young that each environment lets come together. */
  readonly young?: number;
  /** How many times the time that its template gives it a function may take. */
  readonly patience?: number;
  /** Where data is kept; without one nothing is. */
  readonly dataDir?: string;
  /** What befalls the calls of functions; nothing where it is left out. */
  readonly fateOf?: FateOf;
}

/**
 * Heardback on one machine: the embedded cloud over its assembly, with its own accounts, secrets and start page.
 * @throws Error saying what is in the way.
 */
export const startHeardback = (options: HeardbackOptions): Promise<RunningCloud> =>
  startWith(synthesisedConfig(options.assembly), options);

const startWith = (config: ReturnType<typeof synthesisedConfig>, options: HeardbackOptions): Promise<RunningCloud> =>
  startCloud({
    ...options,
    application: 'Heardback',
    accounts: accountsOf(config),
    secrets: secretsHere,
    startPage: startPageOf(config),
    keptUnder: [parkedPrefix, lostStreamPrefix],
  });
