import { html, SafeHtml } from './html.ts';

/** Small pictures in the colour of the text around them; what they mean is said beside them in words. */
const mouths = ['M8 17q4-5 8 0', 'M8 16.5q4-2.5 8 0', 'M8 16h8', 'M8 15q4 3 8 0', 'M7.5 14h9q-.5 4-4.5 4t-4.5-4z'];

const drawn = (shape: string): SafeHtml =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">${new SafeHtml(shape)}</svg>`;

/** A face from very unhappy (1) to very happy (5). */
export const smiley = (level: number): SafeHtml =>
  drawn(`<circle cx="12" cy="12" r="10"/><path d="M9 9v1M15 9v1${mouths[level - 1] ?? ''}"/>`);

export const star = drawn('<path d="m12 2.5 3 6.1 6.7 1-4.9 4.7 1.2 6.7-6-3.2-6 3.2 1.2-6.7-4.9-4.7 6.7-1z"/>');

/** Turned over by the style sheet for the lowest rating. */
export const thumb = drawn(
  '<path d="M3 11h4v9H3zM7 11l4-8.5c1.8 0 2.7 1.2 2.3 3L12.7 9H19a2 2 0 0 1 2 2.4l-1.4 7a2 2 0 0 1-2 1.6H7"/>',
);
