import { html } from '../html.ts';
import { type Brand, type Page, pageOf } from '../page-frame.ts';

/** What a member of staff reads in place of a page: why nothing was taken, and what to do. */
export const refusedPage = (brand: Brand, why: string): Page =>
  pageOf(brand, {
    language: 'en',
    title: 'Nothing was saved',
    body: html`<h1>Nothing was saved</h1><p>${why}</p><p>Go back: what you wrote is still there. Shorten it, or wait a moment, and try again.</p>`,
  });
