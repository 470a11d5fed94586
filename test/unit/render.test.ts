import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../shared/render/html.ts';
import { invitationMail } from '../../shared/render/invitation-mail.ts';
import { invitationText, smsSegments } from '../../shared/render/invitation-text.ts';
import { thanksPage } from '../../shared/render/other-pages.ts';
import { contrast, palette } from '../../shared/render/palette.ts';
import { surveyPage } from '../../shared/render/survey-page.ts';
import { wordingOf } from '../../shared/render/wording.ts';

const hostile = `"><script>alert(1)</script></textarea>'&`;
const brand = { name: hostile, accent: '#8a4b20', postalAddress: hostile };
const wording = wordingOf({ type: 'nps', low: 0 }, 'Shop', 'en');
const page = surveyPage({
  brand,
  language: 'en',
  wording,
  title: hostile,
  comment: hostile,
  selected: 3,
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
    ['a thanks page', thanksPage({ brand, language: 'en', group: 'detractor', score: 3, comment: hostile, changePath: '/s/x' }).html],
    [
      'a mail',
      invitationMail({
        brand,
        language: 'en',
        wording,
        name: hostile,
        title: hostile,
        reminder: false,
        ratingUrl: (rating) => `https://f.example/s/x?score=${rating}`,
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
      comment: '\nwords',
      answeredBefore: true,
      action: '/s/x',
      unsubscribePath: '/u/x',
    });
    expect(typed.html).toContain('>\n\nwords</textarea>');
  });

  it.each([
    [2, 'What went wrong'],
    [7, 'would have made it better'],
    [10, 'like most'],
    [undefined, 'main reason'],
  ])('asks why in words that suit a rating of %s', (rating, words) => {
    expect(wording.why(rating)).toContain(words);
  });
});

describe('a text message', () => {
  const url = `https://feedback.shop.example/s/${'x'.repeat(50)}`;

  it('says who asks, what and how it ends', () => {
    const body = invitationText({ brand: 'Oak & Ember', question: 'How satisfied were you with our help?', url, language: 'en' });
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
