import { describe, expect, it } from 'vitest';
import { brand as schema } from '../../shared/contracts/config/brand.ts';
import { findReplyLine } from '../../shared/domain/reply/reply-line.ts';
import { conversationTextsFor } from '../../shared/render/conversation-texts.ts';
import { greetingFor, mailTextsFor } from '../../shared/render/greeting.ts';
import { addresses } from '../../shared/render/languages/address.ts';
import { letterTexts } from '../../shared/render/languages/letters.ts';
import { occasionTexts } from '../../shared/render/languages/occasions.ts';
import { promiseTexts } from '../../shared/render/languages/promise.ts';
import { addressed, type Tone, textsFor } from '../../shared/render/texts.ts';
import config from '../config.ts';

/** Everything that is built in, by its place: `page.thanks.title`. */
const flat = (value: unknown, place = ''): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[place, value]]
    : Object.entries(value as object).flatMap(([key, part]) => flat(part, place ? `${place}.${key}` : key));

const allTexts = (language: string, tone: Tone) => {
  const reader = { language, brandLanguage: 'en', tone };
  return new Map(
    flat({
      page: textsFor(reader).texts,
      mail: mailTextsFor(reader),
      conversation: conversationTextsFor(reader),
      occasion: addressed(reader, occasionTexts, ({ occasions }) => occasions),
      letter: addressed(reader, letterTexts, ({ letters }) => letters),
      promise: addressed(reader, promiseTexts, ({ promise }) => promise),
    }),
  );
};

