import { describe, expect, it } from 'vitest';
import { pageTexts } from '../../shared/render/languages/page-texts.ts';
import { promiseTexts } from '../../shared/render/languages/promise.ts';
import { promiseLetter, promiseText } from '../../shared/render/promise-text.ts';

const said = (language: string, by: string, more: object = {}) =>
  promiseText({
    ...{
      reader: { language, brandLanguage: 'en' },
      team: { name: 'Customer care', names: { de: 'Der Kundendienst' } },
    },
    ...{ by, now: '2026-11-24T10:00:00.000Z', timezone: 'Europe/Berlin', ...more },
  });

describe('a promise', () => {
  it.each([
    ['2026-11-26T10:37:00.000Z', 'Customer care will write to you by Thursday noon.'],
    ['2026-11-26T11:00:00.000Z', 'Customer care will write to you by Thursday noon.'],
    ['2026-11-26T11:01:00.000Z', 'Customer care will write to you by Thursday evening.'],
    ['2026-12-03T10:00:00.000Z', 'Customer care will write to you by noon on Thursday, 3 December.'],
  ])('is said as a person would, and never sooner than it is (%s)', (by, words) => {
    expect(said('en', by)).toBe(words);
  });

  it('is in the customer’s own time', () => {
    expect(said('en', '2026-11-26T10:37:00.000Z', { timezone: 'Asia/Tokyo' })).toContain('Thursday evening');
  });

  it('names the team as the language has it, and nobody where it has no name', () => {
    expect(said('de', '2026-11-26T10:37:00.000Z')).toBe('Der Kundendienst schreibt Ihnen bis Donnerstagmittag.');
    expect(said('fr', '2026-11-26T10:37:00.000Z')).toBe('Nous vous écrirons d’ici jeudi midi.');
    expect(said('pl', '2026-11-25T10:37:00.000Z')).toBe('Odpiszemy najpóźniej w środę w południe.');
  });

  it('is there in every language of the pages, whole', () => {
    expect(Object.keys(promiseTexts).sort()).toEqual(Object.keys(pageTexts()).sort());
    for (const language of Object.keys(promiseTexts))
      for (const purpose of ['acknowledgement', 'slip'] as const)
        for (const by of ['2026-11-26T10:37:00.000Z', '2026-12-10T17:00:00.000Z']) {
          const words = promiseLetter(purpose, {
            ...{ reader: { language, brandLanguage: 'en' }, team: { name: 'Care' }, by, old: by },
            ...{ now: '2026-11-24T10:00:00.000Z', timezone: 'Europe/Berlin' },
          });
          expect(words).not.toMatch(/[{}]|undefined|Care(?!.*by)|\d\d:\d\d/);
        }
  });
});
