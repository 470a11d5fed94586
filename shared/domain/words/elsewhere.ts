import { alarmWords } from '#alarm-words';
import { plain } from './find.ts';

/** The customer is not to be reached: `death`, or another person reads what we send. */
export type Elsewhere = 'death' | 'wrong-person';

/**
 * Whether a text says that the customer has died, or that whoever wrote it is not the one we mean ("he no longer works here",
 * "wrong number", "this is not John"). Judged clause by clause, in time that grows with the text alone.
 */
export const elsewhereIn = (text: string): readonly Elsewhere[] => {
  const clauses = text.slice(0, longest).split(/[.!?;,:\n()…。！？，、؟–—]+/u);
  const found = (of: (clause: string) => boolean): boolean => clauses.some(of);
  return [
    ...(found((clause) => expressions().death.test(plain(clause))) ? (['death'] as const) : []),
    ...(found((clause) => isAnothers(clause.trim())) ? (['wrong-person'] as const) : []),
  ];
};

/** Whoever writes more says something else. */
const longest = 2_000;

const isAnothers = (clause: string): boolean => {
  const { gone, mistaken } = expressions();
  const words = plain(clause);
  return gone.test(words) || mistaken.test(words) || isNameless(clause);
};

/** "This is not John": a name, and nothing behind it that would make it an opinion. */
const isNameless = (clause: string): boolean => {
  const { unnamed } = expressions();
  const named = /\s(\p{Lu}[\p{Ll}’'-]{1,20})((?:\s\p{Lu}[\p{Ll}’'-]{1,20}){0,2})(?:\s(?:any\s?more|here))?$/u.exec(
    clause,
  );
  if (!named?.[1]) return false;
  const { noNames } = alarmWords().elsewhere;
  return unnamed.test(plain(clause.slice(0, named.index))) && !noNames.split('|').includes(plain(named[1]));
};

const spaceless = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;

const either = (list: string): string =>
  list
    .split('|')
    .map((phrase) => phrase.replace(/\s+/g, '\\s+'))
    .join('|');

/** As words of their own, where words stand apart. */
const wholly = (list: string): string => {
  const parted = list.split('|');
  const apart = parted.filter((phrase) => !spaceless.test(phrase)).join('|');
  const run = parted.filter((phrase) => spaceless.test(phrase)).join('|');
  return `(?<![\\p{L}\\p{N}])(?:${either(apart)})(?![\\p{L}\\p{N}])${run === '' ? '' : `|${either(run)}`}`;
};

let compiled: Readonly<Record<'death' | 'gone' | 'mistaken' | 'unnamed', RegExp>> | undefined;

const expressions = (): NonNullable<typeof compiled> => {
  compiled ??= compile();
  return compiled;
};

const compile = (): NonNullable<typeof compiled> => {
  const { deaths, adverbs, formal, dead, gone, mistaken, unnamed } = alarmWords().elsewhere;
  const befell = deaths.map(
    ({ who, died }) =>
      `(?<![\\p{L}])(?:${either(who)})(?:\\s+(?:${either(adverbs)}))?\\s+(?:${either(died)})(?![\\p{L}])`,
  );
  return {
    death: new RegExp([...befell, wholly(formal), either(dead)].join('|'), 'u'),
    gone: new RegExp(wholly(gone), 'u'),
    mistaken: new RegExp(
      `^(?:sorry\\s+)?(?:this is (?:the |a )?)?(?:${either(mistaken)})(?:\\s+(?:sorry|mate|pal))?$`,
      'u',
    ),
    unnamed: new RegExp(`^(?:sorry\\s+)?(?:${either(unnamed)})(?:\\s+(?:mr|mrs|ms|herr|frau|señor|señora))?$`, 'u'),
  };
};
