import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, RefusedError, UsageError } from '../command.ts';
import { json, plain } from '../output.ts';
import { connect } from '../rest.ts';

const SentSchema = z.object({ surveyId: z.string() });

export const test = defineCommand({
  name: 'test',
  summary: 'send a survey to yourself, now',
  help: `Sends a survey of a programme to yourself, now, as a customer would get it. It counts for nothing.

  heardback test <programme> --to <e-mail | phone> [options]

  --to ADDRESS
${connectionHelp}`,
  options: { ...connectionOptions, to: { type: 'string' } },
  run: async ({ values, positionals: [program, more] }, terminal) => {
    const { to } = values;
    if (!program || !to || more !== undefined)
      throw new UsageError('Say what and to whom: `heardback test post-purchase --to you@example.com`.');
    const sent = SentSchema.safeParse(await connect(values, terminal).send('POST', '/v1/test-sends', { program, to }));
    if (!sent.success)
      throw new RefusedError('The answer names no survey. Use the version of this command that was deployed.');
    terminal.out(
      values.json
        ? json(sent.data)
        : plain(`Survey ${sent.data.surveyId} of ${program} is on its way to ${to}.`).concat('\n'),
    );
    return 0;
  },
});
