import { html } from '../html.ts';
import type { Logo } from '../logo.ts';
import { bare, type InboxPage, signOf } from './frame.ts';

export interface DoorView {
  readonly brand: { readonly name: string; readonly accent: string; readonly logo?: Logo | undefined };
  readonly title: string;
  readonly text: string;
  readonly link?: readonly [href: string, text: string];
}

/** What somebody reads who is not inside: signed out, a stranger, or in the wrong place. */
export const doorPage = ({ brand, title, text, link }: DoorView): InboxPage =>
  bare(brand, title, {
    body: html`<main class="door card"><p class="brand">${signOf(brand)}</p><h1>${title}</h1><p>${text}</p>${link && html`<p><a href="${link[0]}">${link[1]}</a></p>`}</main>`,
  });
