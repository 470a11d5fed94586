import { RefusedError, type Terminal, UsageError } from './command.ts';

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Where `npm start` runs on this machine, by its own variable. */
const hereBy = ({ HEARDBACK_PORT: port }: Terminal['environment']): string =>
  `http://127.0.0.1:${/^\d{1,5}$/.test(port ?? '') ? port : 4510}`;

/** Which system is meant: what was said, else what the environment says, else the one on this machine. */
export const addressMeant = (said: string | undefined, environment: Terminal['environment']): string =>
  said ?? (environment.HEARDBACK_URL || hereBy(environment));

export const isHere = ({ hostname }: Pick<URL, 'hostname'>): boolean => loopback.test(hostname);

/** What says that somebody means AWS: the SDK's own ways to name an account, a place or who one is. */
const signsOfAws = [
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_DYNAMODB',
  'AWS_PROFILE',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
] as const;

interface Meant {
  readonly url?: string | undefined;
  readonly stage?: string | undefined;
}

/**
 * For commands that read the table itself: the cloud on this machine, unless something says that AWS is meant. What was found
 * without being named is told, so that nobody reads another table than they think.
 * @throws RefusedError, UsageError where one was named that cannot be read.
 */
export const cloudMeant = async (
  { url: said, stage }: Meant,
  { environment, err }: Pick<Terminal, 'environment' | 'err'>,
): Promise<string | undefined> => {
  if (said === undefined && (stage !== undefined || signsOfAws.some((name) => environment[name]))) return undefined;
  const meant = addressMeant(said, environment);
  const url = URL.canParse(meant) ? new URL(meant) : undefined;
  if (said !== undefined && !(url && isHere(url)))
    throw new UsageError(`\`${said}\` is not this machine. On AWS the table is read with your credentials: --stage.`);
  const answers = url !== undefined && isHere(url) && (await isReady(url));
  if (said !== undefined && !answers)
    throw new RefusedError(`Nothing answers at ${said}. Start it with \`npm start\`, or say where it runs: --url.`);
  if (!answers) return undefined;
  if (said === undefined) err(`Reading the cloud on this machine, ${url.origin}. For AWS: --stage.\n`);
  return url.origin;
};

const isReady = async (url: URL): Promise<boolean> => {
  try {
    return (await fetch(new URL('/_local/health', url), { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
};
