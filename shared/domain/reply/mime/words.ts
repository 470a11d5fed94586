import { hasOwnWords, ownWords } from '../cut.ts';
import { textOfHtml } from '../html.ts';
import type { Block } from './block.ts';

/** What stands in the text of a mail in place of a picture. */
const placeholder =
  /\[(?:image|cid|inline image|bild|imagen|imagem|immagine|afbeelding|obraz|画像|图片)\s*:\s*([^\]\n]{0,200})\]|<((?:image|img|photo)[\w.-]{0,60}\.(?:jpe?g|png|gif|heic))>/giu;

/** Names of the pictures that the writer's own words stand around. */
export const placeholdersIn = (text: string): readonly string[] =>
  text.includes('[') || text.includes('<')
    ? [...ownWords(text, { keepPictures: true }).matchAll(placeholder)].map(([, one, other]) =>
        (one ?? other ?? '').trim(),
      )
    : [];

/** Quoted lines stay as they came. */
export const withoutPlaceholders = (text: string): string =>
  text.replace(/^(?![ \t]*>).*$/gm, (line) => line.replace(placeholder, ''));

/**
 * The text of a block: plain, as the customer's program marks quotes best there; the HTML where the plain one holds nothing of
 * theirs.
 */
export const textOf = ({ plain, html }: Block): string => {
  if (html === '' || isSure(plain)) return plain;
  const read = textOfHtml(html);
  if (isSure(read)) return read;
  if (isSaid(plain)) return plain;
  const full = isSaid(read) ? read : textOfHtml(html, { keepSignatures: true });
  return isSaid(full) || plain.trim() === '' ? full : plain;
};

/** Where a program marks nothing in the plain text, what it holds below an attribution may be a quote; the HTML tells. */
const isSure = (text: string): boolean => isSaid(text) && hasOwnWords(withoutPlaceholders(text));

const isSaid = (text: string): boolean => {
  const words = ownWords(withoutPlaceholders(text));
  return words !== '' && !isNotice(words);
};

/** What programs write for those who cannot show HTML, and into an empty mail. */
const isNotice = (words: string): boolean => words.length < longestNotice && notice.test(words);

const longestNotice = 400;
const notice =
  /\b(this|your|the)\b.{0,60}\b(message|e-?mail|client|program|reader)\b.{0,120}\bHTML\b|\bHTML\b.{0,80}\b(e-?mail|message|viewer|client|nachricht|mensaje|correo|courriel|mensagem|messaggio|bericht)\b|^(view|read|see|open) (this|it|the) (e-?mail |message |mail )?(in|with) (your|a|the) (web )?browser|^(sent|verzonden|gesendet|envoyé|enviado|inviato|skickat|sendt|wysłane|отправлено) (with|from|via|by|met|mit|avec|desde|con|do|från|fra|z|из)\b[^\n.]{0,80}$/iu;
