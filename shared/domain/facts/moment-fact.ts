import type { Decision, EventRow } from '../../contracts/rows/event.ts';
import { type FactChange, type FactSetting, revisionOf } from './fact.ts';
import { aboutEvent, at, dayAt, monthAt } from './values.ts';

/** A business event: when, to whom, for how much, and what became of it. One row, whatever number of programmes listen. */
export const momentFact = (
  row: EventRow,
  setting: FactSetting,
  teamOf: (program: string) => string | null,
): FactChange => {
  const { key, event } = row;
  const revision = revisionOf(row.version, []);
  const decision = leading(row.decisions);
  const program = decision === undefined || decision.program === '*' ? null : decision.program;
  const columns = {
    id: key,
    revision,
    source: event.source,
    moment: event.type,
    contact: row.contactId === undefined ? null : setting.pseudonym(row.contactId),
    at: at(event.occurredAt),
    day: dayAt(event.occurredAt, setting.zone),
    verdict: decision && program !== null ? decision.verdict : null,
    program,
    reason: decision?.reasons.filter(({ verdict }) => verdict === 'fail').at(-1)?.rule ?? null,
    team: program === null ? null : teamOf(program),
    ...aboutEvent(row, setting),
  };
  return { table: 'moments', month: monthAt(event.occurredAt), id: key, revision, row: columns };
};

const closest: readonly Decision['verdict'][] = [
  'scheduled',
  'deferred',
  'cancelled',
  'skipped',
  'duplicate',
  'parked',
];

/** Of the last decision of each programme, the one that came closest to a survey. */
const leading = (decisions: readonly Decision[]): Decision | undefined => {
  const last = new Map(decisions.map((decision) => [decision.program, decision]));
  return [...last.values()].toSorted((a, b) => closest.indexOf(a.verdict) - closest.indexOf(b.verdict))[0];
};
