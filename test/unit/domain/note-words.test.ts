import { describe, expect, it } from 'vitest';
import { behindNoteWord, readStaffWords } from '../../../shared/domain/staff/note-words.ts';

describe('the word for a note', () => {
  it.each([
    'Note: call her',
    'NOTE: call her',
    '  note : call her',
    '*Note:* call her',
    '**note**: call her',
    '[note]: call her',
    '(note): call her',
    '#note call her',
    '/note call her',
    '  #note  call her',
    '[note] call her',
    '【メモ】call her',
    '[ internal note ] call her',
    'Internal note: call her',
    'Mémo: call her',
    'memo: call her',
    'Interne Notiz: call her',
    'メモ：call her',
    'для своих: call her',
    'הערה פנימית: call her',
  ])('is found in %j', (line) => {
    expect(behindNoteWord(line)).toBe('call her');
  });

  it.each([
    'Note call her',
    'Dear Kim: call me',
    'note',
    'Please note: we are closed',
    'notes: call her',
    '#notes call her',
    '[note',
    'Kim [note] call her',
    'Kim #note call her',
    'internal ring note: call her',
    '',
    ':',
  ])('is none in %j', (line) => {
    expect(behindNoteWord(line)).toBeUndefined();
  });

  it('may stand alone, before what the next lines say', () => {
    expect(behindNoteWord('Note:')).toBe('');
    expect(behindNoteWord('#note')).toBe('');
  });
});

describe('what staff write', () => {
  it('is a note by its first line, without the word, and a letter where no line has it', () => {
    expect(readStaffWords('\n\nNote: call her\nat noon\n')).toEqual({ kind: 'note', words: 'call her\nat noon' });
    expect(readStaffWords('#note\n\ncall her')).toEqual({ kind: 'note', words: 'call her' });
    expect(readStaffWords('  Dear Kim,\nwe are sorry.  ')).toEqual({
      kind: 'letter',
      words: 'Dear Kim,\nwe are sorry.',
    });
    expect(readStaffWords('Note: one\nNote: two')).toEqual({ kind: 'note', words: 'one\nNote: two' });
    expect(readStaffWords('')).toEqual({ kind: 'letter', words: '' });
  });

  it('is neither where only a later line has the word: nobody can tell, and it is left whole', () => {
    expect(readStaffWords(' Dear Kim,\nnote: she lies\n')).toEqual({
      kind: 'mixed',
      words: 'Dear Kim,\nnote: she lies',
    });
  });
});
