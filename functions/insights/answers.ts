import type { Row } from '../../shared/contracts/rows/row.ts';
import { monthsOf } from '../../shared/domain/insights/dates.ts';
import { type Facts, numbersOf, wordsOf } from '../../shared/domain/insights/fact-rows.ts';
import { readWish, type Wish } from '../../shared/domain/insights/wish.ts';
import { parseJson } from '../../shared/domain/json.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { csvLine } from '../../shared/render/csv.ts';
import { type Answer, type InsightsDeps, json, problem } from './deps.ts';
import { type Answers, loadAnswers, todayOf } from './load.ts';
import { apiDays } from './metrics.ts';

/** Rows of one reply: a list for programs, a file for spreadsheets. Each is followed by the next through `Link`. */
const limits = { json: [100, 1_000], jsonl: [5_000, 5_000], csv: [5_000, 5_000] } as const;
type Format = keyof typeof limits;

/** `GET /v1/answers`: answers themselves, the newest first. @param words whether whoever asks may read words and addresses. */
export const listAnswers = async (query: URLSearchParams, words: boolean, deps: InsightsDeps): Promise<Answer> => {
  const others = ['format', 'limit', 'after'];
  const read = readWish(query, { today: todayOf(deps), days: apiDays, others });
  if (read.kind === 'wrong') return problem(400, read.message);
  const format = (query.get('format') || 'json') as Format;
  if (!Object.hasOwn(limits, format)) return problem(400, '`format` is json, csv or jsonl.');
  const [usual, most] = limits[format];
  const limit = Number(query.get('limit') || usual);
  if (!Number.isInteger(limit) || limit < 1 || limit > most)
    return problem(400, `\`limit\` is a number from 1 to ${most}.`);
  const after = positionOf(query.get('after'));
  if (after === 'wrong')
    return problem(400, '`after` is not from the `Link` header of this list. Begin with the first page.');
  const loaded = await loadAnswers(read.wish, columns(deps), deps);
  const { page, isLast } = pageOf(loaded, { limit, after });
  const views = fitting(await viewsOf(page, { loaded, wish: read.wish, words }, deps));
  const last = page[views.length - 1];
  const isAll = isLast && views.length === page.length;
  return written(views, format, isAll || !last ? {} : { link: linkTo(query, `${last.at}.${last.id}`) });
};

/** A reply of Lambda holds 6 MB, and a letter takes up to four bytes. */
const mostCharacters = 1_400_000;

/** As many as one reply can carry, one at least: people write at length, and the rest comes with the next page. */
const fitting = (views: readonly View[]): readonly View[] => {
  let size = 0;
  const end = views.findIndex((view) => {
    size += JSON.stringify(view).length;
    return size > mostCharacters;
  });
  return end < 0 ? views : views.slice(0, Math.max(1, end));
};

const plain = ['persona', 'country', 'version', 'answers', 'tags', 'cause', 'taskId'];
const properties = ({ config }: InsightsDeps): readonly string[] => config.insights.properties;
const columns = (deps: InsightsDeps): readonly string[] => [
  ...plain,
  ...properties(deps).map((name) => `property_${name}`),
];

interface Position {
  readonly at: number;
  readonly id: string;
}

const positionOf = (after: string | null): Position | undefined | 'wrong' => {
  if (!after) return undefined;
  const [, at, id] = /^(\d{1,16})\.([\w-]{1,100})$/.exec(after) ?? [];
  return at === undefined || id === undefined ? 'wrong' : { at: Number(at), id };
};

const pageOf = ({ facts, rows }: Answers, { limit, after }: { limit: number; after: Position | undefined }) => {
  const [at, ids] = [numbersOf(facts, 'at'), wordsOf(facts, 'id')];
  const placeOf = (row: number): Position => ({ at: at[row] ?? 0, id: ids.words[ids.codes[row] ?? -1] ?? '' });
  const sorted = Array.from(rows, (row) => ({ row, ...placeOf(row) })).sort(
    (a, b) => b.at - a.at || (a.id < b.id ? 1 : -1),
  );
  const from = after ? sorted.filter((one) => one.at < after.at || (one.at === after.at && one.id < after.id)) : sorted;
  return { page: from.slice(0, limit), isLast: from.length <= limit };
};

interface View {
  readonly [name: string]: unknown;
}

