/**
 * What is said in a made mail, that is, what must be found again. `words`: by the person; `subject`: words there alone;
 * `attachment`: something came along; `container`: something that cannot be opened; `nothing`: truly nothing.
 */
export type Said = 'words' | 'subject' | 'attachment' | 'container' | 'nothing';

/** A mail that nobody sent: a combination of shapes that mail programs are known to write. */
export interface MadeMail {
  readonly name: string;
  readonly raw: Uint8Array;
  readonly said: Said;
  /** What must be among the words; of `said: 'words'` alone. */
  readonly words: string;
}

export const spoken = 'The table came scratched. Please call me back.';
