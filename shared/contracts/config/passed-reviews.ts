import type { Config } from './config.ts';

/** Programmes whose day to be looked at anew has passed. @param today `YYYY-MM-DD`; the day itself is not too late. */
export const passedReviews = ({ programs }: Pick<Config, 'programs'>, today: string): readonly string[] =>
  Object.entries(programs).flatMap(([id, { reviewBy }]) =>
    reviewBy === undefined || reviewBy >= today
      ? []
      : [
          `programs.${id}.reviewBy: ${reviewBy} has passed. Look at /app/insights/programmes whether it is still worth asking, then set a later date, or end it.`,
        ],
  );
