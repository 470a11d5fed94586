import { html, SafeHtml } from './html.ts';

/** Small pictures in the colour of the text around them; what they mean is said beside them in words. */
const faces = [
  'm6.8 7.6 3 1.5m7.4-1.5-3 1.5M9 10.8v.6m6-.6v.6M8 17.4q4-4.8 8 0',
  'M8.8 9.3v1m6.4-1v1M8.3 16.6q3.7-2.8 7.4 0',
  'M8.8 9.3v1m6.4-1v1M8.3 15.7h7.4',
  'M8.8 9.3v1m6.4-1v1M8 14.6q4 3.6 8 0',
  'M7.4 10q1.4-2.2 2.8 0m3.6 0q1.4-2.2 2.8 0M7 13.3h10q-.6 4.9-5 4.9t-5-4.9z',
];

const drawn = (shape: string): SafeHtml =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">${new SafeHtml(shape)}</svg>`;

/** A face from very unhappy (1) to very happy (5). */
export const smiley = (level: number): SafeHtml =>
  drawn(`<circle cx="12" cy="12" r="10"/><path d="${faces[level - 1] ?? ''}"/>`);

export const star = drawn('<path d="m12 2.5 3 6.1 6.7 1-4.9 4.7 1.2 6.7-6-3.2-6 3.2 1.2-6.7-4.9-4.7 6.7-1z"/>');

/** Turned over by the style sheet for the lowest rating. */
export const thumb = drawn(
  '<path d="M3 11h4v9H3zM7 11l4-8.5c1.8 0 2.7 1.2 2.3 3L12.7 9H19a2 2 0 0 1 2 2.4l-1.4 7a2 2 0 0 1-2 1.6H7"/>',
);
