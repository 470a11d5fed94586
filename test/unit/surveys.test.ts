import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import heardback from '../../heardback.config.ts';
import { parseConfig } from '../../shared/contracts/config/define.ts';
import { missingTexts } from '../../shared/contracts/config/missing-texts.ts';
import { survey as schema } from '../../shared/contracts/config/survey.ts';
import { readAnswers, readRating } from '../../shared/domain/answer/read-answer.ts';
import { cxiParts, groupOf, ratingsOf, scaleOf } from '../../shared/domain/rating.ts';
import { ownWords } from '../../shared/domain/reply/cut.ts';
import { replyLine } from '../../shared/domain/reply/reply-line.ts';
import { aboutLine } from '../../shared/render/about.ts';
import { smsSegments } from '../../shared/render/gsm.ts';
import { invitationMail } from '../../shared/render/invitation-mail.ts';
import { invitationText } from '../../shared/render/invitation-text.ts';
import { conversationTexts } from '../../shared/render/languages/conversation.ts';
import { pageTexts } from '../../shared/render/languages/page-texts.ts';
import { unsubscribePage } from '../../shared/render/other-pages.ts';
import { surveyPage } from '../../shared/render/survey-page.ts';
import { thanksPage } from '../../shared/render/thanks-page.ts';
import { wordingOf } from '../../shared/render/wording.ts';

const brand = {
  name: 'Oak & Ember',
  accent: '#8a4b20',
  language: 'en',
  postalAddress: 'Lindenstrasse 7, 10969 Berlin',
};
const languages = Object.keys(pageTexts());
const types = ['nps', 'csat', 'ces', 'cxi', 'smileys', 'stars', 'thumbs'] as const;
const further = [
  { id: 'topic', type: 'choice', text: 'What was it about?', options: ['Product', 'Delivery', 'Price'] },
  { id: 'liked', type: 'choices', text: 'What did you like?', options: ['Look', 'Feel'], when: { group: 'promoter' } },
  { id: 'speed', type: 'scale', text: 'How quick were we?', low: 'Slow', high: 'Quick' },
  { id: 'more', type: 'text', text: 'Anything else?', when: { 'answers.topic': 'Price' } },
] as const;
const surveyOf = (type: string) => schema.parse({ type, questions: further });
const every = types.flatMap((type) => languages.map((language) => [type, language] as const));

const mailOf = (type: string, language: string) => {
  const title = 'order 1001, oak table';
  return invitationMail({
    brand,
    language,
    wording: wordingOf(surveyOf(type), brand, language),
    name: 'Ada',
    title,
    about: aboutLine(
      { title, occurredAt: '2026-11-20T09:30:00.000Z', timezone: 'Europe/Berlin' },
      { language, brandLanguage: 'en' },
    ),
    reminder: false,
    reason: 'purchase' as const,
    repliesRead: true,
    ratingUrl: (rating) => `https://f.example/s/x?score=${rating}`,
    trapUrl: 'https://f.example/s/x?trap=1',
    unsubscribeUrl: 'https://f.example/u/x',
  });
};

