import type { SurveyConfig } from '../shared/contracts/config/program.ts';
import type { Luck } from './luck.ts';

/** How often each rating is given when nothing makes people gladder or angrier, by type and by the top of the scale. */
const usual: Readonly<Record<string, readonly number[]>> = {
  nps: [3, 1, 1.5, 1.5, 2, 4, 4, 9, 17, 21, 36],
  'ces 7': [3, 3, 4, 8, 18, 34, 30],
  thumbs: [18, 82],
  cxi: [1, 1, 2, 2, 4, 6, 12, 22, 24, 26],
};
const ofFive: readonly number[] = [5, 4, 9, 30, 52];

/** How strongly a mood of 1 moves people from the lowest rating to the highest. */
const strength = 3;

/** The lowest rating, and how often it and those above it are given, in a mood: exponentially tilted. */
export interface Ratings {
  readonly low: number;
  readonly shares: readonly number[];
}

/** The true shares of a survey's ratings. @param mood 0 is usual; above it people are gladder. */
export const ratingsIn = (survey: SurveyConfig, mood: number): Ratings => {
  const weights = usual[survey.type === 'ces' ? `ces ${survey.high}` : survey.type] ?? ofFive;
  const tilted = weights.map((weight, at) => weight * Math.exp((mood * strength * at) / (weights.length - 1)));
  const sum = tilted.reduce((all, one) => all + one, 0);
  return { low: survey.type === 'nps' || survey.type === 'thumbs' ? 0 : 1, shares: tilted.map((one) => one / sum) };
};

const known = new Map<string, Ratings>();

export const ratingFor = (survey: SurveyConfig, mood: number, luck: Luck): number => {
  const name = `${survey.type} ${survey.type === 'ces' ? survey.high : ''} ${mood.toFixed(3)}`;
  const ratings = known.get(name) ?? ratingsIn(survey, mood);
  known.set(name, ratings);
  return ratings.low + luck.among(ratings.shares);
};

/** What the world of the year is like, beyond each touchpoint's own mood: what a count of its answers should find. */
export const truth = {
  stores: { Berlin: 0.1, Hamburg: 0, Köln: -0.4, online: 0.05 },
  channels: { email: 0, sms: -0.1 },
  agents: { Noor: 0.25, Felix: -0.3, Ida: 0, Emre: 0.05 },
  /** Deliveries were mended on a day of the year, counted from its first; one store kept its old carrier. */
  improvement: { touchpoint: 'delivery', cause: 'late delivery', day: 240, mood: 0.55, holdout: 'Köln' },
  /** A supplier's boards warp: since that day of the year it is what people write about. */
  trouble: {
    touchpoints: ['delivery', 'post-purchase', 'assembly'],
    cause: 'damage',
    day: 310,
    mood: -0.7,
    weight: 18,
  },
  /** Who leaves within weeks of an answer, and who buys again. */
  leaves: { detractor: 0.35, passive: 0.12, promoter: 0.05 },
  buysAgain: { detractor: 0.06, passive: 0.18, promoter: 0.32 },
  /** Of events that a programme listens to, those that nobody is asked about. */
  notAsked: 0.2,
} as const;

export type Store = keyof typeof truth.stores;
export type Agent = keyof typeof truth.agents;
export const stores = Object.keys(truth.stores) as readonly Store[];
export const agents = Object.keys(truth.agents) as readonly Agent[];
