import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listAnswers } from '../../functions/insights/answers.ts';
import type { InsightsDeps } from '../../functions/insights/deps.ts';
import type { Numbers } from './ours.ts';
import type { Judge, Period } from './theirs.ts';

const formats = ['csv', 'jsonl'] as const;
type Format = (typeof formats)[number];

/** Rows of a part: several parts at least, so that no answer is lost or doubled between them. */
const limitFor = (answers: number): number => Math.min(5_000, Math.ceil(answers / 7) + 1);

/** Files of answers as a spreadsheet or a script gets them, part by part as `Link` leads on. */
const partsOf = async (
  format: Format,
  { since, until, limit }: Period & { readonly limit: number },
  deps: InsightsDeps,
): Promise<readonly string[]> => {
  const parts: string[] = [];
  let query = `since=${since}&until=${until}&format=${format}&limit=${limit}`;
  for (;;) {
    const { body, headers } = await listAnswers(new URLSearchParams(query), false, deps);
    parts.push(body);
    const next = /^<\/v1\/answers\?(.*)>; rel="next"$/.exec(headers.link ?? '')?.[1];
    if (next === undefined) return parts;
    query = next;
  }
};

const columns = [
  'id',
  'at',
  'program',
  'type',
  'score',
  'group',
  'channel',
  'language',
  'tags',
  'cause',
  'taskId',
  'apart',
];
const quoted = columns.map((name) => `"${name}"`).join(', ');

/** DuckDB reads the parts itself, every cell as it stands there, and the table is spelled as they are. */
const readers: Readonly<Record<Format, (glob: string) => string>> = {
  csv: (glob) => `select "surveyId" as id, * from read_csv('${glob}', header = true, all_varchar = true)`,
  jsonl: (glob) =>
    `select "surveyId" as id, * from read_json('${glob}', format = 'newline_delimited', columns = {surveyId: 'VARCHAR', ${columns
      .slice(1)
      .map((name) => `"${name}": 'VARCHAR'`)
      .join(', ')}})`,
};

/** Answers that the files hold, how many of them the table has not so, and how many of the table's are missing in them. */
export const exported = async (judge: Judge, period: Period, deps: InsightsDeps): Promise<Numbers> => {
  const numbers: Numbers = new Map();
  const limit = limitFor(await countOf(judge, period));
  const folder = mkdtempSync(join(tmpdir(), 'heardback-export-'));
  for (const format of formats) {
    for (const [at, part] of (await partsOf(format, { ...period, limit }, deps)).entries())
      writeFileSync(join(folder, `${at}.${format}`), part);
    const file = `(select ${quoted} from (${readers[format](join(folder, `*.${format}`))}))`;
    const [row] = await judge.ask(`select (select count(*) from ${file}) as held,
      (select count(*) from (from ${file} except all from (${stored(period)}))) as foreign_rows,
      (select count(*) from (from (${stored(period)}) except all from ${file})) as missing`);
    numbers.set(`export ${format} answers`, Number(row?.held));
    numbers
      .set(`export ${format} unlike`, Number(row?.foreign_rows))
      .set(`export ${format} missing`, Number(row?.missing));
  }
  rmSync(folder, { recursive: true });
  return numbers;
};

const stored = ({ since, until }: Period): string => {
  const spelled = columns.map((name) => {
    if (name === 'at') return `strftime("at", '%Y-%m-%dT%H:%M:%S.%g') || 'Z' as "at"`;
    return name === 'score' ? 'printf(\'%g\', "score") as "score"' : `cast("${name}" as varchar) as "${name}"`;
  });
  return `select ${spelled.join(', ')} from answers where day between date '${since}' and date '${until}'`;
};

const countOf = async (judge: Judge, { since, until }: Period): Promise<number> => {
  const between = `day between date '${since}' and date '${until}'`;
  const [row] = await judge.ask(`select count(*) as n from answers where ${between}`);
  return Number(row?.n);
};

/** What the files must come to: every answer of the period, and nothing else. */
export const exportedAgain = async (judge: Judge, period: Period): Promise<Numbers> => {
  const n = await countOf(judge, period);
  return new Map(
    formats.flatMap((format): [string, number][] => [
      [`export ${format} answers`, n],
      [`export ${format} unlike`, 0],
      [`export ${format} missing`, 0],
    ]),
  );
};
