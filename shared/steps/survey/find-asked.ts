import type { Channel } from '../../contracts/rows/base.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { addressHash } from '../../domain/contact/hash.ts';
import type { Keyring } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';

/** Surveys that were sent to an address, each programme's last one, newest first: what somebody who writes from there may mean. */
export const askedAt = async (
  { channel, address }: { readonly channel: Channel; readonly address: string },
  { records, keyring }: { readonly records: Records; readonly keyring: Keyring },
): Promise<readonly SurveyRow[]> => {
  const row = await records.get({ kind: 'address', id: [addressHash(channel, address, keyring.addresses)] });
  const asked = Object.values(row?.asked ?? {}).sort((a, b) => (a.at < b.at ? 1 : -1));
  if (asked.length === 0) return [];
  const rows = await records.getAll(asked.map(({ surveyId }) => ({ kind: 'survey', id: [surveyId] })));
  return rows.filter(
    (survey): survey is SurveyRow =>
      survey?.kind === 'survey' && survey.channel === channel && survey.address === address && isOut(survey),
  );
};

const isOut = ({ state }: SurveyRow): boolean => state !== 'scheduled' && state !== 'skipped' && state !== 'cancelled';
