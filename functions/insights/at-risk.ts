import type { Row } from '../../shared/contracts/rows/row.ts';
import type { AtRisk } from '../../shared/domain/insights/risk/assess.ts';
import { newestOf } from '../../shared/domain/insights/risk/newest.ts';
import type { Ref } from '../../shared/ports/records.ts';
import type { Assessed } from '../../shared/steps/facts/assessed.ts';
import type { InsightsDeps } from './deps.ts';

/** So many are named: whoever has more to write to begins at the top. */
const mostNamed = 50;

export interface Person {
  readonly contact: string;
  readonly probability: number;
  readonly lastGroup: 'promoter' | 'passive' | 'detractor' | null;
  /** For those who may read them, where a task or an answer leads to them. */
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly taskId?: string | undefined;
}

/** Who is most likely to leave: by name for those who may read names, else by pseudonym. */
export const peopleAtRisk = async (
  { risk, told }: Assessed,
  mayName: boolean,
  deps: InsightsDeps,
): Promise<readonly Person[]> => {
  if (risk.kind === 'refused') return [];
  const first = risk.people.slice(0, mostNamed).map(personOf);
  if (!mayName) return first;
  const [tasks, surveys] = [newestOf(told.tasks, 'openedAt'), newestOf(told.answers, 'at')];
  const refs = first.map(({ contact }): Ref | undefined => {
    const [task, survey] = [tasks(contact), surveys(contact)];
    if (task !== undefined) return { kind: 'task', id: [task] };
    return survey === undefined ? undefined : { kind: 'survey', id: [survey] };
  });
  const known = await contactsBehind(refs, deps);
  return first.map((person, at) => ({ ...person, ...known[at], taskId: tasks(person.contact) }));
};

const personOf = ({ contact, probability, lastGroup }: AtRisk): Person => {
  const names = ['detractor', 'passive', 'promoter'] as const;
  return { contact, probability, lastGroup: (lastGroup === undefined ? undefined : names[lastGroup + 1]) ?? null };
};

const contactsBehind = async (refs: readonly (Ref | undefined)[], { records }: InsightsDeps) => {
  const asked = refs.flatMap((ref) => ref ?? []);
  const rows = await records.getAll(asked);
  const ids = [...new Set(rows.flatMap((row) => contactIdOf(row) ?? []))];
  const contacts = await records.getAll(ids.map((id) => ({ kind: 'contact', id: [id] })));
  const byId = new Map(contacts.flatMap((row) => (row?.kind === 'contact' ? [[row.id, row] as const] : [])));
  const found = new Map(asked.map((ref, at) => [ref, byId.get(contactIdOf(rows[at]) ?? '')]));
  return refs.map((ref) => {
    const contact = ref && found.get(ref);
    return contact && { name: contact.name, email: contact.email };
  });
};

const contactIdOf = (row: Row | undefined): string | undefined =>
  row?.kind === 'task' || row?.kind === 'survey' ? row.contactId : undefined;
