import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import { skeleton } from './phrase-book.ts';
import type { Sign } from './understood.ts';

/** A text that holds our own: what stands around it. */
export interface AroundOurs {
  /** What phones say of a sign that was tapped on our text. */
  readonly sign?: Sign | undefined;
  /** Their words, if they are words. */
  readonly outside: string;
}

/**
 * Tells a reaction that a phone reports as a text (`Liked “…”`, `👍 to “…”`), and words of theirs around words of ours:
 * what we wrote is never theirs. What they quote of others stays.
 * @param sender the name that all our texts carry.
 */
export const aroundOurs = (text: string, sender: string | undefined): AroundOurs | undefined => {
  const ours = sender && spansOf(text).find(({ from, to }) => isOurs(text.slice(from, to), sender));
  if (!ours) return sender ? unquoted(text, sender) : undefined;
  const outside = `${text.slice(0, ours.from)} ${text.slice(ours.to)}`.replace(/ {2,}/g, ' ').trim();
  return { sign: signIn(outside), outside };
};

/**
 * "Liked Oak & Ember: How was it?", "'Oak & Ember: How was it?'에 👍 반응": some programs quote without marks, or in such as stand within
 * words. Words that are no sign's stay whole.
 */
const unquoted = (text: string, sender: string): AroundOurs | undefined => {
  const from = text.indexOf(`${sender}:`);
  if (from < 0) return undefined;
  const before = text.slice(0, from).replace(/[\s'‘’]+$/, '');
  const outside = before === '' && from > 0 ? text.slice(text.lastIndexOf("'") + 1) : before;
  const sign = outside === '' ? undefined : signIn(outside);
  return sign && { sign, outside: '' };
};

/**
 * A sign that was put to something that was no text of ours ("Liked an image"), or not said to what ("Reacted 👍 to your message"):
 * it answers nothing.
 */
export const signToOther = (text: string): Sign | undefined => {
  if (text.length > longestSign) return undefined;
  const said = compact(text);
  for (const object of objects())
    for (const outside of [
      said.endsWith(object) && said.slice(0, -object.length),
      said.startsWith(object) && said.slice(object.length),
    ]) {
      const sign = outside ? signAround(outside, text) : undefined;
      if (sign) return sign;
    }
  return undefined;
};
const longestSign = 80;

/** Marks that no reader sees, by which one program tells its reactions, in any language: a sign that was put, or taken back. */
const unseen =
  /^\u200a?[^\u200a-\u200c]{0,60}([\u200b\u200c])([^\u200a-\u200c]{1,24})\1[^\u200a-\u200c]{0,60}\u200a[\s\S]*\u200a[^\u200a]{0,60}$/u;

/** @param body as it came: what marks the reaction is left out of what a person sees. */
export const unseenSign = (body: string): Sign | undefined => {
  const [, mark, sign = ''] = unseen.exec(body.replace(/\u200a$/, '')) ?? [];
  const [picture] = sign.match(pictures) ?? [];
  if (mark === undefined || picture === undefined) return undefined;
  return mark === '\u200b' ? signOf(picture) : { kind: 'sign', sign: picture, mood: 'none' };
};

interface Span {
  readonly from: number;
  readonly to: number;
}

const marks: readonly (readonly [opens: string, closes: string])[] = [
  ...([
    ['“', '”'],
    ['„', '“'],
    ['„', '”'],
    ['«', '»'],
    ['»', '«'],
    ['「', '」'],
    ['『', '』'],
  ] as const),
  ...([
    ['"', '"'],
    ['”', '”'],
    ['‘', '’'],
  ] as const),
];

/** Nobody quotes more often in one text. */
const mostQuotations = 20;

/**
 * From each mark that opens to the next that closes, since they may quote others beside us; then to the last that closes, or to
 * where the text was cut off.
 */
const spansOf = (text: string): readonly Span[] =>
  marks.flatMap(([opens, closes]) => {
    // Where quotations open at the foot of the line, this mark closes them.
    if (opens === '“' && text.includes('„')) return [];
    const starts = Array.from(text.matchAll(new RegExp(opens, 'g')), ({ index }) => index).slice(0, mostQuotations);
    const last = text.lastIndexOf(closes);
    const nearest = starts.map((from) => ({ from, to: text.indexOf(closes, from + 1) + 1 }));
    const widest = starts.map((from) => ({ from, to: last > from ? last + 1 : text.length }));
    return [...nearest, ...widest].filter(({ from, to }) => to > from);
  });

const compact = (text: string): string => skeleton(text).replaceAll(' ', '');

/** Long enough not to be a name that somebody praises: `Loved “Oak & Ember”` is theirs. */
const isOurs = (quoted: string, sender: string): boolean => {
  const [whole, name] = [compact(quoted), compact(sender)];
  if (name === '') return false;
  const cut = /(…|\.\.\.)["”“»」』]?$/.test(quoted) && whole.length >= 4 && name.startsWith(whole);
  return cut || (whole.includes(name) && whole.length >= name.length + 4);
};

const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}/gu;

const phrases = once(
  () =>
    new Map(
      Object.entries(replyWords().reactionWords).flatMap(([sign, list]) =>
        list.split('|').map((phrase) => [compact(phrase), sign] as const),
      ),
    ),
);
const reacting = once(() => new Set(replyWords().reactingWords.split('|').map(compact)));
const removing = once(() => replyWords().takenBack.split('|').map(compact));
const stems = once(() => replyWords().reactingStems.split('|').map(compact));
const objects = once(() => replyWords().reactedTo.split('|').map(compact));

const signIn = (outside: string): Sign | undefined => {
  const said = compact(outside);
  if (removing().some((phrase) => said.startsWith(phrase) || said.endsWith(phrase)) && said.length < longestPhrase)
    return { kind: 'sign', sign: outside.match(pictures)?.[0] ?? '✕', mood: 'none' };
  return signAround(said, outside);
};

/** @param said letters and digits around the object, @param text in which the picture stands. */
const signAround = (said: string, text: string): Sign | undefined => {
  const [picture, ...more] = text.match(pictures) ?? [];
  if (picture)
    return more.length === 0 && (said === '' || reacting().has(said) || tells(said)) ? signOf(picture) : undefined;
  const sign = phrases().get(said);
  if (sign !== undefined) return signOf(sign);
  return removing().some((phrase) => said.startsWith(phrase) && said.length > phrase.length + 3) &&
    said.length < longestPhrase
    ? { kind: 'sign', sign: '✕', mood: 'none' }
    : undefined;
};

/** "Kim reacted … to", "Mit … auf … reagiert". */
const tells = (said: string): boolean => said.length <= longestTelling && stems().some((stem) => said.includes(stem));
const longestTelling = 32;

const longestPhrase = 50;

const good = '👍❤♥🧡💛💚💙💜🤍😍🥰😘😊☺🙂😀😃😄😁😆🤩👏🙏🎉🥳💯🙌👌✅🔥⭐🌟💪🤗😂🤣😎🫶💐🌹‼';

/** A sign that says nothing pleasant, or that nobody can tell, is read by a person. */
const signOf = (sign: string): Sign => ({ kind: 'sign', sign, mood: good.includes(sign) ? 'good' : 'bad' });
