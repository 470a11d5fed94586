import { fisherExact, type Part } from '../../score/exact.ts';
import { discoveryRates, falseDiscoveries } from '../../score/false-discovery.ts';

/** A theme in two periods. */
interface Compared {
  readonly name: string;
  readonly before: Part;
  readonly now: Part;
}

export interface Movement extends Compared {
  readonly is: 'new' | 'growing' | 'fading' | 'same';
}

/**
 * Which themes have another share than in the period before: each by Fisher's exact test, all of them together so that of those
 * named at most one in twenty is chance (Benjamini and Hochberg). Themes of so few answers that no outcome could have been
 * remarkable are tested by none, and weaken none of the others.
 */
export const movementsOf = <T extends Compared>(themes: readonly T[]): readonly (T & Movement)[] => {
  const tested = themes.map((theme) => ({ theme, ...fisherExact(theme.now, theme.before) }));
  const family = tested.filter(({ least }) => least <= falseDiscoveries);
  const rates = discoveryRates(family.map(({ p }) => p));
  const found = new Set(family.filter((_, at) => (rates[at] ?? 1) <= falseDiscoveries).map(({ theme }) => theme));
  return themes.map((theme) => ({ ...theme, is: found.has(theme) ? directionOf(theme) : 'same' }));
};

const directionOf = ({ before, now }: Pick<Movement, 'before' | 'now'>): Movement['is'] => {
  if (before.k === 0) return 'new';
  return now.k * before.n > before.k * now.n ? 'growing' : 'fading';
};
