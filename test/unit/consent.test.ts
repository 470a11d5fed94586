import { describe, expect, it } from 'vitest';
import type { ConsentRow } from '../../shared/contracts/rows/consent.ts';
import { decided, isDeclined } from '../../shared/domain/message/consent.ts';
import { consentPage } from '../../shared/render/consent-page.ts';
import { letterTexts } from '../../shared/render/languages/letters.ts';
import config from '../config.ts';

const at = '2026-11-24T10:00:00.000Z';
const asked: ConsentRow = {
  ...{ kind: 'consent', version: 1, id: 'c', taskId: 't', contactId: 'a', use: 'testimonial', words: 'Lovely table.' },
  ...{
    name: 'Ada',
    language: 'en',
    askedBy: { name: 'Mara', email: 'mara@shop.example' },
    askedAt: at,
    state: 'asked',
  },
};
const pageOf = (consent: ConsentRow): string => consentPage({ brand: config.brand, consent, action: '/c/x' }).html;

describe('consent to the use of somebody’s words', () => {
  it('can be declined, which is not to take it back, and given later all the same', () => {
    const declined = decided(asked, { agrees: false, declines: true }, at);
    expect(isDeclined(declined)).toBe(true);
    expect(decided(declined, { agrees: false, declines: true }, at)).toBe(declined);
    expect(pageOf(declined)).toContain('We will not use these words.');
    const agreed = decided(declined, { agrees: true, name: 'Ada B.' }, at);
    expect(agreed).toMatchObject({ state: 'agreed', name: 'Ada B.' });
    expect(isDeclined(decided(agreed, { agrees: false }, at))).toBe(false);
  });

  it('is not declined by what takes back', () => {
    expect(decided(asked, { agrees: false }, at)).toBe(asked);
  });

  it.each(Object.keys(letterTexts))('says in %s where the words will be read, before anybody agrees', (language) => {
    const pages = (['testimonial', 'case-study', 'referral'] as const).map((use) =>
      pageOf({ ...asked, language, use }),
    );
    expect(new Set(pages).size).toBe(3);
    for (const page of pages) {
      expect(page).toMatch(/value="agree".*value="decline"/s);
      expect(page).not.toMatch(/\{brand\}|undefined/);
      expect(Buffer.byteLength(page)).toBeLessThan(14 * 1024);
    }
  });
});
