import { type Alarm, alarming } from './alarming.ts';
import { speaksOf } from './find.ts';

/** Longer than anybody writes in earnest, and short enough for a row. */
const longest = 5_000;
/** Around a word that must not be missed. */
const passage = 300;
const passages = 3;

const alarms = Object.keys(alarming) as readonly Alarm[];

/** A long text as its beginning, with the passages of the rest that somebody must see at once. */
export const excerptOf = (text: string, language?: string): string => {
  if (text.length <= longest) return text;
  const alarmingParts = partsOf(text.slice(longest)).filter((part) =>
    alarms.some((alarm) => speaksOf(part, alarming[alarm], language)),
  );
  const kept = alarmingParts.slice(0, passages).map((part) => `\n[…] ${part.trim()}`);
  return `${text.slice(0, longest)}${kept.join('')}\n[…]`;
};

/** They overlap by half, so that no phrase is parted. */
const partsOf = (rest: string): readonly string[] =>
  Array.from({ length: Math.ceil(rest.length / (passage / 2)) }, (_, at) =>
    rest.slice((at * passage) / 2, (at * passage) / 2 + passage),
  );

/** Of what somebody wrote bit by bit: how it began, and the newest, which nobody has read yet. */
export const boundedOf = (text: string): string =>
  text.length <= longest * 2 ? text : `${text.slice(0, longest)}\n[…]\n${text.slice(-longest)}`;
