import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';

/** Programmes whose moment is an event of this type. */
export const listeningTo = (type: string, { programs }: Pick<RuntimeConfig, 'programs'>): readonly string[] =>
  Object.entries(programs).flatMap(([id, { moment }]) => (moment === type ? [id] : []));
