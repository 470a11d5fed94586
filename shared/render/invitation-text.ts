import { filled, textsIn } from './texts.ts';

/** Characters of the GSM 7-bit alphabet (3GPP TS 23.038); those of the extension count twice. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extension = '^{}\\[~]|€';

/** Segments that a text is billed as: 160 septets alone or 153 in a chain; 70 or 67 characters where the alphabet does not do. */
export const smsSegments = (text: string): number => {
  const letters = [...text];
  const septets = letters.reduce((sum, letter) => sum + (basic.includes(letter) ? 1 : extension.includes(letter) ? 2 : Number.NaN), 0);
  const [length, single, chained] = Number.isNaN(septets) ? [text.length, 70, 67] : [septets, 160, 153];
  return length <= single ? 1 : Math.ceil(length / chained);
};

/** The survey as a text message: who asks, what, where to answer, how to end it. */
export const invitationText = ({
  brand,
  question,
  url,
  language,
}: {
  readonly brand: string;
  readonly question: string;
  readonly url: string;
  readonly language: string;
}): string => filled(textsIn(language).texts.sms.ask, { brand, question, url });
