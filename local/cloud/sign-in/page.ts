import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Account } from './account.ts';
import type { SignInSetting } from './setting.ts';

const style = readFileSync(new URL('page.css', import.meta.url), 'utf8');
const styleHash = createHash('sha256').update(style).digest('base64');

/**
 * The headers of a page that runs no script.
 * @param goesTo where its form may lead. Browsers hold redirects that follow a form against this too, so it names the
 * application's origin besides the provider's own.
 */
export const pageHeaders = (goesTo: readonly string[] = []): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action ${["'self'", ...goesTo].join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
  // Not no-referrer: with that, the form's own post would carry the origin null.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
});

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attributes. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '');

/** @param content markup, escaped by whoever wrote it. */
const page = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;

const choice = ({ sub, name, email, role }: Account): string =>
  `<li><button name="account" value="${escaped(sub)}"><span class="name">${escaped(name)}</span> <span class="email">${escaped(email)}</span> <span class="role">${escaped(role)}</span></button></li>`;

/** Asks who somebody wants to be; posts `account` to its own address. */
export const choicePage = ({ application, accounts }: Pick<SignInSetting, 'application' | 'accounts'>): string =>
  page(
    `Sign in to this machine’s ${escaped(application)}`,
    `<p>Here this page stands in for your company’s sign-in. It asks for no password: choose who you want to be.</p>
<form method="post">
<ul>
${accounts.map(choice).join('\n')}
</ul>
</form>`,
  );

/** Says in a sentence what is in the way, and leads back to where one can try again. */
export const problemPage = (problem: string, back: string | undefined): string =>
  page(
    'Signing in did not work',
    `<p>${escaped(problem)}</p>${back === undefined ? '' : `\n<p><a href="${escaped(back)}">Start again</a></p>`}`,
  );
