import { beforeEach, describe, expect, it } from 'vitest';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { currentContact } from '../../../shared/steps/contact/current-contact.ts';

let records: InMemoryRecords;
beforeEach(async () => {
  records = new InMemoryRecords();
  const known = (id: string, more: Partial<ContactRow> = {}): ContactRow => ({
    ...{ kind: 'contact', version: 0, id, asked: {}, createdAt: '2026-11-01T00:00:00.000Z', ...more },
  });
  for (const row of [known('ada'), known('before', { mergedInto: 'ada' }), known('lost', { mergedInto: 'nobody' })])
    await records.commit([{ put: row }]);
});

describe('a contact', () => {
  it.each([
    ['by its own id', 'ada', 'ada'],
    ['by the id that it had before it turned out to be another', 'before', 'ada'],
    ['not where the other is no more', 'lost', undefined],
    ['not by an id that nobody has', 'unknown', undefined],
  ])('is found %s', async (_, id, found) => {
    expect((await currentContact(id, records))?.id).toBe(found);
  });

  it('is not looked for where nobody is known', async () => {
    const never = Object.assign(Object.create(records), { get: () => expect.unreachable() });
    expect(await currentContact('', never)).toBeUndefined();
  });
});
