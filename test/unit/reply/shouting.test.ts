import { describe, expect, test } from 'vitest';
import { objectionIn } from '../../../shared/domain/reply/objection.ts';

const sms = { medium: 'sms', language: 'en' } as const;
const mail = { medium: 'mail', language: 'en' } as const;

describe('one keyword in capitals at either end', () => {
  test.each([
    ['I never bought this STOP', 'I never bought this     '],
    ['STOP I never bought this', '     I never bought this'],
    ['Late STOP', 'Late     '],
  ])('takes consent back, and the rest is kept in its place: %s', (text, rest) => {
    expect(objectionIn(text, sms)).toEqual({ rest, beside: true });
  });

  test.each([
    'I NEVER BOUGHT THESE STOPS',
    'I never bought this STOPS',
    'I never bought this xSTOP',
    'STOPx I never bought this',
    'It never does STOP',
    'please do not STOP',
    'I never bought this OPT OUT',
    'I never bought this BAJA',
  ])(
    'is none in words that are all so, within another word, behind a denial, or of a language that they do not read: %s',
    (text) => {
      expect(objectionIn(text, sms)).toBeUndefined();
    },
  );

  test('is one in a language that they read', () => {
    expect(objectionIn('I never bought this BAJA', { ...sms, reads: ['es'] })).toMatchObject({ beside: true });
  });
});

describe('one keyword in capitals among capitals', () => {
  test.each([
    'I NEVER BOUGHT THIS STOP',
    'THE CHAIR IS BROKEN AND NOBODY CALLS STOP',
    'NOT MINE. WHO IS THIS STOP',
    'I WANT NOTHING FROM YOU STOP',
    'STOP I NEVER BOUGHT THIS',
    'STOP WHO ARE YOU',
  ])('takes consent back in a text: %s', (text) => {
    expect(objectionIn(text, sms)).toMatchObject({ beside: true });
    expect(objectionIn(text, mail)).toBeUndefined();
  });

  test.each([
    'THE RATTLING WILL NOT STOP',
    'MAKE THE RATTLING STOP',
    'WHEN WILL IT STOP',
    'WHY DONT YOU STOP',
    'IT NEVER STOP',
    'THEY LEFT IT AT THE BUS STOP',
    'YOUR VAN SKIPPED OUR STOP',
    'LEG BROKEN STOP SEND ANOTHER STOP',
    'STOP SELLING RUBBISH',
    'A NICE SHOP. ONE STOP',
    'ASK THEM TO STOP AT THE GATE',
  ])('is a verb, a place or a full stop of a telegram: %s', (text) => {
    expect(objectionIn(text, sms)).toBeUndefined();
  });
});

describe('the name below a mail', () => {
  test.each([
    ['a name of three words says nothing beside the wish', 'Stop sending me mails.\nKim van Ito', mail, false],
    ['a longer last line says something', 'Stop sending me mails.\nKim van der Ito', mail, true],
    ['a line above says something', 'Too late.\nStop.\nKim Ito', mail, true],
    ['on the same line it may be anything', 'Stop sending me mails. Kim Ito', mail, true],
    ['nobody signs a text message', 'Stop sending me texts.\nKim Ito', sms, true],
    ['marks are no words', 'Stop sending me mails.\n- - - - Kim', mail, false],
  ])('%s', (_, text, reading, beside) => {
    expect(objectionIn(text, reading)?.beside).toBe(beside);
  });
});

describe('what takes consent back', () => {
  test('is blotted out wherever it stands, once or twice', () => {
    expect(objectionIn('stop texting me, stop texting me you fools', sms)?.rest).toBe(
      '               ,                 you fools',
    );
    expect(objectionIn('5 great, but please stop texting me', sms)?.rest.trim()).toBe('5 great, but');
  });

  test('is found within what is looked at', () => {
    const far = `${'very late '.repeat(4_000)}. Stop texting me.`;
    expect(objectionIn(far, sms)).toBeUndefined();
  });
});
