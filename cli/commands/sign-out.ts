import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, RefusedError, UsageError } from '../command.ts';
import { json, minuteOf, plain } from '../output.ts';
import { connect } from '../rest.ts';

const EndedSchema = z.object({ email: z.string(), endedAt: z.string() });

export const signOut = defineCommand({
  name: 'sign-out',
  summary: 'end all sessions that a colleague has in the inbox',
  help: `Ends all sessions that somebody of the company has in the inbox, at once: of who left, or lost a machine. Take them off the company's
own sign-in first, or they sign in again.

  heardback sign-out <e-mail> [options]

${connectionHelp}`,
  options: connectionOptions,
  run: async ({ values, positionals: [email, more] }, terminal) => {
    if (email === undefined || more !== undefined)
      throw new UsageError('Say whom: `heardback sign-out ann@shop.example`.');
    const ended = EndedSchema.safeParse(await connect(values, terminal).send('POST', '/v1/sessions/end', { email }));
    if (!ended.success) throw new RefusedError('The answer is none of ours. Use the version that was deployed.');
    const { email: whom, endedAt } = ended.data;
    terminal.out(
      values.json ? json(ended.data) : plain(`Sessions of ${whom} from before ${minuteOf(endedAt)} UTC are over.\n`),
    );
    return 0;
  },
});
