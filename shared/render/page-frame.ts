import { createHash } from 'node:crypto';
import { isolatedIn } from './direction.ts';
import { html, SafeHtml } from './html.ts';
import { pageStyle } from './page-style.ts';
import { textsFor } from './texts.ts';

export interface Brand {
  readonly name: string;
  readonly accent: string;
  readonly language: string;
  readonly postalAddress: string;
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
}

/** A customer's page: no script, no request to anybody, not indexed, no referrer. */
export const pageOf = (brand: Brand, { language, title, body, footer, next }: Content): Page => {
  const built = textsFor({ language, brandLanguage: brand.language });
  const style = pageStyle(brand.accent);
  const page = html`<!doctype html>
<html lang="${built.language}" dir="${built.texts.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer">${next && html`<meta http-equiv="refresh" content="8;url=${next}">`}<title>${title} – ${isolatedIn(built.texts.dir, brand.name)}</title><style>${new SafeHtml(style)}</style></head>
<body><main><p class="brand"><bdi>${brand.name}</bdi></p><div class="card">${body}</div><footer>${footer}<p><bdi>${brand.postalAddress}</bdi></p></footer></main></body></html>`;
  const hash = createHash('sha256').update(style).digest('base64');
  const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
  return { html: page.markup, contentSecurityPolicy };
};
