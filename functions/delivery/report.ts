import type { Channel } from '../../shared/contracts/rows/base.ts';
import type { Instant } from '../../shared/domain/instant.ts';

/**
 * What became of a message, in what it means for whoever should have read it:
 * - `delivered`
 * - `unwanted`: they reported it as spam; nothing more goes there
 * - `opted-out`: they want no more texts
 * - `dead`: the address takes nothing, ever
 * - `lost`: it did not arrive, and the address may be at fault: given up when that goes on
 * - `refused`: it did not arrive, and the address is not at fault (the sender, the content)
 */
export type Fate = 'delivered' | 'unwanted' | 'opted-out' | 'dead' | 'lost' | 'refused';

/** A fate and why, in words for whoever reads the decision. */
export interface Verdict {
  readonly fate: Fate;
  readonly why: string;
}

export interface Report extends Verdict {
  readonly kind: 'report';
  readonly channel: Channel;
  /** A survey, or what a person wrote. */
  readonly about: { readonly surveyId: string } | { readonly letterId: string };
  readonly messageId: string;
  readonly at: Instant;
}

/** `irrelevant`: mail of others, steps that change nothing, what was only noted. */
export type ParsedReport =
  | Report
  | { readonly kind: 'irrelevant' }
  | { readonly kind: 'unfit'; readonly reason: string };

export const hasFailed = ({ fate }: Verdict): boolean =>
  fate === 'dead' || fate === 'lost' || fate === 'refused' || fate === 'opted-out';

/** What a message is about, from the tags or the context that it was sent with. */
export const aboutOf = (tags: Readonly<Record<string, string | undefined>>): Report['about'] | undefined => {
  if (tags.messageId) return { letterId: tags.messageId };
  return tags.surveyId ? { surveyId: tags.surveyId } : undefined;
};
