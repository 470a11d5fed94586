import { idOf } from '../id.ts';

/** Names somebody of the company in rows that say nothing of them: the same for every spelling of their address. */
export const personIdOf = (email: string): string => idOf('staff', email.toLowerCase());
