import type { Dice } from './roll.ts';

/** What somebody said, and what has to come of it. */
export interface Saying {
  /**
   * `rating`: an answer; `words`: somebody must see them; `objection`: no more surveys; `opt-out`: none of one programme;
   * `machine`: nothing but a count.
   */
  readonly kind: 'rating' | 'words' | 'objection' | 'opt-out' | 'machine';
  readonly text: string;
  /** Stands in the words and nowhere else. */
  readonly mark?: string | undefined;
  readonly rating?: number | undefined;
  /** Which programme they left. */
  readonly program?: string | undefined;
}

const troubles = ['The lid came cracked', 'Nobody called back', 'It took far too long', 'The invoice is wrong'];
const praises = ['Lovely table', 'Very friendly people', 'It came a day early', 'All went well'];

/** A rating within a scale, and words that carry a mark, in the shapes in which people write. */
export const saysInMail = (dice: Dice, { low, high }: { low: number; high: number }, mark: string): Saying => {
  const rating = low + dice.below(high - low + 1);
  const isLow = rating - low < (high - low) * 0.6;
  const words = `${dice.pick(isLow ? troubles : praises)}, case ${mark}.`;
  switch (dice.below(12)) {
    case 0:
    case 1:
      return { kind: 'rating', text: String(rating), rating };
    case 2:
    case 3:
      return { kind: 'rating', text: `${rating} - ${words}`, mark, rating };
    case 4:
      return { kind: 'rating', text: `${rating}\n${words}`, mark, rating };
    case 5:
      return { kind: 'rating', text: `${rating}. ${words}`, mark, rating };
    case 6:
      return { kind: 'words', text: words, mark };
    case 7:
      return { kind: 'words', text: `Hello, ${words}\nWhen will somebody look at it?`, mark };
    case 8:
      return { kind: 'objection', text: dice.pick(['STOP', 'unsubscribe', 'Please unsubscribe me.', 'Stop.']) };
    case 9:
      return { kind: 'objection', text: `${words} Please unsubscribe me from all mail.`, mark };
    case 10:
      return { kind: 'words', text: `between ${low} and ${low + 1}, ${words}`, mark };
    default:
      return { kind: 'machine', text: 'I am out of the office until Monday.' };
  }
};

export const saysInText = (dice: Dice, { low, high }: { low: number; high: number }, mark: string): Saying => {
  const rating = low + dice.below(high - low + 1);
  const words = `${dice.pick(troubles)}, case ${mark}`;
  switch (dice.below(7)) {
    case 0:
    case 1:
      return { kind: 'rating', text: String(rating), rating };
    case 2:
      return { kind: 'rating', text: `${rating} ${words}`, mark, rating };
    case 3:
      return { kind: 'words', text: words, mark };
    case 4:
      return { kind: 'objection', text: dice.pick(['STOP', 'stop', 'Stop.']) };
    case 5:
      return { kind: 'objection', text: `${rating}. stop` };
    default:
      return { kind: 'rating', text: `${rating}!`, rating };
  }
};

const quotes = [
  (from: string) =>
    `\r\n\r\nOn Fri, 20 Nov 2026 at 09:30, Oak & Ember <${from}> wrote:\r\n> How likely are you to recommend us?\r\n`,
  (from: string) => `\r\n\r\nAm 20.11.2026 um 09:30 schrieb Oak & Ember <${from}>:\r\n> Wie wahrscheinlich ist es?\r\n`,
  (from: string) =>
    `\r\n\r\n-----Original Message-----\r\nFrom: Oak & Ember <${from}>\r\nSubject: How was it?\r\n\r\nHow likely?\r\n`,
  () => '',
];

export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}

/** A mail as its sender's program writes it. */
export const mimeOf = ({ text, kind }: Saying, { from, to, subject }: Envelope, dice: Dice): string => {
  const quote = dice.pick(quotes)(to);
  const isMachine = kind === 'machine';
  const isInSubject = !isMachine && !text.includes('\n') && dice.happens(0.04);
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${isInSubject ? text : `Re: ${subject.replaceAll(/[^\x20-\x7e]/g, '')}`}`,
    `Message-ID: <${dice.below(1e9)}.${dice.below(1e9)}@customer.example>`,
    ...(isMachine ? ['Auto-Submitted: auto-replied'] : []),
  ];
  const body = isInSubject ? '' : `${text.replaceAll('\n', '\r\n')}${quote}`;
  if (!dice.happens(0.3)) return [...head, 'Content-Type: text/plain; charset=utf-8', '', body].join('\r\n');
  const html = `<html><body><p>${(isInSubject ? '' : text).replaceAll('\n', '<br>')}</p></body></html>`;
  return [...head, 'MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', '', html].join('\r\n');
};