describe.each(every)('%s in %s', (type, language) => {
  const survey = surveyOf(type);
  const wording = wordingOf(survey, brand, language);
  const rightToLeft = ['ar', 'he'].includes(language);

  it('labels both ends, and asks why in words for each group', () => {
    expect(wording.low).not.toBe('');
    expect(wording.high).not.toBe('');
    expect(new Set((['detractor', 'passive', 'promoter', undefined] as const).map(wording.why)).size).toBe(4);
    if (type === 'cxi') expect(wording.parts).toHaveLength(3);
  });

  it('is a mail that says what it is about, offers every rating, and can be read without HTML', () => {
    const mail = mailOf(type, language);
    for (const text of [mail.text, mail.html]) {
      expect(text).toContain('order 1001, oak table');
      expect(text).toMatch(/2026/);
      expect(text).toContain('https://f.example/u/x');
      for (const rating of wording.ratings) expect(text).toContain(`https://f.example/s/x?score=${rating}`);
    }
    expect(mail.text.startsWith(replyLine(language))).toBe(true);
    expect(mail.html).toContain(replyLine(language));
    expect(mail.html).toMatch(new RegExp(`<html lang="${language}" dir="${rightToLeft ? 'rtl' : 'ltr'}"`));
    expect(mail.text).not.toMatch(/\{\w+\}|undefined/);
    expect(mail.html).not.toMatch(/\{\{|undefined/);
  });

  it('is a mail that mail programs can show: tables, no script, no picture, nothing that is loaded, small enough', () => {
    const { html } = mailOf(type, language);
    expect(html).not.toMatch(/<script|<img|<link|@import|url\(|display:\s*(flex|grid)|position:\s*(absolute|fixed)/i);
    // Gmail drops a style block beyond 8,192 characters and clips a mail beyond 102 KB.
    for (const [, block = ''] of html.matchAll(/<style[^>]*>(.*?)<\/style>/gs))
      expect(block.length).toBeLessThan(8_192);
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    expect(html.match(/<!--\[if/g)).toHaveLength(html.match(/<!\[endif\]-->/g)?.length ?? 0);
    for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"');
    for (const [, link = ''] of html.matchAll(/href="([^"]*)"/g)) expect(link).toMatch(/^https:\/\/f\.example\//);
    expect(html).toContain('prefers-color-scheme');
  });

  it('is a page of at most 14 KB with everything, that loads nothing', () => {
    const page = surveyPage({
      brand,
      language,
      wording,
      about: 'order 1001',
      selected: {},
      answeredBefore: false,
      action: '/s/x',
      unsubscribePath: '/u/x',
    });
    const answers = type === 'cxi' ? { effective: 3, easy: 3, enjoyed: 3 } : {};
    const score = type === 'cxi' ? 3 : (wording.ratings[0] ?? 0);
    const thanks = thanksPage({
      brand,
      language,
      survey,
      wording,
      response: { score, answers, comment: 'x' },
      questions: survey.questions ?? [],
      path: '/s/x',
    });
    const leave = unsubscribePage({ brand, language, channel: 'sms', action: '/u/x' });
    for (const { html } of [page, thanks, leave]) {
      expect(Buffer.byteLength(html)).toBeLessThan(14 * 1024);
      expect(gzipSync(html).length).toBeLessThan(6 * 1024);
      expect(html).not.toMatch(/<script|<img|<iframe|@import|url\(|https?:\/\//i);
      expect(html).toContain(`lang="${language}"`);
      expect(html).not.toMatch(/\{\w+\}(?![^<]*<\/style>)|undefined/);
    }
  });
});

describe('a first text', () => {
  const url = `https://f.oakember.example/s/${'x'.repeat(40)}`;
  const textIn = (language: string): string => {
    const survey = schema.parse({ type: 'csat' });
    return invitationText({
      brand,
      language,
      survey,
      wording: wordingOf(survey, brand, language),
      url,
      repliesRead: true,
    });
  };

  it('is billed as one where the alphabet allows, and says how to answer and how it ends', () => {
    const single = languages.filter((language) => smsSegments(textIn(language)) === 1);
    expect(single).toEqual(expect.arrayContaining(['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv', 'tr']));
    for (const language of languages) {
      expect(smsSegments(textIn(language))).toBeLessThanOrEqual(2);
      expect(textIn(language)).toContain('Oak & Ember');
      expect(textIn(language)).toContain('STOP');
    }
  });
});

describe('what is said in return', () => {
  it('is there in every language of the pages', () => {
    expect(Object.keys(conversationTexts).sort()).toEqual([...languages].sort());
    for (const texts of Object.values(conversationTexts)) {
      expect(texts.which).toMatch(/\{low\}.*\{high\}|\{high\}.*\{low\}/);
      expect(texts.help).toContain('{contact}');
      expect(`${texts.help}${texts.resumed}`).toContain('STOP');
      expect(texts.stopped).toContain('START');
    }
  });
});

describe('a reply above our own mail', () => {
  it.each(languages)('is cut where the mail begins, in %s', (language) => {
    const { text } = mailOf('nps', language);
    expect(ownWords(`9, very nice\n\n${text}`)).toBe('9, very nice');
    const quoted = text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n');
    expect(ownWords(`9, very nice\n\n${quoted}`)).toBe('9, very nice');
  });
});

describe('a form', () => {
  const field = fc.oneof(
    fc.string(),
    fc.constantFrom('0', '1', '5', '7', '10', '11', '-1', '1e1', '٥', ' 3 ', 'Price', 'on'),
  );
  const name = fc.constantFrom(
    'score',
    'comment',
    'contact',
    ...cxiParts.map((part) => `answers[${part}]`),
    ...further.map(({ id }) => `answers[${id}]`),
    'answers[liked][Look]',
    'answers[__proto__]',
    '__proto__',
    'constructor',
  );

  it.each(types)(
    'for %s never throws, and never gives a rating off the scale or an answer that was not asked for',
    (type) => {
      const survey = surveyOf(type);
      const allowed = ratingsOf(scaleOf(survey));
      fc.assert(
        fc.property(fc.dictionary(name, field, { noNullPrototype: true }), (form) => {
          const rated = readRating(survey, form);
          if (!rated) return;
          if (type !== 'cxi') expect(allowed).toContain(rated.score);
          else for (const part of cxiParts) expect(allowed).toContain(rated.answers[part]);
          expect(['detractor', 'passive', 'promoter']).toContain(groupOf(survey, rated));
          const answers = readAnswers(survey, form, rated);
          for (const key of Object.keys(answers)) expect([...cxiParts, ...further.map(({ id }) => id)]).toContain(key);
          if ('topic' in answers) expect(['Product', 'Delivery', 'Price']).toContain(answers.topic);
          if ('more' in answers) expect(answers.topic).toBe('Price');
        }),
      );
    },
  );
});

describe('texts of the configuration', () => {
  const support = heardback.programs.support;
  const configured = (survey: object) =>
    parseConfig({ ...heardback, programs: { support: { ...support, survey: { type: 'csat', ...survey } } } });

  it('that are there in some languages and not in others are named', () => {
    const config = configured({
      about: { en: 'our help', de: 'unserer Hilfe' },
      questions: [{ id: 'topic', type: 'text', text: { en: 'What about?' } }],
      wording: { de: { question: 'Wie war es?' } },
    });
    expect(missingTexts(config)).toEqual([
      'programs.support.survey.wording.question: has no text in en; customers read the built-in one, else the one in de.',
      'programs.support.survey.questions.topic.text: has no text in de; customers read the built-in one, else the one in en.',
    ]);
    expect(missingTexts(parseConfig(heardback))).toEqual([]);
  });

  it('may not lead only the happy to a public review', () => {
    const review = { link: { label: 'Review us', url: 'https://www.trustpilot.com/review/shop.example' } };
    expect(() => configured({ thanks: { promoter: review } })).toThrow(/unlawful \(FTC, 16 CFR 465\)/);
    expect(() => configured({ thanks: { promoter: review, passive: review, detractor: review } })).not.toThrow();
  });
});
