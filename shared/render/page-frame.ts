import { createHash } from 'node:crypto';
import { html, SafeHtml } from './html.ts';
import { palette, type Tokens } from './palette.ts';

export interface Brand {
  readonly name: string;
  readonly accent: string;
  readonly postalAddress: string;
}

export interface Page {
  readonly html: string;
  /** Nothing may be loaded, run or framed; the one style sheet is known by its hash. */
  readonly contentSecurityPolicy: string;
}

const variables = (tokens: Tokens): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** Colours by variables, one spacing scale (multiples of 0.5rem), system fonts. */
const rules = `*{box-sizing:border-box}
body{margin:0;background:var(--background);color:var(--text);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:38rem;margin:0 auto;padding:1.5rem 1rem 2rem}
.brand{font-weight:600;color:var(--accent);margin:0 0 1rem;padding:0 1rem}
.card{background:var(--surface);border-radius:.75rem;padding:1.5rem 1rem}
h1{font-size:1.375rem;line-height:1.3;margin:0;text-wrap:balance}
.about{color:var(--quiet);margin:0 0 .5rem}
form{margin:1.5rem 0 0}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0;margin:0 0 .5rem;font-weight:600}
.scale{display:grid;gap:.375rem;grid-template-columns:repeat(var(--columns),minmax(0,1fr))}
.scale label{display:block;cursor:pointer}
.scale input{position:absolute;opacity:0;width:1px;height:1px}
.scale span{display:block;text-align:center;padding:.75rem 0;border:1px solid var(--line);border-radius:.5rem;font-weight:600;font-variant-numeric:tabular-nums}
.scale input:checked+span{background:var(--accent);border-color:var(--accent);color:var(--onAccent)}
.scale input:focus-visible+span,button:focus-visible,a:focus-visible,textarea:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.scale span:hover{border-color:var(--accent)}
.ends{display:flex;justify-content:space-between;gap:1rem;margin:.5rem 0 0;font-size:.9375rem;color:var(--quiet)}
.ends span:last-child{text-align:end}
.why{display:block;margin:1.5rem 0 .5rem;font-weight:600}
.why small{font-weight:400;font-size:.9375rem;color:var(--quiet)}
textarea{display:block;width:100%;min-height:7rem;padding:.75rem;border:1px solid var(--line);border-radius:.5rem;background:var(--surface);color:inherit;font:inherit;resize:vertical}
button{display:block;width:100%;margin:1rem 0 0;padding:.875rem 1.5rem;border:0;border-radius:.5rem;background:var(--accent);color:var(--onAccent);font:inherit;font-weight:600;cursor:pointer}
.hint{margin:1.5rem 0 0;font-size:.9375rem;color:var(--quiet)}
.problem{margin:1.5rem 0 0;padding:.75rem 1rem;border-inline-start:4px solid var(--accent);background:var(--background);font-weight:600}
blockquote{margin:.5rem 0 0;padding:0 0 0 1rem;border-inline-start:3px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere}
.card p{margin:1rem 0 0}
.card .about{margin:0 0 .5rem}
.big{font-size:1.75rem;font-weight:700;font-variant-numeric:tabular-nums}
a{color:var(--accent)}
footer{margin:1.5rem 0 0;padding:0 1rem;font-size:.875rem;color:var(--quiet)}
footer p{margin:0 0 .5rem}
footer a{display:inline-block;padding:.5rem 0}
@media(min-width:38rem){main{padding-top:3rem}.card{padding:2rem}.brand,footer{padding:0 2rem}.scale{grid-template-columns:repeat(var(--wide),minmax(0,1fr))}button{width:auto}}`;

const styleOf = (accent: string): string => {
  const { light, dark } = palette(accent);
  return `:root{color-scheme:light dark;${variables(light)}}@media(prefers-color-scheme:dark){:root{${variables(dark)}}}.c5{--columns:5;--wide:5}.c7{--columns:4;--wide:7}.c10{--columns:5;--wide:10}.c11{--columns:6;--wide:11}${rules}`;
};

/** A customer's page: no script, no request to anybody, not indexed, no referrer. */
export const pageOf = (
  brand: Brand,
  { title, language, body, footer }: { title: string; language: string; body: SafeHtml; footer?: SafeHtml },
): Page => {
  const style = styleOf(brand.accent);
  const page = html`<!doctype html>
<html lang="${language}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${new SafeHtml(style)}</style></head>
<body><main><p class="brand">${brand.name}</p><div class="card">${body}</div><footer>${footer}<p>${brand.postalAddress}</p></footer></main></body></html>`;
  const hash = createHash('sha256').update(style).digest('base64');
  const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
  return { html: page.markup, contentSecurityPolicy };
};
