import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, UsageError } from '../command.ts';
import { count, counted, json } from '../output.ts';
import { connect } from '../rest.ts';
import { throughTable } from '../through-table.ts';

const ReadSchema = z.object({ answers: z.number(), changed: z.number() });

export const retag = defineCommand({
  name: 'retag',
  summary: 'read the rules for tags over earlier answers, after they were changed',
  help: `Reads \`insights.tags\` of the deployed configuration over all answers that came before. Tags that people gave stay, and what they took
away stays away. It may be broken off and begun again: an answer that has its tags is not written. Figures follow within a minute.

  heardback retag [options]

  --after CURSOR     go on where an earlier run stopped
${connectionHelp}`,
  options: { ...connectionOptions, after: { type: 'string' } },
  run: async ({ values, positionals }, terminal) => {
    if (positionals.length > 0) throw new UsageError('This command takes no words: `heardback retag`.');
    const total = { answers: 0, changed: 0 };
    const done = (answer: unknown): number | undefined => {
      const read = ReadSchema.safeParse(answer);
      if (!read.success) return undefined;
      total.changed += read.data.changed;
      total.answers += read.data.answers;
      return total.answers;
    };
    const api = connect(values, terminal);
    await throughTable({ route: '/v1/facts/retag', after: values.after, api, done }, terminal);
    const text = `${count(total.changed)} of ${counted(total.answers, 'answer')} have other tags now.\n`;
    terminal.out(values.json ? json(total) : text);
    return 0;
  },
});
