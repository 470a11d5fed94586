import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, RefusedError, UsageError } from '../command.ts';
import { counted, json } from '../output.ts';
import { connect } from '../rest.ts';

const MadeSchema = z.object({ rows: z.number(), next: z.nullable(z.string()) });

export const rebuildFacts = defineCommand({
  name: 'rebuild-facts',
  summary: 'make the facts that scores are counted from anew, from the table',
  help: `Makes the facts anew from the table: after a property was added to \`insights.properties\`, or when one has doubts. Facts that were
right stay as they are, to the byte. They are in their months within the hour.

  heardback rebuild-facts [options]

  --after CURSOR     go on where an earlier run stopped
${connectionHelp}`,
  options: { ...connectionOptions, after: { type: 'string' } },
  run: async ({ values, positionals }, terminal) => {
    if (positionals.length > 0) throw new UsageError('This command takes no words: `heardback rebuild-facts`.');
    const api = connect(values, terminal);
    let after = values.after;
    let rows = 0;
    do {
      const body = await api.send('POST', '/v1/facts/rebuild', after === undefined ? {} : { after });
      const made = MadeSchema.safeParse(body);
      if (!made.success)
        throw new RefusedError('The answer says not how far it is. Use the version of this command that was deployed.');
      rows += made.data.rows;
      after = made.data.next ?? undefined;
      if (terminal.interactive && after !== undefined)
        terminal.err(`\r${counted(rows, 'row', 'rows')}; to go on from here: --after ${after}`);
    } while (after !== undefined);
    if (terminal.interactive) terminal.err('\n');
    terminal.out(values.json ? json({ rows }) : `Facts of ${counted(rows, 'row', 'rows')} are made anew.\n`);
    return 0;
  },
});
