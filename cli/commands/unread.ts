import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, RefusedError } from '../command.ts';
import { json, table } from '../output.ts';
import { connect } from '../rest.ts';

const UnreadSchema = z.array(z.object({ source: z.string(), type: z.string(), day: z.string(), count: z.number() }));

const list = (body: unknown): string => {
  const unread = UnreadSchema.safeParse(body);
  if (!unread.success)
    throw new RefusedError('The list has another shape than this command knows. Use the version that was deployed.');
  if (unread.data.length === 0) return 'Everything that other systems sent in the last 30 days was read.\n';
  return table(
    ['source', 'event', 'day (UTC)', 'times'],
    unread.data.map(({ source, type, day, count }) => [source, type, day, count]),
  );
};

export const unread = defineCommand({
  name: 'unread',
  summary: 'what other systems send and nobody reads, by day',
  help: `What Stripe, Shopify, … and systems with a door of their own sent in the last 30 days and nothing here reads: no
mistake, but worth knowing before you miss it. Say in \`adapters\` what it means, or stop sending it.

  heardback unread [options]

${connectionHelp}`,
  options: connectionOptions,
  run: async ({ values }, terminal) => {
    const body = await connect(values, terminal).get('/v1/unread?limit=200');
    terminal.out(values.json ? json(body) : list(body));
    return 0;
  },
});
