/** Causes that differ in capitals or spaces are one. */
export const normalCause = (cause: string): string => cause.trim().toLowerCase().replaceAll(/\s+/g, ' ');
