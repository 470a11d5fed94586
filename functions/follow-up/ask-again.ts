import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { recoveryMoment } from '../../shared/contracts/own-events.ts';
import type { HistoryEntry, TaskRow } from '../../shared/contracts/rows/task.ts';
import { meanings } from '../../shared/domain/task/meaning.ts';
import { titleForCustomer } from '../../shared/domain/task/title.ts';
import type { Bus } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { currentContact } from '../../shared/steps/contact/current-contact.ts';

interface AskAgainDeps {
  readonly records: Records;
  readonly bus: Bus;
  readonly config: RuntimeConfig;
}

/**
 * That an unhappy customer's task was resolved is a moment of its own: a programme may ask whether the repair has worked.
 * It is handed in like any business event, and decided on with all rules; the same resolution twice is one event.
 */
export const askAgain = async (
  task: TaskRow,
  { act, at }: HistoryEntry,
  { records, bus, config }: AskAgainDeps,
): Promise<void> => {
  const isListenedTo = Object.values(config.programs).some(({ moment }) => moment === recoveryMoment);
  if (!meanings[act].asksAgain || task.group !== 'detractor' || task.noContact || !isListenedTo) return;
  const contact = await currentContact(task.contactId, records);
  const { externalId, email, phone, name, locale, timezone, smsConsent, emailConsent } = contact ?? {};
  const customer = { id: externalId, email, phone, name, locale, timezone, smsConsent, emailConsent };
  const properties = { program: task.program, team: task.team, ...(task.cause && { cause: task.cause }) };
  await bus.handIn({
    detailType: recoveryMoment,
    detail: { id: task.id, occurredAt: at, customer, title: titleForCustomer(task), properties },
  });
};
