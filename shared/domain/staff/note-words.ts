import { fold } from '../reply/text.ts';

/** What a line begins with that is for colleagues alone, in the languages that staff write in. A colon has to follow. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: ['note', 'internal', 'internal note', 'private', 'private note'],
  de: ['notiz', 'interne notiz', 'intern', 'vermerk'],
  fr: ['note', 'note interne', 'interne', 'mémo'],
  es: ['nota', 'nota interna', 'interno', 'apunte'],
  it: ['nota', 'nota interna', 'interno', 'appunto'],
  nl: ['notitie', 'interne notitie', 'intern', 'aantekening'],
  pt: ['nota', 'nota interna', 'interno', 'anotação'],
  pl: ['notatka', 'notatka wewnętrzna', 'wewnętrzne'],
  sv: ['anteckning', 'intern anteckning', 'notering', 'internt'],
  da: ['notat', 'internt notat', 'note'],
  fi: ['muistiinpano', 'sisäinen'],
  tr: ['not', 'iç not', 'dahili not'],
  ru: ['заметка', 'внутренняя заметка', 'примечание', 'для своих'],
  uk: ['нотатка', 'внутрішня нотатка', 'примітка', 'для своїх'],
  ar: ['ملاحظة', 'ملاحظة داخلية'],
  he: ['הערה', 'הערה פנימית'],
  ja: ['メモ', '社内メモ', '内部メモ'],
  zh: ['备注', '内部备注', '備註', '內部備註', '便签'],
};

const all = new Set(
  Object.values(words)
    .flat()
    .map((word) => fold(word)),
);

/** Marks around it: `*note:*`, `[note]`, `#note`, `/note`. */
const started = /^[\s*_#/[(【（]*([\p{L}\p{M} ]{2,24})[\])】）*_]*\s*[:：][*_]*\s*/u;
const marked = /^\s*(?:[#/]([\p{L}\p{M}]{2,24})|[[【]([\p{L}\p{M} ]{2,24})[\]】])\s*/u;

/** @returns what stands behind the word for a note, or undefined where a line begins with none. */
export const behindNoteWord = (line: string): string | undefined => {
  for (const pattern of [started, marked]) {
    const found = pattern.exec(line);
    const word = found?.[1] ?? found?.[2];
    if (found && word !== undefined && all.has(fold(word.trim()))) return line.slice(found[0].length);
  }
  return undefined;
};

export type StaffWords =
  | { readonly kind: 'letter' | 'note'; readonly words: string }
  /** A line within it is for colleagues, and the others may not be. */
  | { readonly kind: 'mixed'; readonly words: string };

/**
 * Whether a member of staff answers the customer or writes a note: by the word that the first line begins with. Where only a later
 * line has one nobody can tell, and nothing is sent.
 */
export const readStaffWords = (text: string): StaffWords => {
  const [first = '', ...rest] = text.trim().split('\n');
  const behind = behindNoteWord(first);
  if (behind !== undefined) return { kind: 'note', words: [behind, ...rest].join('\n').trim() };
  const isMixed = rest.some((line) => behindNoteWord(line) !== undefined);
  return { kind: isMixed ? 'mixed' : 'letter', words: text.trim() };
};
