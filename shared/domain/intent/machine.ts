import { type Instant, millisecondsOf } from '../instant.ts';

/** What gives a machine away when it opens a link: the link that nobody sees, a prefetch, or a scanner's own name. */
export const signs = ['trap', 'prefetch', 'scanner'] as const;
export type Sign = (typeof signs)[number];

/** A link that was opened. Nobody knows for certain who opened it: a rating counts when a person sends it, and only then. */
export interface Opening {
  readonly at: Instant;
  readonly score?: number | undefined;
  readonly sign?: Sign | undefined;
}

/** Names by which mail scanners, link checkers and chat previews call themselves; many others come as an ordinary browser. */
const scanner =
  /barracuda|proofpoint|mimecast|symantec|trend ?micro|forcepoint|cisco|ironport|sophos|fortinet|fireeye|trellix|zscaler|safelinks|bingpreview|microsoft office|ms-?office|skypeuripreview|googleimageproxy|slackbot|whatsapp|telegrambot|discordbot|facebookexternalhit|linkedinbot|twitterbot|\bbot\b|crawler|spider|headless|python-requests|curl\/|wget\/|okhttp|go-http-client|java\//i;

/** @param headers of the request, names in lower case. */
export const signOf = (headers: Readonly<Record<string, string | undefined>>): Sign | undefined => {
  const purpose = `${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''} ${headers['x-purpose'] ?? ''} ${headers['x-moz'] ?? ''}`;
  if (/prefetch|preview|prerender/i.test(purpose)) return 'prefetch';
  return scanner.test(headers['user-agent'] ?? '') ? 'scanner' : undefined;
};

/** A person needs longer to open one rating, come back to the mail and open another. */
const secondsBetween = 8;
/** A scanner that fell for the trap opened the other links within this time. */
const secondsAround = 60;

const apart = (a: Instant, b: Instant): number => Math.abs(millisecondsOf(a) - millisecondsOf(b)) / 1000;

/** Which openings of one survey's links are a machine's: by a sign of their own, or by what else was opened around them. */
export const machinesAmong = (openings: readonly Opening[]): readonly boolean[] => {
  const ordered = openings
    .map((opening, index) => ({ opening, index }))
    .toSorted((a, b) => Number(a.opening.at > b.opening.at) - Number(a.opening.at < b.opening.at));
  const found = openings.map(({ sign }) => sign !== undefined);
  const traps = openings.filter(({ sign }) => sign === 'trap').map(({ at }) => at);
  for (const [place, { opening, index }] of ordered.entries()) {
    if (traps.some((at) => apart(at, opening.at) <= secondsAround)) found[index] = true;
    // The nearest with another rating is enough, with whatever came in its moment: whoever opens many opens one after the other.
    let nearest: Instant | undefined;
    for (let next = place + 1; next < ordered.length; next += 1) {
      const other = ordered[next];
      if (!other || apart(opening.at, other.opening.at) > secondsBetween) break;
      if (nearest !== undefined && other.opening.at !== nearest) break;
      if (opening.score === undefined || other.opening.score === undefined || opening.score === other.opening.score)
        continue;
      found[index] = true;
      found[other.index] = true;
      nearest = other.opening.at;
    }
  }
  return found;
};
