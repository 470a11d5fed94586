/** How much of it an operator wants to read. */
export interface Wishes {
  readonly byDay: boolean;
  /** How many single differences of each kind are listed. */
  readonly list: number;
  /** Whom a line of the file is about; absent unless addresses are wanted. */
  readonly addressOf?: (line: number) => string;
}
