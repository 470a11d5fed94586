import { html, type SafeHtml } from '../html.ts';
import type { Logo } from '../logo.ts';
import { bare, type InboxPage, signOf } from './frame.ts';

export interface DoorView {
  readonly brand: { readonly name: string; readonly accent: string; readonly logo?: Logo | undefined };
  readonly title: string;
  readonly text: string;
  readonly link?: Way;
  /** Where they can go on meanwhile. */
  readonly other?: Way;
}

type Way = readonly [href: string, text: string];

/** What somebody reads who is not inside: signed out, a stranger, or in the wrong place. */
export const doorPage = ({ brand, title, text, link, other }: DoorView): InboxPage =>
  bare(brand, title, {
    body: html`<main class="door card"><p class="brand">${signOf(brand)}</p><h1>${title}</h1><p>${text}</p>${(link || other) && html`<p class="on">${link && wayOn(link, '')}${other && wayOn(other, ' quiet')}</p>`}</main>`,
  });

const wayOn = ([href, text]: Way, more: string): SafeHtml => html`<a class="button${more}" href="${href}">${text}</a>`;
