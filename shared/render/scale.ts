import { html, type SafeHtml } from './html.ts';
import { smiley, star, thumb } from './icons.ts';
import type { Wording } from './wording.ts';

interface Choices {
  /** Name of the form's field. */
  readonly name: string;
  readonly ratings: readonly number[];
  readonly selected: number | undefined;
  readonly low: string;
  readonly high: string;
  readonly required: boolean;
  /** Further names of the style sheet. */
  readonly look?: string;
  meaning(rating: number): string | undefined;
  /** The group that a rating speaks for: the open question follows it. */
  group?(rating: number): string;
  shown?(rating: number): SafeHtml;
}

/** Radio buttons in a row. Both ends say in words what they mean, in their own names too, for those who do not see the line below. */
export const scale = ({
  name,
  ratings,
  selected,
  low,
  high,
  required,
  look = '',
  meaning,
  group,
  shown,
}: Choices): SafeHtml => {
  const choice = (rating: number): SafeHtml => {
    const words = meaning(rating);
    const label = words && html` aria-label="${rating}: ${words}"`;
    const kind = group && html` class="${group(rating)}"`;
    return html`<label><input type="radio" name="${name}" value="${rating}"${kind}${required && html` required`}${label}${rating === selected && html` checked`}><span>${shown?.(rating) ?? rating}</span></label>`;
  };
  const pictured = look === 'thumbs';
  const numbered = look === '';
  const ends = html`<p class="ends"><span>${numbered && `${ratings[0]}: `}${low}</span><span>${numbered && `${ratings.at(-1)}: `}${high}</span></p>`;
  return html`<div class="scale c${ratings.length} ${look}">${ratings.map(choice)}${!pictured && ends}</div>`;
};

/** The rating of a survey, in the look of its type. */
export const ratingScale = (wording: Wording, name: string, selected: number | undefined): SafeHtml => {
  const { ratings, low, high, meaning, group } = wording;
  const common = { name, ratings, selected, low, high, meaning, group, required: true };
  switch (wording.type) {
    case 'smileys':
      return scale({ ...common, look: 'smileys', shown: smiley });
    case 'stars':
      return scale({ ...common, look: 'stars', shown: () => star });
    case 'thumbs':
      return scale({ ...common, look: 'thumbs', shown: (rating) => html`${thumb}${meaning(rating)}` });
    default:
      return scale(common);
  }
};
