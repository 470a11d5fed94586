import { describe, expect, it } from 'vitest';
import { changedSubject, subjectOf } from '../../../shared/domain/conversation/changed-subject.ts';

describe('the subject of a mail', () => {
  it.each([
    ['Re: How did it go?', 'How did it go?', true],
    ['AW: WG: How did it go?', 'How did it go?', true],
    ['re[2]: How did it go?', 'How did it go?', true],
    ['RE : How did it go?', 'How did it go?', true],
    ['回复：How did it go?', 'How did it go?', true],
    ['[EXTERNAL] Re: How did it go?', 'How did it go?', true],
    ['Re: [EXTERNAL]   How did it go?', 'How did it go?', true],
    ['***SPAM*** How did it go?', 'How did it go?', false],
    ['Re: [ticket]', '[ticket]', true],
    ['[ticket]', '[ticket]', false],
    ['  How   did it go?  ', 'How did it go?', false],
    ['Order: broken', 'Order: broken', false],
    ['Re:', '', true],
    ['', '', false],
  ])('%j is %j (in an answer: %s)', (subject, text, answers) => {
    expect(subjectOf(subject)).toEqual({ text, answers });
  });

  it('loses a dozen marks and no more', () => {
    expect(subjectOf(`${'Re: '.repeat(12)}x`)).toEqual({ text: 'x', answers: true });
    expect(subjectOf(`${'Re: '.repeat(13)}x`)).toEqual({ text: 'Re: x', answers: true });
  });
});

describe('a subject that was changed', () => {
  const ours = ['How did it go? (order 1, oak table)', 'Thank you'];

  it.each([
    'Re: How did it go? (order 1, oak table)',
    'HOW DID IT GO (ORDER 1, OAK TABLE)',
    'Re: How did it go? (order 1, oak…',
    'Re: [shop] How did it go? (order 1, oak table)',
    'Ticket 7: How did it go? (order 1, oak table)',
    'Re: thank you!',
    'Re:',
    '',
  ])('is none where it is ours, cut or stamped: %j', (subject) => {
    expect(changedSubject(subject, ours)).toBeUndefined();
  });

  it.each([
    ['The lamp is broken', { text: 'The lamp is broken', answers: false }],
    ['Re: The lamp is broken', { text: 'The lamp is broken', answers: true }],
    ['How did', { text: 'How did', answers: false }],
    ['No thank you', { text: 'No thank you', answers: false }],
    ['Re: ???', { text: '???', answers: true }],
    ['👎', { text: '👎', answers: false }],
  ])('says something by itself: %j', (subject, said) => {
    expect(changedSubject(subject, ours)).toEqual(said);
  });
});
