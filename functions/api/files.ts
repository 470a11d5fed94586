import { csvLine } from '../../shared/render/csv.ts';
import type { ApiReply, ApiRequest } from './deps.ts';
import { problem } from './problem.ts';

/** Columns of a file for spreadsheets; what is no plain value stands there as JSON. */
const columns = {
  tasks: [
    ...['id', 'state', 'kind', 'severity', 'score', 'comment', 'contact', 'program', 'surveyId', 'team', 'owner'],
    ...['openedAt', 'dueAt', 'resolveBy', 'cause', 'outcome', 'amount', 'currency', 'recovery', 'history'],
  ],
  decisions: ['at', 'event', 'program', 'verdict', 'reasons', 'surveyId'],
} as const;

const types = { csv: 'text/csv', jsonl: 'application/jsonl' } as const;

/** A list as the file that `format` asks for; pages of it follow by `Link`, as they do for JSON. */
export const inFormat = async (
  name: keyof typeof columns,
  { query }: Pick<ApiRequest, 'query'>,
  list: () => Promise<ApiReply>,
): Promise<ApiReply> => {
  const { format = 'json' } = query;
  if (format !== 'json' && format !== 'csv' && format !== 'jsonl')
    return problem(400, '`format` is json, csv or jsonl.');
  const reply = await list();
  if (format === 'json' || reply.status !== 200 || !Array.isArray(reply.body)) return reply;
  const headers = {
    ...reply.headers,
    'content-type': `${types[format]}; charset=utf-8`,
    'content-disposition': `attachment; filename="heardback-${name}.${format}"`,
  };
  const rows = reply.body as readonly Readonly<Record<string, unknown>>[];
  return { status: 200, headers, body: format === 'jsonl' ? linesOf(rows) : tableOf(rows, columns[name]) };
};

const linesOf = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const tableOf = (rows: readonly Readonly<Record<string, unknown>>[], names: readonly string[]): string =>
  [csvLine(names), ...rows.map((row) => csvLine(names.map((column) => cellOf(row[column]))))].join('');

const cellOf = (value: unknown): string | number | undefined => {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
};
