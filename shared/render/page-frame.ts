import { createHash } from 'node:crypto';
import type { Font } from '../contracts/config/look.ts';
import { isolatedIn } from './direction.ts';
import { html, SafeHtml } from './html.ts';
import { type Logo, logoIn } from './logo.ts';
import { pageStyle } from './page-style.ts';
import { readerOf, type Tone, textsFor } from './texts.ts';

export interface Brand {
  readonly name: string;
  readonly accent: string;
  readonly language: string;
  readonly tone?: Tone | undefined;
  readonly postalAddress: string;
  readonly logo?: Logo | undefined;
  readonly font?: Font | undefined;
}

export interface Page {
  readonly html: string;
  /** Nothing may be loaded, run or framed; the one style sheet is known by its hash. */
  readonly contentSecurityPolicy: string;
}

interface Content {
  /** The customer's. */
  readonly language: string;
  readonly title: string;
  readonly body: SafeHtml;
  readonly footer?: SafeHtml;
  /** Where the page goes by itself after a while: at a counter the next visitor finds an empty form. */
  readonly next?: string;
  /** Seconds until then. */
  readonly after?: number | undefined;
  /** Runs at the end of the page, and may talk to nobody but us. */
  readonly script?: string;
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** What a customer loads at most, with everything, in bytes. */
const heaviest = 14 * 1024;

/**
 * A customer's page: no request to anybody, not indexed, no referrer; no script but at a counter. Where the logo would make it too
 * heavy for a slow telephone the name stands in its place.
 */
export const pageOf = (brand: Brand, content: Content): Page => {
  const page = drawn(brand, content);
  if (!brand.logo || Buffer.byteLength(page.html) <= heaviest) return page;
  return drawn({ ...brand, logo: undefined }, content);
};

const drawn = (brand: Brand, { language, title, body, footer, next, after = 8, script }: Content): Page => {
  const built = textsFor(readerOf(language, brand));
  const style = pageStyle(brand.accent, brand.font);
  const page = html`<!doctype html>
<html lang="${built.language}" dir="${built.texts.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer">${next && html`<meta http-equiv="refresh" content="${after};url=${next}">`}<title>${title} – ${isolatedIn(built.texts.dir, brand.name)}</title><style>${new SafeHtml(style)}</style></head>
<body><main><p class="brand">${brand.logo ? logoIn(brand.name, brand.logo) : html`<bdi>${brand.name}</bdi>`}</p><div class="card">${body}</div><footer>${footer}<p><bdi>${brand.postalAddress}</bdi></p></footer></main>${script && html`<script>${new SafeHtml(script)}</script>`}</body></html>`;
  const running = script ? ` script-src '${hashOf(script)}'; connect-src 'self';` : '';
  const pictures = brand.logo ? ' img-src data:;' : '';
  const contentSecurityPolicy = `default-src 'none'; style-src '${hashOf(style)}';${pictures}${running} form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
  return { html: page.markup, contentSecurityPolicy };
};