const words = (...given: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}])(?:${given.join('|')})(?!\\p{L})`, 'u');

/** By which words a text gives away how it addresses its reader. */
const signs: Readonly<Record<string, { readonly formal: RegExp; readonly informal: RegExp }>> = {
  de: {
    formal: words('Ihnen', 'Ihr', 'Ihre[nrms]?', '(?<!^)Sie'),
    informal: words('[Dd](?:u|ir|ich)', '[Dd]ein\\p{L}*'),
  },
  es: {
    formal: words('usted', '[Ss]us?', '[Ee]lija', '[Rr]esponda', '\\p{L}+(?:enviar|ayudar)le'),
    informal: words('tú', 'ti', '[Tt]us?', '[Tt]e', 'contigo', '[Ee]lige'),
  },
  fr: {
    formal: words('[Vv](?:ous|otre|os)', '[Vv]euillez', '(?!chez|assez)\\p{L}+ez'),
    informal: words('[Tt](?:u|oi|a|on|es|e)', 't’\\p{L}+'),
  },
  it: {
    formal: words('Lei', '(?<!^|\\. )L[ae]', 'Su[oae]i?', '\\p{L}+L[ae]', '[Ss]celga', '[Rr]isponda'),
    informal: words('[Tt](?:u|e|i|u[oae]|uoi)', 'hai', 'vuoi', '[Ss]cegli', '[Rr]ispondi'),
  },
  nl: { formal: words('[Uu]w?'), informal: words('[Jj](?:e|ij|ou|ouw)') },
  pl: {
    formal: words('Państw\\p{L}+', 'Pan[ai]?', '[Pp]rosimy (?!o )\\p{L}+'),
    informal: words('Ci(?:ę|ebie)?', 'Tw[oó]\\p{L}+', 'masz'),
  },
  ru: {
    formal: words(
      '[Вв](?:ы|ас|ам|ами)',
      '[Вв]аш\\p{L}*',
      '[Вв]ыберите',
      '[Оо]ткройте',
      '\\p{L}+йтесь',
      '[Пп]опробуйте',
    ),
    informal: words('[Тт](?:ы|ебя|ебе|обой)', '[Тт]во\\p{L}+', '[Вв]ыбери', '[Оо]ткрой'),
  },
  tr: {
    formal: words('[Ss]iz\\p{L}*', '(?![Üü]zgün)\\p{L}+(?:ınız|iniz|unuz|ünüz)\\p{L}*', '[Ll]ütfen \\p{L}+ [sa]çın'),
    informal: words('[Ss](?:en|ana|eni|eninle)', '[Yy]anıtın'),
  },
  uk: {
    formal: words('[Вв](?:и|ас|ам|ами)', '[Вв]аш\\p{L}*', '[Вв]иберіть', '[Вв]ідкрийте'),
    informal: words('[Тт](?:и|ебе|обі|обою)', '[Тт]во\\p{L}+', '[Вв]ибери', '[Вв]ідкрий'),
  },
  zh: { formal: /您/, informal: /你/ },
};
const twoFold = Object.entries(addresses).flatMap(([language, ways]) => (ways === 'two' ? [language] : []));

/** What the customer says to the company; and set words of farewell and thanks that address nobody. */
const theirs = /page\.(?:page\.(?:noContact|send|unsubscribe)|unsubscribe\.button)|letter\.consent\.agree$|\.dir$/;

describe('how customers are addressed', () => {
  it.each(twoFold)('is one and the same in all texts of %s', (language) => {
    const { formal, informal } = signs[language] ?? { formal: /$./, informal: /$./ };
    for (const [place, text] of allTexts(language, 'informal'))
      if (!theirs.test(place) && !(language === 'de' && deThey.test(place)))
        expect.soft(text, place).not.toMatch(formal);
    for (const [place, text] of allTexts(language, 'formal'))
      if (!theirs.test(place)) expect.soft(text, place).not.toMatch(informal);
  });

  it.each(twoFold)('leaves the places to be filled in where they are in %s', (language) => {
    const places = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? [];
    const formal = allTexts(language, 'formal');
    for (const [place, text] of allTexts(language, 'informal'))
      expect.soft(places(text), place).toEqual(places(formal.get(place) ?? ''));
  });

  it.each(Object.keys(addresses))(
    'is formal where nothing is said, and as it is where there is one way of it (%s)',
    (language) => {
      const unsaid = textsFor({ language, brandLanguage: 'en' }).texts;
      expect(unsaid).toEqual(textsFor({ language, brandLanguage: 'en', tone: 'formal' }).texts);
      const isOne = addresses[language as keyof typeof addresses] === 'one';
      expect(allTexts(language, 'informal').size).toBe(allTexts(language, 'formal').size);
      if (isOne) expect(allTexts(language, 'informal')).toEqual(allTexts(language, 'formal'));
      else expect(allTexts(language, 'informal')).not.toEqual(allTexts(language, 'formal'));
    },
  );

  it('calls people by their first name where it is informal, but not where the family’s name stands first', () => {
    const greeted = (language: string, tone: Tone) => greetingFor('Ada Byron', { language, brandLanguage: 'en', tone });
    expect(greeted('de', 'formal')).toBe('Guten Tag Ada Byron,');
    expect(greeted('de', 'informal')).toBe('Hallo Ada,');
    expect(greeted('en', 'informal')).toBe('Hello Ada,');
    expect(greetingFor('王 小明', { language: 'zh', brandLanguage: 'en', tone: 'informal' })).toContain('王 小明');
  });

  it('is the brand’s, and a word for neither is refused with what to write', () => {
    expect(schema.parse({ ...config.brand, tone: 'informal' }).tone).toBe('informal');
    expect(schema.safeParse({ ...config.brand, tone: 'du' }).error?.issues[0]?.message).toContain("'informal' (du");
  });

  it('of the line above which to answer is neither, and mails that were sent before are cut as they were', () => {
    expect(findReplyLine(['Danke!', '— Bitte antworten Sie oberhalb dieser Zeile —'])).toEqual({ from: 1, to: 2 });
    expect(findReplyLine(['Danke!', mailTextsFor({ language: 'de', brandLanguage: 'en' }).line])).toEqual({
      from: 1,
      to: 2,
    });
  });
});

/** `Sie` that begins a sentence and means the words, the survey or the mail. */
const deThey = /closed\.body|where\.|intro$|three$/;
