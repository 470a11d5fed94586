import * as z from 'zod/mini';
import { RefusedError, type Terminal } from './command.ts';
import { counted } from './output.ts';
import type { Api } from './rest.ts';

const FarSchema = z.object({ next: z.nullable(z.string()) });

interface Journey {
  readonly route: string;
  /** `next` of an earlier run that was broken off. */
  readonly after: string | undefined;
  readonly api: Api;
  /** Takes in what a call did. @returns how many were done so far; undefined for an answer that says something else. */
  readonly done: (answer: unknown) => number | undefined;
}

/**
 * Calls until the whole table came by. On a terminal it says how far it is.
 * @throws RefusedError where the answer is another version's.
 */
export const throughTable = async ({ route, after, api, done }: Journey, terminal: Terminal): Promise<void> => {
  let next = after;
  do {
    const body = await api.send('POST', route, next === undefined ? {} : { after: next });
    const [far, count] = [FarSchema.safeParse(body), done(body)];
    if (!far.success || count === undefined)
      throw new RefusedError('The answer says not how far it is. Use the version of this command that was deployed.');
    next = far.data.next ?? undefined;
    if (terminal.interactive && next !== undefined)
      terminal.err(`\r${counted(count, 'row', 'rows')}; to go on from here: --after ${next}`);
  } while (next !== undefined);
  if (terminal.interactive) terminal.err('\n');
};
