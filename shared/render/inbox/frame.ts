import { createHash } from 'node:crypto';
import { inboxLooks } from '#inbox-looks';
import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { RosterRow } from '../../contracts/rows/staff.ts';
import type { Viewer } from '../../domain/staff/viewer.ts';
import { queues } from '../../domain/task/queue.ts';
import { html, SafeHtml } from '../html.ts';
import { logoIn } from '../logo.ts';
import { keys } from './keys.ts';
import { inboxStyle } from './style.ts';

export interface InboxPage {
  readonly html: string;
  /** One style sheet and one script, each known by its hash; forms go nowhere else. */
  readonly contentSecurityPolicy: string;
}

/** What each page of somebody who is signed in has. */
export interface InboxView {
  readonly viewer: Viewer;
  readonly csrf: string;
  readonly rosters: readonly RosterRow[];
  readonly config: Pick<RuntimeConfig, 'brand' | 'people' | 'teams' | 'staff' | 'tasks' | 'programs' | 'replies'>;
  readonly now: string;
  /** How many stand in the queues of one's teams, as it is said: `54`, `200+`. */
  readonly counts?: { readonly waiting: string; readonly promoters: string } | undefined;
}

type Brand = RuntimeConfig['brand'];

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A whole page around its body. */
export const bare = (
  brand: Pick<Brand, 'name' | 'accent' | 'logo'>,
  title: string,
  { body, style: more = '', panes, pulse }: Pick<Content, 'body' | 'style' | 'panes' | 'pulse'>,
): InboxPage => {
  const style = inboxStyle(brand.accent) + more;
  const { script } = inboxLooks();
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex,nofollow"><title>${title} – ${brand.name}</title><link rel="icon" href="/app/icon.svg" type="image/svg+xml"><style>${new SafeHtml(style)}</style></head>
<body${panes && html` class="desk ${panes}"`}${pulse && html` data-pulse="${pulse.from}"`}${pulse?.version && html` data-version="${pulse.version}"`}>${body}<script>${new SafeHtml(script)}</script></body></html>`;
  return {
    html: page.markup,
    contentSecurityPolicy: `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; connect-src 'self'; img-src 'self'${brand.logo ? ' data:' : ''}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  };
};

/** The logo, or the name where there is none. */
export const signOf = ({ name, logo }: Pick<Brand, 'name' | 'logo'>): SafeHtml =>
  logo ? logoIn(name, logo) : html`${name}`;

const queueNames = { waiting: 'Waiting', promoters: 'Promoters', done: 'Done' } as const;
const roleNames = { agent: 'agent', manager: 'manager', analyst: 'analyst' } as const;

interface Content {
  readonly title: string;
  /** Which tab is open. */
  readonly queue?: (typeof queues)[number] | undefined;
  readonly searched?: string | undefined;
  readonly body: SafeHtml;
  /** Where panes stand beside each other: which of them a phone shows. */
  readonly panes?: 'lists' | 'thanks' | 'task' | undefined;
  /** Where it is asked what has changed, and the version that is shown. */
  readonly pulse?: { readonly from: string; readonly version?: string } | undefined;
  /** Rules of this page alone. */
  readonly style?: string;
}

/** A page of the inbox: tabs, search, who is signed in, and what the keys do. */
export const framed = (
  { viewer, csrf, counts, config: { brand, programs } }: InboxView,
  { title, queue, searched, body, style, panes, pulse }: Content,
): InboxPage => {
  const tabs = queues.map(
    (one) =>
      html`<a href="/app?queue=${one}"${one === queue && html` aria-current="page"`}>${queueNames[one]}${one !== 'done' && counted(counts?.[one], one === 'waiting')}</a>`,
  );
  const insights = html`<a href="/app/insights"${title.startsWith('Insights') && html` aria-current="page"`}>Insights</a>`;
  const figures = html`<a href="/app/figures"${title === 'Figures' && html` aria-current="page"`}>Figures</a>`;
  const causes =
    viewer.role === 'manager' &&
    html`<a href="/app/causes"${title === 'Causes' && html` aria-current="page"`}>Causes</a>`;
  const links =
    Object.values(programs).some(({ link }) => link) &&
    html`<a href="/app/links"${title === 'Links' && html` aria-current="page"`}>Links</a>`;
  const search =
    viewer.role !== 'analyst' &&
    html`<form class="search" method="post" action="/app/search" role="search">${hidden({ csrf })}<input type="search" name="q" data-key="/" maxlength="200" aria-label="Search by e-mail, phone, order or words" placeholder="Search" value="${searched ?? ''}"></form>`;
  const who = html`<div class="who"><span>${viewer.name}<i>, ${roleNames[viewer.role]}</i></span><button class="bare" type="button" data-help hidden>Keys</button><form method="post" action="/app/sign-out">${hidden({ csrf })}<button class="bare">Sign out</button></form></div>`;
  const rows = keys.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`);
  const help = html`<dialog aria-labelledby="keys"><h2 id="keys">Keys</h2><dl class="facts">${rows}</dl><label class="inline"><input type="checkbox"> Use these keys</label><form method="dialog"><button class="quiet">Close</button></form></dialog>`;
  const waiting = queue === 'waiting' && counts ? `(${counts.waiting}) ` : '';
  return bare(brand, `${waiting}${title}`, {
    body: html`<a class="skip" href="#main">To the content</a><header class="top"><a class="brand" href="/app">${signOf(brand)}</a><nav class="tabs" aria-label="Queues">${insights}${tabs}${links}${causes}${figures}</nav>${search}${who}</header><main id="main">${body}</main>${help}`,
    ...(style !== undefined && { style }),
    panes,
    pulse,
  });
};

const counted = (count: string | undefined, isWaiting: boolean): SafeHtml | undefined =>
  count === undefined || count === '0'
    ? undefined
    : html` <span class="count"${isWaiting && html` data-waiting`}>${count}</span>`;

export const hidden = (fields: Readonly<Record<string, string>>): readonly SafeHtml[] =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);

/** What a page says about what was just done, read out by screen readers. */
export const said = (message: string | undefined, isRefused = false): SafeHtml | undefined =>
  message === undefined
    ? undefined
    : html`<p class="note${isRefused && ' refused'}" role="${isRefused ? 'alert' : 'status'}">${message}</p>`;

export interface Notice {
  readonly message: string;
  readonly isRefused?: boolean;
  /** With whom it was done, where that is somebody else than the page shows. */
  readonly about?: { readonly who: string; readonly href: string } | undefined;
  /** How a letter is taken back that has not left. */
  readonly undo?: { readonly action: string; readonly message: string; readonly csrf: string } | undefined;
}

/** What was just done, and with whom; and how it is undone, while it can be. */
export const noticed = (notice: Notice | undefined): SafeHtml | undefined =>
  notice &&
  html`<div class="note${notice.isRefused && ' refused'}" role="${notice.isRefused ? 'alert' : 'status'}">${notice.about && html`<a href="${notice.about.href}" dir="auto">${notice.about.who}</a>: `}${notice.message}${notice.undo && undoIn(notice.undo)}</div>`;

const undoIn = ({ action, message, csrf }: NonNullable<Notice['undo']>): SafeHtml =>
  html` <form method="post" action="${action}" class="undo">${hidden({ csrf, message, do: 'undo' })}<button class="bare" data-key="z">Undo</button></form>`;
