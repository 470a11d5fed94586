import type { PaceRow } from '../../contracts/rows/program.ts';
import { html } from '../html.ts';
import { palette } from '../palette.ts';
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
  const what = `In the hour of ${hour}:00 UTC ${count} surveys of ${program} came together, far more than usual.`;
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
export const holdMail = (view: HoldView & { readonly to: { readonly name: string }; readonly inboxUrl: string }) => {
  const { subject, lines } = holdWords(view);
  const { light } = palette(view.brand.accent);
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${subject}</title></head>
<body style="margin:0;padding:24px 16px;background:${light.background};color:${light.text};font:16px/24px -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"><main style="max-width:560px;margin:0 auto;padding:24px;border-radius:12px;background:${light.surface}">
<h1 style="margin:0 0 8px;font-size:22px;line-height:30px">${subject}</h1>${lines.map((line) => html`<p style="margin:0 0 12px">${line}</p>`)}<p style="margin:20px 0 0"><a href="${view.inboxUrl}" style="color:${light.accent}">The inbox</a></p></main></body></html>`;
  const text = [`Hello ${view.to.name},`, ...lines, view.inboxUrl].join('\n\n');
  return { subject, text: `${text}\n`, html: page.markup };
};
