import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { defineCommand, RefusedError, UsageError } from '../command.ts';
import { counted, progress } from '../output.ts';
import { pastEvents } from '../past-events.ts';
import { sinceOf } from '../since.ts';
import { cloudMeant } from '../where.ts';

export const exportEvents = defineCommand({
  name: 'export',
  summary: 'past events and what became of them, one JSON on each line',
  help: `Writes past events from the table, each with its surveys' outcome and rating, as one JSON on each line: for
\`heardback plan --events\`, or for keeping. It holds customers' addresses, not their words. Reads the whole table once.

  heardback export [--since 90d] > events.jsonl

  --since TIME   90d, 12h or a date (default 90d)
  --after TEXT   go on where an interrupted export stopped
  --url URL      the cloud on this machine (default HEARDBACK_URL, else where \`npm start\` runs)
  --stage NAME   on AWS: whose table (default prod)
  --table NAME   a table by its name

On AWS it takes your own credentials. Where they are in the environment (AWS_PROFILE, AWS_REGION, ...), or --stage is given,
AWS is meant; else the cloud on this machine, if one runs.`,
  options: {
    since: { type: 'string', default: '90d' },
    stage: { type: 'string' },
    table: { type: 'string' },
    after: { type: 'string' },
    url: { type: 'string' },
  },
  run: async ({ values, positionals }, terminal) => {
    if (positionals.length > 0) throw new UsageError('This command takes no words: `heardback export > events.jsonl`.');
    const table = values.table || stageName(baseNames.table, values.stage ?? 'prod');
    const since = sinceOf(values.since, Date.now());
    const here = await cloudMeant(values, terminal);
    const told = progress(terminal);
    let [events, cursor] = [0, values.after];
    try {
      for await (const page of pastEvents({ table, since, after: cursor, here }, terminal)) {
        for (const line of page.lines) terminal.out(`${line}\n`);
        events += page.lines.length;
        cursor = page.cursor;
        told.show(counted(events, 'event'));
      }
    } catch (error) {
      told.clear();
      if (!(error instanceof Error) || cursor === undefined) throw error;
      const rest = `${counted(events, 'event')} were written. Go on with: heardback export --since ${since} --after ${cursor} >> ...`;
      throw new RefusedError(`${error.message}\n${rest}`, { cause: error });
    }
    told.clear();
    return 0;
  },
});
