import { replyWords } from '#reply-words';
import { once } from '../../once.ts';
import { mailPhrases, phraseSet, phrasesOfList, skeleton } from '../phrase-book.ts';
import { isName } from './evidence.ts';

const phrases = phraseSet(() => mailPhrases('mobile'));
const excuse = phraseSet(() => phrasesOfList(replyWords().signs.excuses));
const brand = once(() => phrasesOfList(replyWords().signs.brands));
const device = once(() => phrasesOfList(replyWords().signs.devices));
const endings = once(() => phrasesOfList(replyWords().signs.sentEndings));

/** Case endings and particles are written to names: "iPhonesta", "iPhone에서". */
const names = (words: string, list: readonly string[]): boolean => {
  const isSpaceless = /[\p{scx=Han}\p{scx=Kana}\p{scx=Thai}]/u.test(words);
  return list.some((one) => (isSpaceless ? words.includes(one) : ` ${words}`.includes(` ${one}`)));
};

const ads =
  /^(yahoo mail search organize conquer|virus free|this email has been checked|virenfrei|virusfri|sans virus|virusvrij)/;

/** Words that may stand beside the device's name before it is a sentence: "my HTC M8 phone" is none. */
const mostWords = 3;
/** "the all new AOL app for iOS". */
const mostWordsOfTwo = 5;

/** A footer with the longest addresses that programs put into it. */
const longestWithLinks = 1_000;

/** "Sent from my iPhone", "Von meinem iPhone gesendet", "Outlook für iOS": written by the program, not by the person. */
export const isFooter = (line: string): boolean => {
  if (line.length > longestWithLinks) return false;
  const text = withoutExcuse(line.trim().replace(link, ''));
  const words = skeleton(text);
  if (scanned.test(line) || isOffer(line, words)) return true;
  if (text.length < 4 || text.length > 140) return false;
  if (ads.test(words)) return true;
  const phrase = phrases.beginning(words);
  // "9 Von meinem iPhone gesendet": a number before it is what somebody answers.
  if (endings().some((ending) => words.endsWith(ending)) && !/^\p{Nd}/u.test(words))
    return words.split(' ').length <= (phrase === '' ? 8 : 12) && (names(words, brand()) || names(words, device()));
  return phrase !== '' && !/[?!]$/.test(text) && isDevice({ text, words, phrase });
};

const link = /[(<[]{0,3}https?:\S{1,300}/g;
/** What a virus scanner leaves behind its picture. */
const scanned = /^\s*(<?https?:\/\/www\.(avast|avg)\.com\/\S{0,300}|<#[\w-]{8,60}>)\s*$/i;

/** "Получить Outlook для iOS<https://…>": a mail program, where it runs, and where to get it, in whatever language. */
const isOffer = (line: string, words: string): boolean =>
  /\S ?[<(]https?:\S{1,300}[>)]\s*$/.test(line) &&
  words.split(' ').length <= longestOffer &&
  names(words, programs) &&
  names(words, systems);
const longestOffer = 7;
const programs = ['outlook', 'proton', 'yahoo', 'aol', 'gmail', 'gmx', 'web de', 'mail ru'];
const systems = ['ios', 'android', 'iphone', 'ipad', 'mac', 'windows'];

const brandsIn = (words: string): number => new Set(brand().filter((one) => ` ${words} `.includes(` ${one} `))).size;

interface Sent {
  readonly text: string;
  readonly words: string;
  readonly phrase: string;
}

/** What follows "sent from": a device, a program, or a model that is not known but bears a name. */
const isDevice = ({ text, words, phrase }: Sent): boolean => {
  const rest = words.slice(phrase.length).trim();
  const unknown = brand()
    .filter((one) => one.includes(' '))
    .reduce((left, one) => left.replace(one, ''), rest)
    .split(' ')
    .filter((word) => word !== '' && !names(word, brand()) && !/^\p{N}/u.test(word));
  if (unknown.length > (brandsIn(rest) > 1 ? mostWordsOfTwo : mostWords)) return false;
  if (names(rest, brand()) || names(phrase, brand())) return true;
  if (rest !== '' && unknown.every((word) => names(word, device()))) return true;
  if (!isOwn(phrase)) return false;
  const model = text.split(/\s+/).slice(phrase.split(' ').length).join(' ');
  return (
    names(rest, device()) || (model !== '' && unknown.length > 0 && /^[\p{Lu}\p{N}]/u.test(model) && isName(model))
  );
};

/** "Sent from my", as against "sent by": speaks of the writer's own device. */
const isOwn = (phrase: string): boolean =>
  /(^| )(my|mein|meinem|meiner|mon|ma|mi|mio|mia|meu|minha|mijn|min|mit|mojego|meho|mojho|mojega|mojeg|моего|мого|mano|minu|minun)$/u.test(
    phrase,
  ) || /[我私나내]/u.test(phrase);

const withoutExcuse = (text: string): string => {
  const end = text.search(/[.,;]\s/);
  return end > 0 && excuse.begins(skeleton(text.slice(end))) ? text.slice(0, end) : text;
};

const picture = once(
  () =>
    new RegExp(
      `\\[(?:${replyWords().signs.pictures})(?::[^\\]\\n]{0,200}| ?\\d{0,3})\\]|<image\\d{3}\\.\\w{3,4}>|\\ufffc`,
      'giu',
    ),
);

/** A line without the places where pictures stood and the marks of trackers: they are no words. */
export const withoutPictures = (line: string): string =>
  /[[<\ufffc\u1427]/u.test(line)
    ? line
        .replace(picture(), '')
        .replace(/^\s*\u1427\s*$/u, '')
        .trimEnd()
    : line;
