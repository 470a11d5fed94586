import { discoveryRates, falseDiscoveries } from '../../score/false-discovery.ts';
import { normalAbove } from '../../score/normal.ts';
import { namesAmong } from './names.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What somebody wrote. */
export interface Said {
  readonly words: string;
  readonly language: string;
  readonly isDetractor: boolean;
  /** Who wrote it: a pseudonym. */
  readonly who: string;
}

export interface StandingOut {
  /** As it is mostly written. */
  readonly word: string;
  readonly language: string;
  /** Comments with it: of detractors, and of all others. */
  readonly detractors: number;
  readonly others: number;
  /** Distance of its log-odds from none, in standard errors. */
  readonly z: number;
}

/** A word that fewer people use says more of them than of us. */
const fewestPeople = 3;
/** What stands in a quarter of the comments of both groups holds sentences together. */
const commonShare = 0.25;
/** The prior weighs as much as so many words. */
const priorWeight = 1_000;

interface Use {
  detractors: number;
  others: number;
  readonly people: Set<string>;
  readonly spellings: Map<string, number>;
}

/**
 * Words that stand out in what detractors write, beside all others who wrote in the same language: log-odds ratio with an informative
 * Dirichlet prior from the words of both (Monroe, Colaresi and Quinn 2008). Each comment counts a word once; named are those of
 * which at most one in twenty is chance.
 * @param names of people that must not stand here, such as those who work here, in lower case.
 */
export const standingOut = (said: readonly Said[], names: ReadonlySet<string>): readonly StandingOut[] => {
  const byLanguage = Map.groupBy(said, ({ language }) => language.toLowerCase().split('-')[0] ?? '');
  return [...byLanguage]
    .flatMap(([language, own]) => ofLanguage(language, own, names))
    .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1));
};

const ofLanguage = (language: string, said: readonly Said[], names: ReadonlySet<string>): readonly StandingOut[] => {
  const texts = said.map(({ words }) => tokensOf(words, language));
  const proper = namesAmong(texts, language);
  const uses = usesIn(said, texts);
  const unhappy = said.filter(({ isDetractor }) => isDetractor).length;
  const isCommon = ({ detractors, others }: Use): boolean =>
    detractors > commonShare * unhappy && others > commonShare * (said.length - unhappy);
  const odds = logOdds(uses);
  const candidates = [...uses]
    .filter(([key, use]) => use.people.size >= fewestPeople && !isCommon(use) && !names.has(key) && !proper.has(key))
    .map(([key, use]) => ({ use, key, z: odds(use) }));
  const rates = discoveryRates(candidates.map(({ z }) => normalAbove(z)));
  return candidates
    .filter(({ z }, at) => z > 0 && (rates[at] ?? 1) <= falseDiscoveries)
    .map(({ use, key, z }) => ({
      ...{ word: spellingOf(use, key), language, detractors: use.detractors, others: use.others, z },
    }));
};

const usesIn = (said: readonly Said[], texts: readonly (readonly Token[])[]): ReadonlyMap<string, Use> => {
  const uses = new Map<string, Use>();
  for (const [at, { isDetractor, who }] of said.entries()) {
    const once = new Map((texts[at] ?? []).map((token) => [token.key, token]));
    for (const { key, written } of once.values()) {
      const use = uses.get(key) ?? { detractors: 0, others: 0, people: new Set(), spellings: new Map() };
      uses.set(key, use);
      if (isDetractor) use.detractors += 1;
      else use.others += 1;
      if (isDetractor) use.people.add(who);
      use.spellings.set(written, (use.spellings.get(written) ?? 0) + 1);
    }
  }
  return uses;
};

/** Distance of a word's log-odds from none, in standard errors (their equations 16, 20 and 22). */
const logOdds = (uses: ReadonlyMap<string, Use>): ((use: Use) => number) => {
  const total = (of: (use: Use) => number): number => [...uses.values()].reduce((sum, use) => sum + of(use), 0);
  const [mine, theirs] = [total((use) => use.detractors), total((use) => use.others)];
  const weight = Math.min(priorWeight, mine + theirs);
  return ({ detractors, others }) => {
    const prior = (weight * (detractors + others)) / (mine + theirs);
    const [a, b] = [detractors + prior, others + prior];
    const delta = Math.log(a / (mine + weight - a)) - Math.log(b / (theirs + weight - b));
    return delta / Math.sqrt(1 / a + 1 / b);
  };
};

const spellingOf = ({ spellings }: Use, key: string): string =>
  spellings.has(key) ? key : ([...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? key);
