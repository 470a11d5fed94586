import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagsOf, severityOf } from '../../../shared/domain/task/severity.ts';
import { type Alarm, alarming } from '../../../shared/domain/task/words/alarming.ts';
import { feeling } from '../../../shared/domain/task/words/feeling.ts';
import { speaksOf } from '../../../shared/domain/task/words/find.ts';

describe('words that outrank any rating', () => {
  it.each<[string, Alarm]>([
    ['I was taken to hospital after the shelf fell', 'injury'],
    ['My lawyer will be in touch.', 'legal'],
    ['Ich gehe zum Anwalt und verklage Sie', 'legal'],
    ['Je vais contacter mon avocat', 'legal'],
    ['I will go to the press with this', 'press'],
    ['Das geht an die Presse!', 'press'],
    ['honestly I want to die', 'self-harm'],
    ['Please DELETE  my data', 'data-deletion'],
    ['Bitte alle meine Daten löschen', 'data-deletion'],
    ['Удалите мои данные', 'data-deletion'],
    ['弁護士に相談します', 'legal'],
    ['我要去曝光你们', 'press'],
    ['سأتصل بالمحامي، محامي معروف', 'legal'],
    ['אני אפנה אל עורך דין', 'legal'],
  ])('are seen in %j', (text, alarm) => {
    expect(flagsOf(text, 'promoter')).toContain(alarm);
    expect(severityOf({ group: 'promoter', words: text, highAmount: 1000 })).toBe('urgent');
  });

  it.each([
    'I had to press the button twice',
    'The tennis court was booked, great shop though',
    'Das Gericht war kalt',
    'Mein Problem ist die Lieferung',
    'It was wrapped in newspaper',
    'I deleted the mail by accident',
    'Sehr beruhigend, danke',
    'The suit does not fit',
    'Klage über den Preis habe ich nicht',
  ])('are not seen in %j', (text) => {
    expect(flagsOf(text, 'passive')).toEqual([]);
  });

  it('never stop the reading, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000, unit: 'binary' }), (text) => {
        for (const lists of [...Object.values(alarming), ...Object.values(feeling)]) speaksOf(text, lists);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a rating that contradicts its words', () => {
  it.each([
    ['0, fantastic!', 'detractor', true],
    ['Terrible, never again', 'promoter', true],
    ['Katastrophal', 'promoter', true],
    ['Fantastic shop, terrible delivery', 'detractor', false],
    ['Terrible', 'detractor', false],
    ['Fantastic', 'promoter', false],
    ['It was fine', 'detractor', false],
  ] as const)('%j from a %s is flagged: %s', (text, group, flagged) => {
    expect(flagsOf(text, group).includes('contradiction')).toBe(flagged);
  });
});

describe('severity', () => {
  it.each([
    [{ group: 'detractor', words: undefined, highAmount: 1000 }, 'high'],
    [{ group: 'detractor', words: undefined, amount: 1000, highAmount: 1000 }, 'urgent'],
    [{ group: 'detractor', words: undefined, highAmount: 1000, isKey: true }, 'urgent'],
    [{ group: 'passive', words: undefined, amount: 5000, highAmount: 1000 }, 'high'],
    [{ group: 'promoter', words: undefined, amount: 5000, highAmount: 1000 }, 'low'],
  ] as const)('of %o is %s', (stakes, severity) => {
    expect(severityOf(stakes)).toBe(severity);
  });
});
