import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, UsageError } from '../command.ts';
import { counted, json } from '../output.ts';
import { connect } from '../rest.ts';
import { throughTable } from '../through-table.ts';

const MadeSchema = z.object({ rows: z.number() });

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
    let rows = 0;
    const done = (answer: unknown): number | undefined => {
      const made = MadeSchema.safeParse(answer);
      if (!made.success) return undefined;
      rows += made.data.rows;
      return rows;
    };
    const api = connect(values, terminal);
    await throughTable({ route: '/v1/facts/rebuild', after: values.after, api, done }, terminal);
    terminal.out(values.json ? json({ rows }) : `Facts of ${counted(rows, 'row', 'rows')} are made anew.\n`);
    return 0;
  },
});
