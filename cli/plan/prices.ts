/** US dollars in us-east-1, November 2026, on demand, without the free tier. Other regions differ by a few per cent. */

/** https://aws.amazon.com/ses/pricing/ : outbound, a la carte. */
export const mail = 0.1 / 1000;

/**
 * https://aws.amazon.com/sns/sms-pricing/ : one segment to the United States with the usual carrier fee. Other countries
 * cost up to ten times as much: `--sms-price`.
 */
export const textSegment = 0.0095;

/** All other AWS operations of one survey with its reminder, pages, answer and task, as the embedded cloud meters them. */
export const operations = 0.035 / 1000;
