import { describe, expect, it } from 'vitest';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { optOutScopeFrom, withoutProgram, withProgram } from '../../../shared/domain/contact/opt-out.ts';

const contact = { kind: 'contact', id: 'c1', version: 3 } as ContactRow;
const by = { surveyId: 's1', at: '2026-11-20T10:00:00.000Z' };

describe('whoever leaves', () => {
  it.each([
    ['program', 'program'],
    ['channel', 'channel'],
    ['all', 'all'],
    ['', 'all'],
    ['something', 'all'],
    [undefined, 'all'],
  ])('by the word %j leaves %s', (word, scope) => {
    expect(optOutScopeFrom(word)).toBe(scope);
  });

  it('a programme has left it by the first act, whatever comes after', () => {
    const left = withoutProgram(contact, 'support', by);
    expect(left).toEqual({ ...contact, optedOut: ['support'], leftBy: { support: by } });
    expect(withoutProgram(left, 'support', { ...by, surveyId: 's2' })).toBe(left);
  });

  it('one programme and comes back has left the others still', () => {
    const left = withoutProgram(withoutProgram(contact, 'support', by), 'billing', by);
    expect(withProgram(left, 'support')).toEqual({ ...contact, optedOut: ['billing'], leftBy: { billing: by } });
    expect(withProgram(withProgram(left, 'support'), 'billing')).toEqual({ ...contact, optedOut: [], leftBy: {} });
  });

  it('nothing comes back to nothing', () => {
    expect(withProgram(contact, 'support')).toBe(contact);
    const left = withoutProgram(contact, 'billing', by);
    expect(withProgram(left, 'support')).toBe(left);
  });
});
