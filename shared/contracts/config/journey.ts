/** Stages of the journey that a customer goes through, in order. */
export const journeyStages = ['awareness', 'consideration', 'purchase', 'use', 'support', 'advocacy'] as const;
export type JourneyStage = (typeof journeyStages)[number];
