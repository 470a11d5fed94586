import type { PaceRow } from '../../contracts/rows/program.ts';
import { act, heading, paragraph } from '../mail-layouts/blocks.ts';
import { laidOut, type RenderedMail } from '../mail-layouts/frame.ts';
import { momentText } from './task-text.ts';

type Word = NonNullable<PaceRow['word']>;

const headlines: Readonly<Record<Word, string>> = {
  held: 'Surveys are held: please decide',
  reminded: 'Surveys are still held: last call',
  lapsed: 'Held surveys were not sent',
};

export interface HoldView {
  readonly pace: PaceRow;
  readonly brand: { readonly name: string; readonly accent: string; readonly timezone: string };
}

/** What staff read of an hour that is held. Figures and commands, no customers. */
export const holdWords = ({
  pace,
  brand,
}: HoldView): { readonly subject: string; readonly lines: readonly string[] } => {
  const { program, hour, count, held, word = 'held' } = pace;
  const by = momentText(held?.releaseBy ?? `${hour}:00:00.000Z`, brand.timezone);
  const since = momentText(`${hour}:00:00.000Z`, brand.timezone);
  const what = `${count} surveys of ${program} came together in the hour from ${since}, far more than usual.`;
  const ruling = [
    `Send them: npx heardback holds release ${program} ${hour} (or POST /v1/holds/release).`,
    `End them: npx heardback holds drop ${program} ${hour} (or POST /v1/holds/drop).`,
  ];
  const lines =
    word === 'lapsed'
      ? [
          what,
          `Nobody released them by ${by}. Whoever could have been asked only until then was not; each decision says so.`,
          ...ruling,
        ]
      : [
          what,
          `None of them is sent before a person says so. The first can be asked until ${by}; after that they are skipped.`,
          ...ruling,
        ];
  return { subject: `${headlines[word]}: ${program}`, lines };
};

/** The same as a mail to whoever answers for the programme. */
export const holdMail = (
  view: HoldView & { readonly to: { readonly name: string }; readonly inboxUrl: string },
): RenderedMail => {
  const { subject, lines } = holdWords(view);
  const { brand, to, inboxUrl } = view;
  return laidOut({
    brand,
    language: 'en',
    direction: 'ltr',
    subject,
    preview: lines[0] ?? '',
    body: [
      paragraph(`Hello ${to.name},`),
      heading(subject),
      ...lines.map(paragraph),
      act({ label: 'Open the inbox', url: inboxUrl }),
    ],
    foot: [`${brand.name}, Heardback`],
  });
};
