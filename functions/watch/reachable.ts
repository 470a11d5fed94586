import type { ContactRow } from '../../shared/contracts/rows/contact.ts';
import { drawOf } from '../../shared/domain/eligibility/rules.ts';
import type { AtRisk } from '../../shared/domain/insights/risk/assess.ts';
import { newestOf } from '../../shared/domain/insights/risk/newest.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { currentContact } from '../../shared/steps/contact/current-contact.ts';
import type { Assessed } from '../../shared/steps/facts/assessed.ts';
import type { WatchDeps } from './deps.ts';

export interface Reached {
  readonly person: AtRisk;
  readonly contact: ContactRow;
}

interface Reaching {
  readonly most: number;
  readonly known: Pick<Assessed, 'told'>;
  readonly deps: Pick<WatchDeps, 'records' | 'config'>;
}

/** More are not looked through in a day for the few who are wanted. */
const looked = 10;

/** The first of these who are known by name, by what the table says now: whoever was erased is not, nor is who was held out. */
export const reachable = async (
  people: readonly AtRisk[],
  { most, known: { told }, deps }: Reaching,
): Promise<readonly Reached[]> => {
  const [tasks, surveys] = [newestOf(told.tasks, 'openedAt'), newestOf(told.answers, 'at')];
  const found: Reached[] = [];
  for (const person of people.slice(0, looked * most)) {
    if (found.length >= most) break;
    const [task, survey] = [tasks(person.contact), surveys(person.contact)];
    const refs = [
      ...(task === undefined ? [] : [{ kind: 'task', id: [task] } as const]),
      ...(survey === undefined ? [] : [{ kind: 'survey', id: [survey] } as const]),
    ];
    const contact = await contactBehind(refs, deps);
    if (contact) found.push({ person, contact });
  }
  return found;
};

const contactBehind = async (
  refs: readonly Ref[],
  { records, config }: Reaching['deps'],
): Promise<ContactRow | undefined> => {
  const rows = await records.getAll(refs);
  const row = rows.find((one) => one?.kind === 'task' || one?.kind === 'survey');
  const contact = row && (await currentContact(row.contactId, records));
  if (!contact || (contact.optedOut ?? []).length > 0) return undefined;
  return drawOf('holdout', contact.id) < config.holdout ? undefined : contact;
};
