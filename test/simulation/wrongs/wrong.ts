import type { Place } from '../../breaking/places.ts';

/** A mistake that somebody could make. */
export interface Wrong extends Place {
  readonly name: string;
}
