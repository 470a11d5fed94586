import { resolve } from 'node:path';
import { beforeAll, beforeEach } from 'vitest';
import { accountsOf } from '../../local/accounts.ts';
import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { forStage, parseConfig } from '../../shared/contracts/config/define.ts';
import defaultConfig from '../config.ts';
import { CloudAtHand } from './cloud-at-hand.ts';
import { StaffMember } from './staff-member.ts';

export type { ListedMail as Mail } from './links.ts';
export { ratingLink } from './links.ts';
export type CloudClient = CloudAtHand;
export * from './staff-member.ts';

let current: CloudAtHand | undefined;
let accounts: ReturnType<typeof accountsOf> = [];

/**
 * For each test of a file a cloud of its own, in memory.
 * @param config as the embedded cloud would have it, by path.
 */
export const useCloud = ({ config }: { readonly config?: string } = {}): { readonly cloud: CloudAtHand } => {
  let read: RuntimeConfig = defaultConfig;
  beforeAll(async () => {
    if (config !== undefined) read = forStage(parseConfig((await import(resolve(config))).default), 'local');
    accounts = accountsOf(read);
  });
  beforeEach(() => {
    current = new CloudAtHand(read);
  });
  return {
    get cloud() {
      return theCloud();
    },
  };
};

const theCloud = (): CloudAtHand => {
  if (!current) throw new Error('No test runs yet.');
  return current;
};

/** In the place of the network. */
export const fetch: typeof globalThis.fetch = (to, init) => theCloud().fetch(String(to), init);

/** Presses the button of the page that the link leads to. */
export const submit = (link: string, fields: Record<string, string>): Promise<Response> =>
  theCloud().submit(link, fields);

/** Somebody of the company at the inbox, signed in. */
export const as = async (cloud: CloudAtHand, email: string): Promise<StaffMember> => {
  const account = accounts.find((one) => one.email === email);
  if (!account) throw new Error(`Nobody has the address ${email}.`);
  return new StaffMember(cloud.origin, await cloud.signIn(account), cloud.fetch);
};
