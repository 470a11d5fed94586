import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { defineCommand, RefusedError } from '../command.ts';
import { counted, progress } from '../output.ts';
import { pastEvents } from '../past-events.ts';
import { sinceOf } from '../since.ts';

export const exportEvents = defineCommand({
  name: 'export',
  summary: 'past events and what became of them, one JSON on each line',
  help: `Writes past events from the table, each with its surveys' outcome and rating, as one JSON on each line: for
\`heardback plan --events\`, or for keeping. It holds customers' addresses, not their words. Reads the whole table once, with your AWS credentials.

  heardback export [--since 90d] > events.jsonl

  --since TIME   90d, 12h or a date (default 90d)
  --stage NAME   whose table (default prod)
  --table NAME   a table by its name
  --after TEXT   go on where an interrupted export stopped

On one machine: AWS_ENDPOINT_URL=http://127.0.0.1:4510 heardback export`,
  options: {
    since: { type: 'string', default: '90d' },
    stage: { type: 'string', default: 'prod' },
    table: { type: 'string' },
    after: { type: 'string' },
  },
  run: async ({ values }, terminal) => {
    const table = values.table || stageName(baseNames.table, values.stage);
    const told = progress(terminal);
    let [events, cursor] = [0, values.after];
    try {
      for await (const page of pastEvents(
        { table, since: sinceOf(values.since, Date.now()), after: cursor },
        terminal,
      )) {
        for (const line of page.lines) terminal.out(`${line}\n`);
        events += page.lines.length;
        cursor = page.cursor;
        told.show(counted(events, 'event'));
      }
    } catch (error) {
      told.clear();
      if (!(error instanceof Error) || cursor === undefined) throw error;
      const rest = `${counted(events, 'event')} were written. Go on with: heardback export --since ${sinceOf(values.since, Date.now())} --after ${cursor} >> ...`;
      throw new RefusedError(`${error.message}\n${rest}`, { cause: error });
    }
    told.clear();
    return 0;
  },
});
