import type { HaltRow } from '../../contracts/rows/brake.ts';
import { act, heading, paragraph } from '../mail-layouts/blocks.ts';
import { laidOut, type RenderedMail } from '../mail-layouts/frame.ts';

export interface HaltView {
  readonly halt: Pick<HaltRow, 'program' | 'reason' | 'harm'>;
  readonly brand: { readonly name: string; readonly accent: string };
}

const advice: Readonly<Record<HaltRow['harm'], string>> = {
  complaints: 'Look at whom it asks, when and how often: people who do not expect a mail report it.',
  bounces: 'Look at where its addresses come from: a list that was imported, or a form that takes anything.',
  objections: 'Look at whom it asks, when and how often.',
  spend: 'Look at how many events came in, and raise brakes.spend in the configuration if that is what you want.',
};

/** What staff read of a programme that halted by itself. Figures and commands, no customers. */
export const haltWords = ({
  halt: { program, reason, harm },
}: HaltView): { readonly subject: string; readonly lines: readonly string[] } => ({
  subject: `Programme halted: ${program}`,
  lines: [
    reason,
    'It asks nobody before a person says so. What falls due is held; what waits for too long is skipped, and its decision says so.',
    advice[harm],
    `Once it is mended: npx heardback resume ${program} (or POST /v1/programs/${program}/resume).`,
  ],
});

/** The same as a mail to whoever answers for the programme. */
export const haltMail = (
  view: HaltView & { readonly to: { readonly name: string }; readonly url: string },
): RenderedMail => {
  const { subject, lines } = haltWords(view);
  const { brand, to, url } = view;
  return laidOut({
    ...{ brand, language: 'en', direction: 'ltr', subject, preview: lines[0] ?? '' },
    body: [
      paragraph(`Hello ${to.name},`),
      heading(subject),
      ...lines.map(paragraph),
      act({ label: 'See how programmes are received', url }),
    ],
    foot: [`${brand.name}, Heardback`],
  });
};
