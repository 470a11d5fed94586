export interface Unarmoured {
  readonly text: string;
  /** Whether something was encrypted, so that it cannot be read here. */
  readonly encrypted: boolean;
}

/**
 * Text without the armour of PGP (RFC 9580, 6 and 7): of what is signed the words stay, what is encrypted and keys are left out.
 * Armour in quoted lines stays, as it is not the writer's.
 */
export const unarmoured = (text: string): Unarmoured => {
  if (!text.includes('-----BEGIN PGP ')) return { text, encrypted: false };
  const kept: string[] = [];
  let state: State = 'plain';
  let encrypted = false;
  for (const line of text.split(/\r?\n/)) {
    const mark = /^-----(BEGIN|END) PGP ([A-Z ]{3,40})-----\s*$/.exec(line);
    if (mark) state = after(mark[1] ?? '', mark[2] ?? '');
    else if (state === 'headers') state = line.trim() === '' ? 'signed' : state;
    else if (state === 'signed') kept.push(line.replace(/^- /, ''));
    else if (state === 'plain') kept.push(line);
    encrypted ||= mark?.[2] === 'MESSAGE';
  }
  return { text: kept.join('\n'), encrypted };
};

/** `headers`: of a signed text, above its words; `sealed`: what is no text. */
type State = 'plain' | 'headers' | 'signed' | 'sealed';

const after = (edge: string, kind: string): State => {
  if (edge === 'END') return 'plain';
  return kind === 'SIGNED MESSAGE' ? 'headers' : 'sealed';
};
