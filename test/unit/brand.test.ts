import { deflateSync } from 'node:zlib';
import type { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import heardback from '../../heardback.config.ts';
import { SesMailer } from '../../shared/adapters/aws/mailer.ts';
import { parseConfig } from '../../shared/contracts/config/define.ts';
import { survey } from '../../shared/contracts/config/survey.ts';
import { surveyType } from '../../shared/contracts/rows/base.ts';
import { sizeOf } from '../../shared/render/logo.ts';
import { heading } from '../../shared/render/mail-layouts/blocks.ts';
import { laidOut } from '../../shared/render/mail-layouts/frame.ts';
import { surveyPage } from '../../shared/render/survey-page.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import config from '../config.ts';

/** A PNG of one chunk of pixels; only its head and its weight matter here. */
const png = (width: number, height: number, weight = 300): string => {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n', 'latin1');
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  const pixels = deflateSync(Buffer.alloc(width));
  return Buffer.concat([head, pixels], weight).toString('base64');
};

const branded = (more: object) => parseConfig({ ...heardback, brand: { ...heardback.brand, ...more } }).brand;
const logo = { light: png(480, 120, 1_200), dark: png(480, 120, 1_199) };

describe('a logo', () => {
  it.each([
    ['is too heavy', { light: png(9, 9, 1_500), dark: png(9, 9, 1_500) }, /weighs 3,000 bytes; at most 2,400/],
    ['is no PNG', { light: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64') }, /is no PNG/],
    ['is the name of a file', { light: './logo.png' }, /readFileSync/],
  ])('that %s is refused, with what to do', (_, wrong, message) => {
    expect(() => branded({ logo: wrong })).toThrow(message);
  });

  it('is as high as a line of large type, and no wider than a phone', () => {
    expect(sizeOf(png(480, 120))).toEqual({ width: 160, height: 40 });
    expect(sizeOf(png(2_000, 100))).toEqual({ width: 220, height: 11 });
    expect(sizeOf('')).toEqual({ width: 40, height: 40 });
  });

  it.each(surveyType.options)(
    'stands in the page of a survey (%s), or the name where it would weigh more than 14 KB',
    (type) => {
      const brand = { ...branded({ logo, font: 'serif' }) };
      const page = surveyPage({
        ...{
          brand,
          language: 'ru',
          wording: wordingOf(survey.parse({ type }), brand, 'ru'),
          about: 'order 1001',
          selected: {},
        },
        ...{ answeredBefore: false, action: '/s/x', unsubscribePath: '/u/x' },
      });
      const shown = page.html.includes('<img');
      const name = shown ? 'alt="Oak &amp; Ember" width="160" height="40"' : '<bdi>Oak &amp; Ember</bdi>';
      expect(page.html).toContain(name);
      expect(page.html.includes('media="(prefers-color-scheme:dark)"')).toBe(shown);
      expect(page.contentSecurityPolicy.includes('img-src data:;')).toBe(shown);
      expect(shown).toBe(type !== 'cxi');
      expect(page.html).toContain('--font:ui-serif');
      expect(Buffer.byteLength(page.html)).toBeLessThan(14 * 1024);
    },
  );

  const mail = (look: 'card' | 'letter', brand: Parameters<typeof laidOut>[0]['brand']) =>
    laidOut({
      ...{ brand, look, language: 'en', direction: 'ltr', subject: 'x', preview: 'x', body: [heading('Hello')] },
      foot: [],
    });

  it('travels with a mail, has its name where pictures are not shown, and is none in a letter', async () => {
    const rendered = mail('card', branded({ logo }));
    expect(rendered.html).toMatch(/<img class="on-light" src="cid:logo" alt="Oak &amp; Ember"/);
    expect(rendered.html).toMatch(/class="on-dark" src="cid:logo-dark".*display:none;mso-hide:all/);
    expect(mail('letter', branded({ logo })).pictures).toBeUndefined();
    expect(mail('card', branded({})).html).not.toContain('<img');
    const sent: SendEmailCommand[] = [];
    const client = { send: async (command: SendEmailCommand) => ({ MessageId: String(sent.push(command)) }) };
    const { brand } = config;
    await new SesMailer(client as unknown as SESv2Client, 'set').send({
      ...rendered,
      ...{ to: 'ada@example.com', from: { name: brand.name, address: brand.from }, replyTo: brand.from, headers: {} },
    });
    const attached = sent[0]?.input.Content?.Simple?.Attachments ?? [];
    expect(attached.map(({ ContentId, ContentDisposition }) => [ContentId, ContentDisposition])).toEqual([
      ['logo', 'INLINE'],
      ['logo-dark', 'INLINE'],
    ]);
    expect(Buffer.from(attached[0]?.RawContent ?? []).toString('base64')).toBe(logo.light);
  });

  it('and the font are for mail, too', () => {
    expect(mail('card', branded({ font: 'serif' })).html).toContain('Georgia');
    expect(mail('card', branded({})).html).not.toContain('Georgia');
    expect(() => branded({ font: 'Comic Sans' })).toThrow(/font/);
  });
});
