import { beforeEach, describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { askedAt } from '../../../shared/steps/survey/find-asked.ts';
import { anAnswer } from '../tasks/answer.ts';

const address = 'ada@example.com';
const { response: _r, history: _h, ...unanswered } = anAnswer(3);
const day = (count: number) => `2026-11-${String(count).padStart(2, '0')}T08:00:00.000Z`;
type Asked = Record<string, { at: string; surveyId: string }>;

let records: InMemoryRecords;
beforeEach(() => {
  records = new InMemoryRecords();
});
const survey = (id: string, more: object = {}) =>
  records.commit([{ put: { ...unanswered, id, version: 0, state: 'sent', address, ...more } as SurveyRow }]);
const known = async (ofAddress: Asked, ofOwner: Asked | undefined, contactId = 'ada') => {
  const hash = addressHash('email', address, testKeyring.addresses);
  await records.commit([
    { put: { kind: 'address', version: 0, hash, channel: 'email', contactId, others: [], asked: ofAddress } },
    ...(ofOwner
      ? [{ put: { kind: 'contact' as const, version: 0, id: 'ada', asked: ofOwner, createdAt: day(1) } }]
      : []),
  ]);
};
const asked = async (channel: 'email' | 'sms' = 'email') =>
  (await askedAt({ channel, address }, { records, keyring: testKeyring })).map(({ id }) => id);

describe('what somebody who writes may mean', () => {
  it('is what they were asked at that address, each programme’s last survey, the newest first', async () => {
    for (const id of ['a', 'b', 'c']) await survey(id);
    await known(
      { support: { at: day(2), surveyId: 'a' }, billing: { at: day(9), surveyId: 'c' } },
      { 'post-purchase': { at: day(5), surveyId: 'b' }, billing: { at: day(9), surveyId: 'c' } },
    );
    expect(await asked()).toEqual(['c', 'b', 'a']);
  });

  it.each<[string, object]>([
    ['another address', { address: 'else@example.com' }],
    ['another channel', { channel: 'sms' }],
    ['nobody yet', { state: 'scheduled' }],
    ['nobody: it was skipped', { state: 'skipped', reason: 'age', endedAt: day(3) }],
    ['nobody: it was cancelled', { state: 'cancelled', reason: 'undone', endedAt: day(3) }],
  ])('is no survey that went to %s', async (_, more) => {
    await survey('a', more);
    await survey('b', { state: 'sending', attempt: { id: 'x', at: day(3) } });
    await known({}, { support: { at: day(2), surveyId: 'a' }, billing: { at: day(1), surveyId: 'b' } });
    expect(await asked()).toEqual(['b']);
  });

  it('is nothing where nobody has the address, nobody was asked, or the survey is gone', async () => {
    expect(await asked()).toEqual([]);
    await known({}, undefined);
    expect(await asked()).toEqual([]);
    expect(await asked('sms')).toEqual([]);
  });

  it('is found though its owner is no more, and not where only others were asked', async () => {
    await survey('a');
    await known({ support: { at: day(2), surveyId: 'a' }, billing: { at: day(3), surveyId: 'erased' } }, undefined);
    expect(await asked()).toEqual(['a']);
  });
});
