import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsSegments } from '../../shared/render/gsm.ts';
import { html } from '../../shared/render/html.ts';
import { invitationMail } from '../../shared/render/invitation-mail.ts';
import { invitationText } from '../../shared/render/invitation-text.ts';
import { contrast, palette } from '../../shared/render/palette.ts';
import { surveyPage } from '../../shared/render/survey-page.ts';
import { thanksPage } from '../../shared/render/thanks-page.ts';
import { wordingOf } from '../../shared/render/wording.ts';

const hostile = `"><script>alert(1)</script></textarea>'&`;
const brand = { name: hostile, accent: '#8a4b20', language: 'en', postalAddress: hostile };
const survey = { type: 'nps', low: 0 } as const;
const wording = wordingOf(survey, { name: 'Shop', language: 'en' }, 'en');
const page = surveyPage({
  brand,
  language: 'en',
  wording,
  about: hostile,
  comment: hostile,
  selected: { score: 3 },
  group: 'detractor',
  answeredBefore: false,
  action: '/s/x',
  unsubscribePath: '/u/x',
});

describe('colours', () => {
  it('can be read, whatever the brand chose (WCAG 2.2, 1.4.3)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
        for (const tokens of Object.values(palette(`#${colour.toString(16).padStart(6, '0')}`))) {
          for (const [text, ground] of [
            [tokens.accent, tokens.background],
            [tokens.accent, tokens.surface],
            [tokens.onAccent, tokens.accent],
            [tokens.text, tokens.surface],
            [tokens.quiet, tokens.background],
          ] as const) {
            expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
          }
        }
      }),
    );
  });
});

describe('markup', () => {
  it('holds whatever is put into it, and nothing of it works', () => {
    expect(html`<p title="${hostile}">${hostile}</p>`.markup).not.toMatch(/<script|<\/textarea/);
  });

  it.each([
    ['a survey page', page.html],
    [
      'a thanks page',
      thanksPage({
        brand,
        language: 'en',
        survey,
        wording,
        response: { score: 3, answers: {}, comment: hostile },
        questions: [],
        path: '/s/x',
      }).html,
    ],
    [
      'a mail',
      invitationMail({
        brand,
        language: 'en',
        wording,
        name: hostile,
        title: hostile,
        about: hostile,
        reminder: false,
        reason: 'purchase' as const,
        repliesRead: true,
        ratingUrl: (rating) => `https://f.example/s/x?score=${rating}`,
        trapUrl: 'https://f.example/s/x?trap=1',
        unsubscribeUrl: 'https://f.example/u/x',
      }).html,
    ],
  ])('keeps hostile words harmless in %s', (_, markup) => {
    expect(markup).not.toContain('<script');
    expect(markup).not.toContain('alert(1)</');
  });
});

describe('a survey page', () => {
  it('may run no script, load nothing and be framed by nobody', () => {
    expect(page.contentSecurityPolicy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'/);
    expect(page.contentSecurityPolicy).toContain("frame-ancestors 'none'");
  });

  it('keeps a first line break that somebody typed', () => {
    const typed = surveyPage({
      brand,
      language: 'en',
      wording,
      about: '',
      selected: {},
      comment: '\nwords',
      answeredBefore: true,
      action: '/s/x',
      unsubscribePath: '/u/x',
    });
    expect(typed.html).toContain('>\n\nwords</textarea>');
  });

  it.each([
    ['detractor', 'What went wrong'],
    ['passive', 'would have made it better'],
    ['promoter', 'like most'],
    [undefined, 'main reason'],
  ] as const)('asks why in words that suit a %s', (group, words) => {
    expect(wording.why(group)).toContain(words);
  });
});

describe('a text message', () => {
  const url = `https://feedback.shop.example/s/${'x'.repeat(50)}`;
  const csat = { type: 'csat', about: 'our help' } as const;
  const asker = { name: 'Oak & Ember', language: 'en' };
  const asking = { brand: asker, language: 'en', survey: csat, wording: wordingOf(csat, asker, 'en'), url };

  it('says who asks, what and how it ends', () => {
    const body = invitationText({ ...asking, repliesRead: false });
    expect(body).toBe(`Oak & Ember: How satisfied were you with our help? ${url} STOP ends.`);
    expect(smsSegments(body)).toBe(1);
  });

  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['я'.repeat(70), 1],
    ['я'.repeat(71), 2],
  ])('is counted in the segments that it is billed by (%#)', (text, segments) => {
    expect(smsSegments(text)).toBe(segments);
  });
});
