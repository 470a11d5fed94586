import { describe, expect, it } from 'vitest';
import type { AddressRow } from '../../../shared/contracts/rows/contact.ts';
import { languagesOf as readIn } from '../../../shared/domain/contact/languages.ts';
import { withObjections } from '../../../shared/domain/contact/objection.ts';
import type { Resolved } from '../../../shared/domain/contact/resolve.ts';
import { instant } from '../../../shared/domain/instant.ts';
import { languagesOf, wordLanguages } from '../../../shared/domain/words/language.ts';

describe('the languages in which words may be meant', () => {
  it.each([
    ['the lamp was broken', ['en', 'any']],
    ['der tisch ist nicht da', ['de', 'any']],
    ['the lamp und der tisch ist', ['de', 'any']],
    ['the lamp was und der ist', ['en', 'de', 'any']],
    ['он не был', ['ru', 'any']],
    ['هذا', ['ar', 'any']],
    ['שלום', ['he', 'any']],
    ['桌子坏了', ['zh', 'ja', 'any']],
    ['これは机です', ['ja', 'zh', 'any']],
    ['the lamp، هذا', ['en', 'ar', 'any']],
  ])('are told by frequent words and by the script: %s', (words, languages) => {
    expect([...languagesOf(words)]).toEqual(languages);
  });

  it('are all where nothing tells, and always the one that was asked in', () => {
    expect([...languagesOf('lamp')]).toEqual(wordLanguages);
    expect([...languagesOf('the lamp was', 'de-AT')]).toEqual(['en', 'any', 'de']);
    expect([...languagesOf('the lamp was', 'DE_at')]).toEqual(['en', 'any', 'de']);
    expect(languagesOf(`${'lamp '.repeat(800)} the was and`)).toEqual(new Set(wordLanguages));
  });

  it('are likely those of the countries whose numbers somebody has', () => {
    expect(readIn(['ch', 'IT'])).toEqual(['de', 'fr', 'it']);
    expect([readIn(['XX']), readIn([])]).toEqual([[], []]);
  });
});

describe('an objection', () => {
  const at = instant(0);
  const address = (hash: string, more: Partial<AddressRow> = {}): AddressRow => ({
    ...{ kind: 'address', version: 0, hash, channel: 'email', contactId: 'kim', others: [], asked: {}, ...more },
  });
  const contact = { kind: 'contact', version: 0, id: 'kim', asked: {}, createdAt: at } as const;
  const left = { reason: 'unsubscribed', at } as const;
  const resolved = (...addresses: AddressRow[]): Resolved => ({
    ...{ contact, addresses, changed: [contact, ...addresses] },
  });
  const moved = (old: AddressRow, fresh: AddressRow) =>
    withObjections(resolved(fresh), { before: [old.hash], known: new Map([[old.hash, old]]) });

  it.each(['unsubscribed', 'opted-out', 'complained'] as const)(
    'goes with the person to a new address: %s',
    (reason) => {
      const grown = { ...address('new'), suppressed: { reason, at } };
      const told = moved(address('old', { suppressed: { reason, at } }), address('new'));
      expect(told).toEqual({ contact, addresses: [grown], changed: [contact, grown] });
    },
  );

  it('stays where it was otherwise', () => {
    const fresh = address('new');
    const same = resolved(fresh);
    expect(moved(address('old', { suppressed: { reason: 'bounced', at } }), fresh)).toEqual(same);
    expect(moved(address('old', { suppressed: left, channel: 'sms' }), fresh)).toEqual(same);
    expect(moved(address('old'), fresh)).toEqual(same);
    const own = address('new', { suppressed: { reason: 'bounced', at } });
    expect(moved(address('old', { suppressed: left }), own)).toEqual(resolved(own));
  });

  it('is that of another address that is left out of what changed twice, and of none that they had', () => {
    const [old, second, fresh] = [address('old', { suppressed: left }), address('second'), address('new')];
    const known = new Map([old, second].map((row) => [row.hash, row]));
    const told = withObjections(resolved(second, fresh), { before: ['second', 'unknown', 'old'], known });
    expect(told.addresses).toEqual([second, { ...fresh, suppressed: left }]);
    expect(told.changed).toEqual([contact, second, { ...fresh, suppressed: left }]);
  });
});
