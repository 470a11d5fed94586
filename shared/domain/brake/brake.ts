/** By whom a programme is paused that a brake of our own has halted. */
export const brake = 'heardback';