const viewsOf = async (
  page: readonly { readonly row: number; readonly id: string; readonly at: number }[],
  { loaded: { facts }, wish, words }: { loaded: Answers; wish: Wish; words: boolean },
  deps: InsightsDeps,
): Promise<readonly View[]> => {
  const [comments, emails] = words
    ? await Promise.all([
        commentsOf(wish, deps),
        emailsOf(
          page.map(({ id }) => id),
          deps,
        ),
      ])
    : [new Map<string, string>(), new Map<string, string>()];
  const text = textReader(facts);
  const score = numbersOf(facts, 'score');
  const scoreIn = (row: number): number | null => {
    const value = score[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  return page.map(({ row, id, at }) => ({
    surveyId: id,
    at: new Date(at).toISOString(),
    program: text('program', row),
    type: text('type', row),
    score: scoreIn(row),
    group: text('group', row),
    comment: comments.get(id) ?? null,
    answers: parsed(text('answers', row)) ?? {},
    channel: text('channel', row),
    language: text('language', row),
    tags: parsed(text('tags', row)) ?? [],
    cause: text('cause', row),
    taskId: text('taskId', row),
    apart: text('apart', row),
    email: emails.get(id) ?? null,
    properties: Object.fromEntries(properties(deps).map((name) => [name, text(`property_${name}`, row)])),
  }));
};

/** Reads a word of a row. */
const textReader =
  (facts: Facts) =>
  (name: string, row: number): string | null => {
    const { codes, words } = wordsOf(facts, name);
    return words[codes[row] ?? -1] ?? null;
  };

const parsed = (text: string | null): unknown => {
  const read = text === null ? undefined : parseJson(text);
  return read?.kind === 'value' ? read.value : undefined;
};

/** What customers wrote, by survey. */
export const commentsOf = async (
  wish: Pick<Wish, 'since' | 'until'>,
  { facts: reader }: Pick<InsightsDeps, 'facts'>,
) => {
  const facts = await reader.read('comments', monthsOf(wish), ['id', 'words']);
  const text = textReader(facts);
  const found = new Map<string, string>();
  for (let row = 0; row < facts.length; row += 1) found.set(text('id', row) ?? '', text('words', row) ?? '');
  return found;
};

/** Addresses lie in the table alone, where they can be erased: looked up through each survey's contact. */
const emailsOf = async (
  surveyIds: readonly string[],
  { records }: InsightsDeps,
): Promise<ReadonlyMap<string, string>> => {
  const surveys = await readAll(
    surveyIds.map((id) => ({ kind: 'survey', id: [id] })),
    records,
  );
  const contactOf = new Map(
    surveys.flatMap((row) => (row.kind === 'survey' ? [[row.id, row.contactId] as const] : [])),
  );
  const contacts = await readAll(
    [...new Set(contactOf.values())].map((id) => ({ kind: 'contact', id: [id] })),
    records,
  );
  const emailOf = new Map(
    contacts.flatMap((row) => (row.kind === 'contact' && row.email ? [[row.id, row.email] as const] : [])),
  );
  return new Map(
    [...contactOf].flatMap(([id, contact]) => {
      const email = emailOf.get(contact);
      return email === undefined ? [] : [[id, email] as const];
    }),
  );
};

const readAll = async (refs: readonly Ref[], records: InsightsDeps['records']): Promise<readonly Row[]> => {
  const rows = await records.getAll(refs);
  return rows.filter((row) => row !== undefined);
};

const written = (views: readonly View[], format: Format, headers: Readonly<Record<string, string>>): Answer => {
  if (format === 'json') return json(200, views, headers);
  const file = (type: string, body: string): Answer => ({
    status: 200,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="heardback-answers.${format}"`,
      ...headers,
    },
    body,
  });
  if (format === 'jsonl') return file('application/jsonl', views.map((view) => `${JSON.stringify(view)}\n`).join(''));
  return file(
    'text/csv',
    [csvLine(csvColumns), ...views.map((view) => csvLine(csvColumns.map((name) => cellOf(view[name]))))].join(''),
  );
};

const csvColumns = [
  ...[
    'surveyId',
    'at',
    'program',
    'type',
    'score',
    'group',
    'comment',
    'answers',
    'channel',
    'language',
    'tags',
    'cause',
  ],
  ...['taskId', 'apart', 'email', 'properties'],
];

const cellOf = (value: unknown): string | number | undefined => {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
};

const linkTo = (query: URLSearchParams, next: string): string => {
  const onward = new URLSearchParams(query);
  onward.set('after', next);
  return `</v1/answers?${onward}>; rel="next"`;
};
