import type { TaskRow } from '../../contracts/rows/task.ts';
import { html, SafeHtml } from '../html.ts';
import { ratingText } from '../staff/rating-text.ts';

type Rated = Pick<TaskRow, 'group' | 'score' | 'scale'> & Partial<Pick<TaskRow, 'origin'>>;

const thumb =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 11h4v9H3zM7 11l4-8.5c1.8 0 2.7 1.2 2.3 3L12.7 9H19a2 2 0 0 1 2 2.4l-1.4 7a2 2 0 0 1-2 1.6H7"/></svg>';

/** A rating in one glance: filled where somebody is unhappy, framed where they are neither, tinted where they are happy. */
export const scoreChip = ({ group, score, scale, origin }: Rated): SafeHtml => {
  if (score === undefined) {
    const [sign, text] = origin === 'signal' ? ['!', 'told by a system'] : ['“ ”', 'wrote without a rating'];
    return html`<span class="chip plain" role="img" aria-label="${text}">${sign}</span>`;
  }
  const text = ratingText(score, scale);
  return scale?.type === 'thumbs'
    ? html`<span class="chip ${group}${score === scale.low && ' down'}" role="img" aria-label="${text}">${new SafeHtml(thumb)}</span>`
    : html`<span class="chip ${group}">${text}</span>`;
};
