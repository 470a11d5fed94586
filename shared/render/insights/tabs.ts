import { html, type SafeHtml } from '../html.ts';

/** What the figures are about, each subject a page of its own with the same filters in its address. */
export const tabs = [
  { path: '/app/insights', label: 'Overview' },
  { path: '/app/insights/causes', label: 'Causes' },
  { path: '/app/insights/money', label: 'Money' },
  { path: '/app/insights/programmes', label: 'Programmes' },
  { path: '/app/insights/outlook', label: 'Outlook' },
] as const;

/** @param query of the page that is open: what was chosen stays chosen. */
export const tabBar = (open: string, query: string): SafeHtml =>
  html`<nav class="subjects" aria-label="Subjects">${tabs.map(({ path, label }) => html`<a href="${path}${query && '?'}${query}"${path === open && html` aria-current="page"`}>${label}</a>`)}</nav>`;
