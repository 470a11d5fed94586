import * as z from 'zod/mini';

/** What a customer answered to a survey about an event, as far as it is known. */
const AnswerSchema = z.object({
  program: z.string(),
  score: z.number(),
  group: z.enum(['detractor', 'passive', 'promoter']),
  at: z.string(),
});

/** One line as `heardback export` writes it; everything else that is taken is a part of it. */
const LineSchema = z.object({
  source: z.optional(z.string()),
  detailType: z.string(),
  time: z.optional(z.union([z.string(), z.number()])),
  detail: z.looseObject({ occurredAt: z.optional(z.nullable(z.union([z.string(), z.number()]))) }),
  envelopeId: z.optional(z.string()),
  contactId: z.optional(z.string()),
  surveys: z._default(
    z.array(z.looseObject({ program: z.string(), answer: z.optional(z.omit(AnswerSchema, { program: true })) })),
    [],
  ),
});

export type Answer = z.infer<typeof AnswerSchema>;

/** An event of the past, ready to be played. */
export interface PastEvent {
  readonly line: number;
  /** Business id. */
  readonly id: string;
  /** When it came, not when it happened. */
  readonly at: string;
  /** As the bus hands it on. */
  readonly body: string;
  /** The customer, as the system that was exported knows them. */
  readonly contactId?: string;
  readonly answers: readonly Answer[];
}

export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

export interface History {
  /** In the order in which they came. */
  readonly events: readonly PastEvent[];
  readonly bad: readonly BadLine[];
}

/** Reads JSON Lines: envelopes of EventBridge, `{source?, detailType, time?, detail}`, or an export. Bad lines are named, not fatal. */
export const readEvents = async (lines: AsyncIterable<string> | Iterable<string>): Promise<History> => {
  const events: PastEvent[] = [];
  const bad: BadLine[] = [];
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const read = readLine(text.replace(/^\uFEFF/, ''), line);
    if ('reason' in read) bad.push(read);
    else events.push(read);
  }
  // The sort is stable: what came at the same moment stays in the order of the file.
  events.sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at));
  return { events, bad };
};

const readLine = (text: string, line: number): PastEvent | BadLine => {
  const json = jsonOf(text);
  if (json === undefined) return { line, reason: 'not JSON' };
  const parsed = LineSchema.safeParse(fromEnvelope(json));
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return {
      line,
      reason: `no event: look at \`${place || 'the whole line'}\`; wanted is {source?, detailType, time?, detail}`,
    };
  }
  const { source = 'api', detailType, time, detail, envelopeId, contactId, surveys } = parsed.data;
  const at = instantOf(time ?? detail.occurredAt ?? undefined);
  if (at === undefined) return { line, reason: 'no point in time: give `time`, or `detail.occurredAt`, in ISO 8601' };
  const body = JSON.stringify({
    id: envelopeId ?? `line-${line}`,
    source,
    'detail-type': detailType,
    time: at,
    detail,
  });
  const answers = surveys.flatMap(({ program, answer }) => (answer ? [{ ...answer, program }] : []));
  return { line, id: String(detail.id ?? ''), at, body, answers, ...(contactId !== undefined && { contactId }) };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const fromEnvelope = (json: unknown): unknown => {
  if (typeof json !== 'object' || json === null || !('detail-type' in json)) return json;
  const { 'detail-type': detailType, id, ...rest } = json as { readonly 'detail-type': unknown; readonly id?: unknown };
  return { ...rest, detailType, ...(typeof id === 'string' && { envelopeId: id }) };
};

const instantOf = (time: string | number | undefined): string | undefined => {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};
