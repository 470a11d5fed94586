import { readAssembly } from './assembly/read-assembly.ts';
import { type AssembledTopology, buildTopology } from './assembly/topology.ts';
import { openDoor } from './door.ts';
import { openGround } from './ground.ts';
import { setInMotion } from './inside.ts';
import { Endings } from './machine/endings.ts';
import { freePort } from './machine/free-port.ts';
import type { FateOf } from './model/fate.ts';
import type { WebReply } from './model/web.ts';
import { type Recovered, recoveredIn } from './recovered.ts';
import { startEngine } from './services/dynamodb/engine.ts';
import type { Override } from './services/secrets/kept-secrets.ts';
import type { AccountHolder } from './sign-in/account.ts';

/** All that a cloud is told; it finds nothing of its application by path or by shape. */
export interface CloudOptions {
  /** Folder of the synthesised assembly. */
  readonly assembly: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Where data is kept; without one nothing is. */
  readonly dataDir?: string;
  /** What people sign in to, by name. */
  readonly application: string;
  /** Who can sign in where the templates have a user pool. */
  readonly accounts: readonly AccountHolder[];
  /** Gives the value of a secret that is read for the first time, from its name and what the templates have generated. */
  readonly secrets?: Override;
  /** Answers what no route of the templates does. */
  readonly startPage?: (request: {
    readonly method?: string | undefined;
    readonly url?: string | undefined;
  }) => WebReply | undefined;
  /** Function environments that work or are kept though they wait for it; about thirty megabytes each, eight by default. */
  readonly idle?: number;
  /** MB of what is young that each of them lets come together, three by default; where memory is no matter, more saves work. */
  readonly young?: number;
  /** How many times the time that its template gives it a function may take, once by default: a busy machine is no failure. */
  readonly patience?: number;
  /** Prefixes of the objects, in any bucket, in which an application keeps what it has given up. */
  readonly keptUnder?: readonly string[];
  /** What befalls the calls of functions, for those who try a system out. */
  readonly fateOf?: FateOf;
}

export interface RunningCloud {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Types of resources that nothing here acts on. */
  readonly leftAlone: readonly string[];
  /** What was left undone on its folder, and goes on now. */
  readonly recovered: Recovered;
  /** Judges from now on by the policies that the templates have now, as after a deployment in which nothing else changes. */
  renewPolicies(): void;
  close(): Promise<void>;
}

type Started = Pick<RunningCloud, 'leftAlone' | 'recovered' | 'renewPolicies'>;

/**
 * Runs what the templates of an assembly describe, until it is closed.
 * @throws Error saying what is in the way: a port (PortTakenError) or folder (FolderTakenError) that is taken, a template
 * that is not understood, no engine.
 */
export const startCloud = async (options: CloudOptions): Promise<RunningCloud> => {
  // The template names the cloud's own address, so the port has to be known before it is read.
  const port = await freePort(options.port);
  const ended = new Endings();
  try {
    const started = await start({ ...options, port }, ended);
    return { ...started, origin: originOf(port), close: () => ended.run() };
  } catch (error) {
    await ended.run();
    throw error;
  }
};

const originOf = (port: number): string => `http://127.0.0.1:${port}`;

const start = async (options: CloudOptions, ended: Endings): Promise<Started> => {
  const { secrets, idle, young, patience } = options;
  const origin = originOf(options.port);
  const ground = openGround(options.dataDir, ended);
  const starting = startEngine({ folder: ground.folder });
  ended.add(async () => (await starting.catch(() => undefined))?.stop());
  const read = (): AssembledTopology => buildTopology(readAssembly(options.assembly), { origin });
  const topology = read();
  const inside = await setInMotion(
    { ...ground, topology, engine: await starting, origin, secrets, idle, young, patience },
    ended,
  );
  const recovered = await recoveredIn(inside);
  await openDoor(inside, { ...options, origin }, ended);
  inside.pump.nudge();
  const renewPolicies = (): void => inside.services.authorizer.renew(read());
  return { leftAlone: topology.leftAlone, recovered, renewPolicies };
};
