import { oneLine } from './about.ts';
import { greetingFor, mailTextsFor } from './greeting.ts';
import { html } from './html.ts';
import { type Occasion, occasionTexts, type Reason } from './languages/occasions.ts';
import type { MailTexts } from './languages/texts.ts';
import { aside, type Block, heading, paragraph, strong } from './mail-layouts/blocks.ts';
import { laidOut, type RenderedMail } from './mail-layouts/frame.ts';
import { ratings } from './mail-layouts/ratings.ts';
import type { Brand } from './page-frame.ts';
import { addressed, filled, type Reader, readerOf, textsFor } from './texts.ts';
import type { Wording } from './wording.ts';

export interface InvitationView {
  readonly brand: Brand;
  readonly language: string;
  readonly wording: Wording;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  /** What it is about and when, in one line. */
  readonly about: string;
  readonly reminder: boolean;
  /** What the customer did, that they are asked. */
  readonly reason: Reason;
  /** In the place of what the mail usually begins with. */
  readonly intro?: string | undefined;
  /** Whether somebody reads what is written back. */
  readonly repliesRead: boolean;
  ratingUrl(rating: number): string;
  /** Leads where no person goes: whoever opens it is a scanner. */
  readonly trapUrl: string;
  readonly unsubscribeUrl: string;
}

/** The survey in a mail: one link for each rating, readable without pictures, without colours and without HTML. */
export const invitationMail = (view: InvitationView): RenderedMail => {
  const { brand, wording, trapUrl, unsubscribeUrl } = view;
  const reader = readerOf(view.language, view.brand);
  const { language, texts } = textsFor(reader);
  const mail = mailTextsFor(reader);
  const occasion = occasionFor(reader);
  return laidOut({
    brand,
    language,
    direction: texts.dir,
    subject: subjectOf(view, { mail, occasion }),
    preview: wording.question,
    above: view.repliesRead ? mail.line : undefined,
    body: bodyOf(view, { mail, occasion }),
    foot: [
      brand.name,
      filled(occasion.reasons[view.reason], { brand: brand.name }),
      { label: mail.unsubscribe, url: unsubscribeUrl },
      brand.postalAddress,
    ],
    // A scanner opens it, nobody sees it.
    hidden: html`<div aria-hidden="true" style="display:none;max-height:0;overflow:hidden;mso-hide:all"><a href="${trapUrl}" tabindex="-1"></a></div>`,
  });
};

const occasionFor = (reader: Reader): Occasion =>
  addressed<Occasion>(reader, occasionTexts, ({ occasions }) => occasions);

interface Texts {
  readonly mail: MailTexts;
  readonly occasion: Occasion;
}

/** From top to bottom, what is empty left out. */
const bodyOf = (view: InvitationView, { mail, occasion }: Texts): readonly Block[] => {
  const { wording, name, about, ratingUrl } = view;
  const [first] = wording.parts;
  return [
    paragraph(greetingFor(name, readerOf(view.language, view.brand))),
    paragraph(introOf(view, { mail, occasion })),
    ...(about ? [aside(filled(mail.about, { about }))] : []),
    heading(wording.question),
    ...(first ? [strong(first.question)] : []),
    ratings(wording, ratingUrl),
    paragraph(first ? mail.cxi : mail.choose),
    ...(view.repliesRead ? [aside(mail.reply)] : []),
  ];
};

const introOf = ({ intro, reminder, reason, wording }: InvitationView, { mail, occasion }: Texts): string => {
  if (intro !== undefined) return intro;
  if (reminder) return mail.reminderIntro;
  if (reason === 'recovery') return occasion.recovery.intro;
  return wording.parts.length > 0 ? occasion.three : mail.intro;
};

type Subjected = Pick<InvitationView, 'title' | 'reminder' | 'wording' | 'reason'>;

/** Subjects under which a survey is written about: the invitation's, and the reminder's. */
export const invitationSubjects = (
  view: Pick<InvitationView, 'brand' | 'language' | 'title' | 'wording' | 'reason'>,
): readonly string[] => {
  const reader = readerOf(view.language, view.brand);
  const texts = { mail: mailTextsFor(reader), occasion: occasionFor(reader) };
  return [false, true].map((reminder) => subjectOf({ ...view, reminder }, texts));
};

const subjectOf = (
  { title, reminder, wording, reason }: Subjected,
  { mail, occasion: { recovery } }: Texts,
): string => {
  const first = reason === 'recovery' ? recovery : { subject: mail.subject, plain: mail.subjectPlain };
  const { subject, plain } = reminder ? { subject: mail.reminderSubject, plain: mail.reminderPlain } : first;
  const own = reminder ? undefined : wording.subject;
  return oneLine(filled(own ?? (title ? subject : plain), { title }));
};
