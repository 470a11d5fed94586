import { describe, expect, it } from 'vitest';
import { cardPage } from '../../shared/render/card-page.ts';
import { consentPage } from '../../shared/render/consent-page.ts';
import { invitationMail } from '../../shared/render/invitation-mail.ts';
import { invitationText, thanksText } from '../../shared/render/invitation-text.ts';
import { kioskPage } from '../../shared/render/kiosk-page.ts';
import { letterMail } from '../../shared/render/letter-mail.ts';
import { noticePage, unsubscribePage } from '../../shared/render/other-pages.ts';
import { surveyPage } from '../../shared/render/survey-page.ts';
import { thanksPage } from '../../shared/render/thanks-page.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import config from '../config.ts';

const brand = { ...config.brand, tone: 'informal' as const };
const language = 'de-AT';
const survey = { type: 'csat' } as const;
const wording = wordingOf(survey, brand, language);
const view = { brand, language, wording };

const mail = invitationMail({
  ...{ ...view, name: 'Ada Byron', about: '', reminder: false, reason: 'purchase', repliesRead: true },
  ...{ ratingUrl: () => 'https://f.example/s', trapUrl: 'https://f.example/t', unsubscribeUrl: 'https://f.example/u' },
});
const message = { words: 'ein neuer kommt.', language, subject: undefined, by: undefined, purpose: 'answer' as const };
const letter = letterMail({
  brand,
  message,
  name: 'Ada Byron',
  title: undefined,
  unsubscribeUrl: 'https://f.example/u',
});
const page = { ...view, about: '', answeredBefore: false, action: '/s/x', selected: {}, group: undefined };

const places: Readonly<Record<string, string>> = {
  'a survey’s mail': mail.text,
  'its HTML': mail.html,
  'a letter': letter.text,
  'a text': invitationText({ ...view, survey, url: 'https://f.example/s', repliesRead: true }),
  'the thanks by text': thanksText(view, 'detractor'),
  'a survey’s page': surveyPage({ ...page, unsubscribePath: '/u/x' }).html,
  'the page after it': thanksPage({
    ...{ brand, language, survey, wording, questions: [], path: '/s/x' },
    response: { score: 1, answers: {}, comment: 'Kaputt.' },
  }).html,
  'the page that stops it': unsubscribePage({ brand, language, channel: 'email', action: '/u/x' }).html,
  'the page that has stopped it': unsubscribePage({
    ...{ brand, language, channel: 'email', action: '/u/x', done: { scope: 'all', isUndone: false } },
  }).html,
  'a page that is not there': noticePage('not-found', { brand, language }).html,
  'a counter': kioskPage({ ...view, once: 'x', action: '/l/x?kiosk=1' }).html,
  'a card': cardPage({ ...view, url: 'https://f.example/l/x' }).html,
  'the consent to be quoted': consentPage({
    brand,
    consent: {
      ...{ kind: 'consent', version: 1, id: 'c', taskId: 't', contactId: 'a', use: 'case-study', name: 'Ada B.' },
      ...{ words: 'Schön.', askedBy: { name: 'Mara', email: 'm@x.example' }, askedAt: '2026-11-24T10:00:00.000Z' },
      ...{ state: 'asked', language },
    },
    action: '/c/x',
  }).html,
};

const shown = (markup: string): string => markup.replace(/<style>.*?<\/style>|<script>.*?<\/script>|<[^>]*>/gs, ' ');

describe('a brand that says du', () => {
  it.each(Object.entries(places))('says it in %s', (_, markup) => {
    expect(shown(markup)).not.toMatch(/\b(?:Ihnen|Ihre[nrms]?)\b|(?:haben|können|waren|wählen|öffnen) Sie/i);
  });

  it('greets by the first name', () => {
    expect(mail.text).toContain('Hallo Ada,');
    expect(letter.text).toContain('Hallo Ada,');
  });
});
