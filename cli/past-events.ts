import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { DynamoRecords, rowOf } from '../shared/adapters/aws/records.ts';
import type { ProgramConfig } from '../shared/contracts/config/program.ts';
import type { EventRow } from '../shared/contracts/rows/event.ts';
import type { SurveyRow } from '../shared/contracts/rows/survey.ts';
import { groupOf } from '../shared/domain/rating.ts';
import type { Records } from '../shared/ports/records.ts';
import { awsSettings, missingForAws } from './aws.ts';
import { RefusedError, type Terminal } from './command.ts';

/** One page of events as lines of an export, and where to go on after it. */
export interface ExportedPage {
  readonly lines: readonly string[];
  /** Absent on the last page. */
  readonly cursor?: string;
}

export interface Wanted {
  readonly table: string;
  /** Events that came before are left out. */
  readonly since: string;
  /** Cursor of the last page that was had. */
  readonly after?: string | undefined;
  /** The cloud on this machine, where its table is meant; else AWS, by the operator's environment. */
  readonly here?: string | undefined;
}

/**
 * Reads past events and what became of their surveys from the table, with the operator's own credentials; nothing is
 * written. DynamoDB reads, and charges for, the whole table once.
 * @throws RefusedError that says what is missing
 */
export async function* pastEvents(
  { table, since, after, here }: Wanted,
  { environment }: Pick<Terminal, 'environment'>,
): AsyncGenerator<ExportedPage> {
  const client = new DynamoDBClient(awsSettings(here, environment));
  const records = new DynamoRecords(client, table);
  const programs = new Map<string, ProgramConfig | undefined>();
  let start = after === undefined ? undefined : startOf(after);
  do {
    const { Items = [], LastEvaluatedKey } = await client
      .send(scanOf({ table, since, start }))
      .catch((error: unknown) => {
        throw new RefusedError(reasonOf(error, table), { cause: error });
      });
    const events = Items.map(rowOf).filter((row): row is EventRow => row.kind === 'event');
    const surveys = await surveysOf(events, records);
    await learnPrograms(surveys, { records, programs });
    const lines = events.map((event) => lineOf(event, { surveys, programs }));
    start = LastEvaluatedKey;
    yield start ? { lines, cursor: cursorOf(start) } : { lines };
  } while (start);
}

type Key = Record<string, AttributeValue>;

const scanOf = ({
  table,
  since,
  start,
}: {
  readonly table: string;
  readonly since: string;
  readonly start: Key | undefined;
}): ScanCommand =>
  new ScanCommand({
    TableName: table,
    FilterExpression: '#kind = :event AND #at >= :since',
    ExpressionAttributeNames: { '#kind': 'kind', '#at': 'receivedAt' },
    ExpressionAttributeValues: marshall({ ':event': 'event', ':since': since }),
    ...(start && { ExclusiveStartKey: start }),
  });

const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(unmarshall(key))).toString('base64url');

const startOf = (cursor: string): Key => {
  try {
    return marshall(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Record<string, string>);
  } catch (error) {
    throw new RefusedError('--after takes what an interrupted export printed. Begin anew without it.', {
      cause: error,
    });
  }
};

const reasonOf = (error: unknown, table: string): string => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const missing = missingForAws(error);
  if (missing) return missing;
  if (name === 'ResourceNotFoundException')
    return `There is no table \`${table}\` here. Check --stage, --table and AWS_REGION.`;
  if (/AccessDenied/.test(name))
    return `You may not read the table \`${table}\`: dynamodb:Scan and dynamodb:BatchGetItem are needed.`;
  return `The table \`${table}\` could not be read: ${message || name}.`;
};

const surveysOf = async (events: readonly EventRow[], records: Records): Promise<ReadonlyMap<string, SurveyRow>> => {
  const ids = new Set(events.flatMap(({ decisions }) => decisions.flatMap(({ surveyId }) => surveyId ?? [])));
  const rows = ids.size === 0 ? [] : await records.getAll([...ids].map((id) => ({ kind: 'survey', id: [id] })));
  return new Map(rows.flatMap((row) => (row?.kind === 'survey' ? [[row.id, row] as const] : [])));
};

interface Learning {
  readonly records: Records;
  readonly programs: Map<string, ProgramConfig | undefined>;
}

/** The scale of an answer is that of the programme as it was then. */
const learnPrograms = async (
  surveys: ReadonlyMap<string, SurveyRow>,
  { records, programs }: Learning,
): Promise<void> => {
  const unknown = new Set(
    [...surveys.values()].map(({ programHash }) => programHash).filter((hash) => !programs.has(hash)),
  );
  const rows =
    unknown.size === 0 ? [] : await records.getAll([...unknown].map((hash) => ({ kind: 'program', id: [hash] })));
  for (const hash of unknown) programs.set(hash, undefined);
  // Written from a parsed configuration, and found by the hash of its content.
  for (const row of rows) if (row?.kind === 'program') programs.set(row.hash, row.program as ProgramConfig);
};

interface Around {
  readonly surveys: ReadonlyMap<string, SurveyRow>;
  readonly programs: ReadonlyMap<string, ProgramConfig | undefined>;
}

/** Everything that a play needs, and what became of it; no words of a customer's answer. */
const lineOf = (
  { key, envelopeId, event, contactId, receivedAt, decisions }: EventRow,
  { surveys, programs }: Around,
): string => {
  const { source, type, ...detail } = event;
  const own = new Set(decisions.flatMap(({ surveyId }) => surveyId ?? []));
  const told = [...own].flatMap((id) => surveys.get(id) ?? []).filter(({ eventKey }) => eventKey === key);
  return JSON.stringify({
    source,
    detailType: type,
    time: receivedAt,
    detail,
    envelopeId,
    contactId,
    surveys: told.map((survey) => outcomeOf(survey, programs)),
  });
};

const outcomeOf = (survey: SurveyRow, programs: Around['programs']) => {
  const config = programs.get(survey.programHash)?.survey;
  const answer = survey.state === 'answered' ? survey.response : undefined;
  return {
    program: survey.program,
    surveyId: survey.id,
    state: survey.state,
    channel: survey.channel,
    ...('sentAt' in survey && { sentAt: survey.sentAt }),
    ...(answer && config && { answer: { score: answer.score, group: groupOf(config, answer), at: answer.at } }),
  };
};
