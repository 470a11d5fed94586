/** The due index is spread over hours and shards, so that a million surveys due at nine do not meet in one partition. */
export const dueShards = 16;

/** `2026-11-20T09` */
export const hourOf = (at: string): string => at.slice(0, 13);
