import { connectionHelp, connectionOptions, defineCommand, UsageError } from '../command.ts';
import { type Cell, counted, json, table } from '../output.ts';
import { type Answered, askFacts } from '../query/duckdb.ts';
import { withLocalFacts } from '../query/local-facts.ts';
import { addressMeant, isHere } from '../where.ts';

export const query = defineCommand({
  name: 'query',
  summary: 'ask the facts on this machine in SQL, by DuckDB',
  help: `Asks the facts that scores are counted from: surveys, answers, comments, tasks, moments (docs/analysis.md says what they hold), as
they were at the last full hour. It needs DuckDB, which is not part of Heardback.

  heardback query "select program, count(*) from answers group by all" [options]

  --folder DIR       a copy of the bucket, such as of \`aws s3 sync\`; where nothing is said, those of \`npm start\` on this machine
${connectionHelp}`,
  options: { ...connectionOptions, folder: { type: 'string' } },
  run: async ({ values, positionals: [sql, more] }, terminal) => {
    if (sql === undefined || more !== undefined)
      throw new UsageError('Write the question as one word: `heardback query "select count(*) from answers"`.');
    const origin = addressMeant(values.url, terminal.environment);
    const found =
      values.folder === undefined
        ? await withLocalFacts(localOrigin(origin), (folder) => askFacts(folder, sql))
        : await askFacts(values.folder, sql);
    terminal.out(values.json ? json(objectsOf(found)) : told(found));
    return 0;
  },
});

const localOrigin = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !isHere(url))
    throw new UsageError(
      `${text} is not this machine. Copy the bucket of the facts, and name the folder: --folder DIR.`,
    );
  return url.origin;
};

const objectsOf = ({ columns, rows }: Answered): readonly object[] =>
  rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])));

const told = ({ columns, rows }: Answered): string =>
  `${table(
    columns,
    rows.map((row) => row.map(cellOf)),
  )}${counted(rows.length, 'row', 'rows')}\n`;

const cellOf = (value: unknown): Cell => {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === null ? '' : JSON.stringify(value);
};
