import type { Thanks } from './survey.ts';

type Link = NonNullable<NonNullable<Thanks['promoter']>['link']>;

/** Where the public reads reviews. A link there is one to a public review, whatever it is called. */
const reviewSites =
  /^(?:[^/]+\.)?(?:trustpilot\.[a-z.]+|g\.page|yelp\.[a-z.]+|tripadvisor\.[a-z.]+|capterra\.[a-z.]+|g2\.com|feefo\.com|reviews\.io|trustedshops\.[a-z.]+|search\.google\.com\/local\/writereview|google\.[a-z.]+\/maps|maps\.app\.goo\.gl|facebook\.com\/[^/]+\/reviews)(?:[/?#:]|$)/i;

const isPublicReview = ({ url, publicReview }: Link): boolean =>
  publicReview || reviewSites.test(url.replace(/^https:\/\//i, ''));

/**
 * Asking only the happy for a public review is unlawful (FTC, 16 CFR 465) and against the terms of review sites (Google):
 * such a link is shown to everybody who answers, or to nobody.
 * @returns what is wrong, or nothing.
 */
export const reviewGating = (thanks: Thanks): string | undefined => {
  const groups = ['detractor', 'passive', 'promoter'] as const;
  const reviews = groups
    .map((group) => thanks[group]?.link)
    .map((link) => (link && isPublicReview(link) ? link.url : undefined));
  if (new Set(reviews).size === 1) return undefined;
  const shown = groups.filter((_, at) => reviews[at] !== undefined);
  return `lead to a public review from the page of some groups (${shown.join(', ')}) and not, or elsewhere, from that of others. Asking only happy customers for reviews is unlawful (FTC, 16 CFR 465). Give all three groups the same link, or none of them one.`;
};
