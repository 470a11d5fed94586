import type { Channel } from '../../contracts/rows/base.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { addressHash } from '../../domain/contact/hash.ts';
import type { Keyring } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { currentContact } from '../contact/current-contact.ts';

/** Surveys that were sent to an address, each programme's last one, newest first: what somebody who writes from there may mean. */
export const askedAt = async (
  { channel, address }: { readonly channel: Channel; readonly address: string },
  { records, keyring }: { readonly records: Records; readonly keyring: Keyring },
): Promise<readonly SurveyRow[]> => {
  const row = await records.get({ kind: 'address', id: [addressHash(channel, address, keyring.addresses)] });
  // What was asked of somebody who has the address alone stands in their own row.
  const owner = row && (await currentContact(row.contactId, records));
  const slots = [...Object.values(row?.asked ?? {}), ...Object.values(owner?.asked ?? {})];
  const asked = [...new Map(slots.map((slot) => [slot.surveyId, slot])).values()].sort((a, b) =>
    a.at < b.at ? 1 : -1,
  );
  if (asked.length === 0) return [];
  const rows = await records.getAll(asked.map(({ surveyId }) => ({ kind: 'survey', id: [surveyId] })));
  return rows.filter(
    (survey): survey is SurveyRow =>
      survey?.kind === 'survey' && survey.channel === channel && survey.address === address && isOut(survey),
  );
};

const isOut = ({ state }: SurveyRow): boolean => state !== 'scheduled' && state !== 'skipped' && state !== 'cancelled';
