import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { survey as schema } from '../../shared/contracts/config/survey.ts';
import { cardPage } from '../../shared/render/card-page.ts';
import { isOneTouch, kioskPage } from '../../shared/render/kiosk-page.ts';
import { pageTexts } from '../../shared/render/languages/page-texts.ts';
import { pageStyle } from '../../shared/render/page-style.ts';
import { qrSvg } from '../../shared/render/qr.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import config from '../config.ts';

const { brand } = config;
const types = ['nps', 'csat', 'ces', 'smileys', 'stars', 'thumbs'] as const;
const every = types.flatMap((type) => Object.keys(pageTexts()).map((language) => [type, language] as const));

describe('a page at a counter', () => {
  it.each(every)('takes one touch for an answer (%s in %s), asks for no words, and stays small', (type, language) => {
    const wording = wordingOf(schema.parse({ type }), brand, language);
    const page = kioskPage({ brand, language, wording, once: '12345678', action: '/l/x?kiosk=1' });
    for (const rating of wording.ratings) expect(page.html).toContain(`<button name="score" value="${rating}"`);
    expect(page.html).not.toMatch(/<textarea|undefined|https?:\/\//);
    expect(Buffer.byteLength(page.html)).toBeLessThan(14 * 1024);
    expect(page.contentSecurityPolicy).toMatch(/script-src 'sha256-[\w+/=]+'; connect-src 'self';/);
  });

  it('has touch targets of at least 96 pixels', () => {
    expect(pageStyle(brand.accent)).toMatch(/\.touch button\{[^}]*min-width:6rem;min-height:6\.5rem/);
  });

  it('cannot ask three questions by one touch', () => {
    expect(isOneTouch(wordingOf(schema.parse({ type: 'cxi' }), brand, 'en'))).toBe(false);
  });
});

describe('a QR code', () => {
  const url = `https://feedback.shop.example/l/${'x'.repeat(50)}`;

  it('draws just the modules of its address, with the quiet ground that readers need', () => {
    const { data, size } = encode(url, { ecc: 'Q', border: 4 });
    const drawn = [...qrSvg(url).markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`);
    const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`${x} ${y}`] : [])));
    expect(drawn).toEqual(dark);
    expect(drawn.every((place) => place.split(' ').every((at) => Number(at) >= 4 && Number(at) < size - 4))).toBe(true);
  });

  it('stands on a card with the question and the address', () => {
    const wording = wordingOf({ type: 'csat' }, brand, 'de');
    const { html } = cardPage({ brand, language: 'de', wording, url });
    expect(html).toContain(wording.question);
    expect(html).toContain('feedback.shop.example/l/');
    expect(html).toContain('class="qr"');
  });
});
