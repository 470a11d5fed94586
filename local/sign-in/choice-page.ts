import { createHash } from 'node:crypto';
import { html, SafeHtml } from '../../shared/render/html.ts';
import type { Account } from './people.ts';

const style = `:root{color-scheme:light dark;--ground:#f6f5f2;--card:#fff;--text:#1c1b19;--quiet:#5f5b55;--line:#8b867e;--accent:#8a4b20}
@media(prefers-color-scheme:dark){:root{--ground:#151413;--card:#1f1e1c;--text:#f1efeb;--quiet:#b4afa7;--line:#7d786f;--accent:#d09a74}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:32rem;margin:0 auto;padding:10vh 1rem 3rem}h1{margin:0;font-size:1.5rem;line-height:1.3}p{margin:.75rem 0 1.5rem;color:var(--quiet)}
button{display:block;width:100%;margin:0 0 .5rem;padding:.875rem 1.125rem;border:1px solid var(--line);border-radius:.625rem;background:var(--card);color:inherit;font:inherit;text-align:start;cursor:pointer}
button:hover{border-color:var(--accent)}button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
strong,small{display:block}small{color:var(--quiet);font-size:.9375rem}`;

/** Who is to be signed in: one button for each. */
export const choicePage = (people: readonly Account[], action: string) => {
  const buttons = people.map(
    ({ name, email, what }) => html`<button name="as" value="${email}"><strong>${name}</strong><small>${email}, ${what}</small></button>`,
  );
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Sign in – Heardback on this machine</title><style>${new SafeHtml(style)}</style></head>
<body><main><h1>Who are you?</h1><p>This machine’s stand-in for your company’s own sign-in. It asks for no password, and works nowhere else.</p><form method="post" action="${action}">${buttons}</form></main></body></html>`;
  const hash = createHash('sha256').update(style).digest('base64');
  // Where the form leads in the end is the inbox, on the same origin.
  return {
    html: page.markup,
    contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  };
};
