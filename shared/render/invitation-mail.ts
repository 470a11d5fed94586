import { type MailKind, type MailTemplates, mailKinds } from '../contracts/mail-template.ts';
import { oneLine } from './about.ts';
import { fillTemplate } from './fill-template.ts';
import { mailTexts } from './languages/mail-texts.ts';
import type { MailTexts } from './languages/texts.ts';
import type { Brand } from './page-frame.ts';
import { palette } from './palette.ts';
import { filled, type Reader, textsFor } from './texts.ts';
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
  /** In the place of what the mail usually begins with. */
  readonly intro?: string | undefined;
  /** Whether somebody reads what is written back. */
  readonly repliesRead: boolean;
  ratingUrl(rating: number): string;
  /** Leads where no person goes: whoever opens it is a scanner. */
  readonly trapUrl: string;
  readonly unsubscribeUrl: string;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The survey in a mail: one link for each rating, readable without pictures, without colours and without HTML. */
export const invitationMail = (view: InvitationView, templates: MailTemplates): RenderedMail => {
  const words = wordsOf(view);
  return { subject: words.subject, text: textOf(view, words), html: htmlOf(view, words, templates) };
};

const readerOf = ({ language, brand }: InvitationView): Reader => ({ language, brandLanguage: brand.language });

/** The mail's own texts in the language that the pages are in. */
export const mailTextsFor = (reader: Reader): MailTexts => {
  const { language } = textsFor(reader);
  const texts = mailTexts[language];
  if (!texts) throw new Error(`There are no texts for mail in ${language}.`);
  return texts;
};

/** Everything that is read, from top to bottom; what is empty is not there. */
interface Words extends Readonly<Record<string, string>> {
  readonly subject: string;
}

const wordsOf = (view: InvitationView): Words => {
  const mail = mailTextsFor(readerOf(view));
  const { wording, name, about, reminder, brand } = view;
  const [first] = wording.parts;
  return {
    subject: subjectOf(view, mail),
    replyLine: view.repliesRead ? mail.line : '',
    reply: view.repliesRead ? mail.reply : '',
    hello: name ? filled(mail.hello, { name: oneLine(name) }) : mail.helloPlain,
    intro: view.intro ?? (reminder ? mail.reminderIntro : mail.intro),
    about: about && filled(mail.about, { about }),
    question: wording.question,
    first: first?.question ?? '',
    choose: first ? mail.cxi : mail.choose,
    brand: brand.name,
    why: filled(mail.why, { brand: brand.name }),
    unsubscribe: mail.unsubscribe,
    postalAddress: brand.postalAddress,
  };
};

/** Subjects under which a survey is written about: the invitation's, and the reminder's. */
export const invitationSubjects = (
  view: Pick<InvitationView, 'brand' | 'language' | 'title' | 'wording'>,
): readonly string[] =>
  [false, true].map((reminder) =>
    subjectOf({ ...view, reminder }, mailTextsFor({ language: view.language, brandLanguage: view.brand.language })),
  );

const subjectOf = (
  { title, reminder, wording }: Pick<InvitationView, 'title' | 'reminder' | 'wording'>,
  mail: MailTexts,
): string => {
  const [withTitle, plain] = reminder ? [mail.reminderSubject, mail.reminderPlain] : [mail.subject, mail.subjectPlain];
  const own = reminder ? undefined : wording.subject;
  return oneLine(filled(own ?? (title ? withTitle : plain), { title }));
};

const textOf = ({ wording, ratingUrl, unsubscribeUrl }: InvitationView, words: Words): string => {
  const links = wording.ratings.map((rating) => {
    const meaning = wording.meaning(rating);
    return `${rating}${meaning ? ` (${meaning})` : ''}: ${ratingUrl(rating)}`;
  });
  const { replyLine, reply, hello, intro, about, question, first, choose, brand, why, unsubscribe, postalAddress } =
    words;
  const letter = [replyLine, `${hello}\n\n${intro}`, about, question, first, links.join('\n'), choose, reply];
  // The dashes with their space say to mail programs that what follows is no part of the letter.
  const foot = ['-- ', brand, why, `${unsubscribe}: ${unsubscribeUrl}`, postalAddress, ''];
  return [...letter.filter(Boolean), foot.join('\n')].join('\n\n');
};

const faces = ['😠', '🙁', '😐', '🙂', '😀'];
const thumbs = ['👎', '👍'];

const htmlOf = (view: InvitationView, words: Words, templates: MailTemplates): string => {
  const { brand, wording, trapUrl, unsubscribeUrl } = view;
  const { language, texts } = textsFor(readerOf(view));
  const kind = kindOf(wording);
  const { ratings, low, high } = wording;
  const numbered = kind !== 'smileys' && kind !== 'stars';
  return fillTemplate(templates[`${kind}.${texts.dir}`], {
    ...words,
    ...colours(brand.accent),
    ...Object.fromEntries(ratings.flatMap((rating, at) => ratingValues(rating, at, { view, kind }))),
    lang: language,
    preview: wording.question,
    low: numbered ? `${ratings[0]}: ${low}` : low,
    high: numbered ? `${ratings.at(-1)}: ${high}` : high,
    trapUrl,
    unsubscribeUrl,
  });
};

const ratingValues = (
  rating: number,
  at: number,
  { view: { wording, ratingUrl }, kind }: { readonly view: InvitationView; readonly kind: MailKind },
): readonly (readonly [string, string])[] => {
  const meaning = wording.meaning(rating);
  const shown = { smileys: faces[at], stars: '★', thumbs: `${thumbs[at]} ${meaning}` }[kind as string] ?? `${rating}`;
  const numbered = meaning ? `${rating}: ${meaning}` : `${rating}`;
  const label = kind === 'thumbs' ? (meaning ?? '') : numbered;
  return [
    [`url${at}`, ratingUrl(rating)],
    [`label${at}`, label],
    [`shown${at}`, shown],
    [`number${at}`, `${rating}`],
  ];
};

/** The layout that has room for the ratings. */
const kindOf = ({ type, ratings }: Wording): MailKind => {
  if (type === 'smileys' || type === 'stars' || type === 'thumbs') return type;
  const kind = mailKinds.find((candidate) => candidate === `scale-${ratings.length}`);
  if (!kind) throw new Error(`There is no layout for ${ratings.length} ratings.`);
  return kind;
};

const colours = (accent: string): Readonly<Record<string, string>> => {
  const { light, dark } = palette(accent);
  const named = ([name, colour]: [string, string]) =>
    [`dark${name[0]?.toUpperCase()}${name.slice(1)}`, colour] as const;
  return { ...light, ...Object.fromEntries(Object.entries(dark).map(named)) };
};
