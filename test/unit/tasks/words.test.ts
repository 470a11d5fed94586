import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf, kept } from '../../../shared/domain/conversation/beginning.ts';
import { flagsOf, severityOf } from '../../../shared/domain/task/severity.ts';
import { type Alarm, alarming } from '../../../shared/domain/words/alarming.ts';
import { feeling } from '../../../shared/domain/words/feeling.ts';
import { speaksOf } from '../../../shared/domain/words/find.ts';
import { anyText } from '../any-text.ts';

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

  it.each([
    ['The avg wait was fine', 'en'],
    ['ARN number missing', 'en'],
    ['Delivered with the Gazette', 'en'],
    ['The Gazette arrived late', 'pl'],
    ['The lamp burned out after a day', 'en'],
    ['burned out lamp', 'en'],
    ['It hurt my wallet', 'en'],
    ['The colours keep bleeding into each other', 'en'],
    ['The media player does not start', 'en'],
    ['L’avocat n’était pas mûr', 'fr'],
    ['Les avocats étaient trop durs', 'fr'],
    ['Demoraram a processar o pagamento', 'pt'],
    ['No aceptan los medios de pago que tengo', 'es'],
    ['Die Medien im Regal waren verstaubt', 'de'],
    ['De krant is niet bezorgd', 'nl'],
    ['Ik was verwonderd over de prijs', 'nl'],
    ['Paketet var skadat och tidningen blöt', 'sv'],
    ['Lamba yanık geldi', 'tr'],
    ['相机曝光有问题', 'zh'],
    ['I had to charge back and forth between shops', 'en'],
    ['The charging cable was wrong and I was charged twice', 'en'],
    ['The report you sent me was late', 'en'],
    ['Erase all does not work on the board', 'en'],
    ['Objednávka byla v pořádku', 'cs'],
  ])('are not seen in %j', (text, language) => {
    expect(flagsOf(text, 'passive', language)).toEqual([]);
  });

  it.each<[string, string, Alarm]>([
    ['Ik dien een klacht in op grond van de AVG', 'nl', 'data-deletion'],
    ['Jag anmäler er till ARN', 'sv', 'legal'],
    ['Zgłoszę to do gazety', 'pl', 'press'],
    ['The lamp burned my hand', 'en', 'injury'],
    ['Mon avocat vous écrira', 'fr', 'legal'],
    ['Vou processar vocês', 'pt', 'legal'],
    ['Jag skadade mig på kanten', 'sv', 'injury'],
    ['Ich gehe zum Anwalt', 'en', 'legal'],
    ['Anwalt!', 'en', 'legal'],
    ['Я подам иск в суд', 'en', 'legal'],
    ['I will do a chargeback', 'en', 'legal'],
    ['I am disputing this charge with my bank', 'en', 'legal'],
    ['Dann geht das zur Polizei', 'de', 'legal'],
    ['Je vous envoie une mise en demeure', 'fr', 'legal'],
    ['Půjdu s tím k soudu', 'cs', 'legal'],
    ['Zranil jsem se o hranu', 'cs', 'injury'],
    ['Žádám o výmaz osobních údajů', 'cs', 'data-deletion'],
    ['Jeg forventer svar etter GDPR', 'sv', 'data-deletion'],
    ['Tražim brisanje po Uredbi (EU) 2016/679', 'en', 'data-deletion'],
    ['Who gave you my number?', 'en', 'data-deletion'],
    ['Woher haben Sie meine Adresse?', 'de', 'data-deletion'],
  ])('are seen in %j from somebody asked in %s', (text, language, alarm) => {
    expect(flagsOf(text, 'promoter', language)).toContain(alarm);
  });

  it('are seen however late they come, and survive the cut', () => {
    const text = `${'It was a long wait. '.repeat(1_250)}My lawyer will call. ${'And so on. '.repeat(900)}`;
    expect(flagsOf(text, 'passive', 'en')).toContain('legal');
    const short = beginningOf(text, { bytes: kept.answer, language: 'en' });
    expect(short.length).toBeLessThanOrEqual(kept.answer);
    expect(flagsOf(short, 'passive', 'en')).toContain('legal');
  });

  it('never stop the reading, whatever is written', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 3_000 }), (text) => {
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
