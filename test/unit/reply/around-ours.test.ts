import { describe, expect, test } from 'vitest';
import { aroundOurs, unseenSign } from '../../../shared/domain/reply/reaction.ts';
import { meant } from '../../../shared/domain/reply/spelling.ts';
import { isForward, isReply, saidInSubject, withoutReplyMarks } from '../../../shared/domain/reply/subject.ts';
import { understandText } from '../../../shared/domain/reply/understand.ts';

const ours = 'Oak & Ember: how likely are you to recommend us?';
const around = (text: string) => aroundOurs(text, 'Oak & Ember');

describe('a sign that was tapped on our text', () => {
  test.each([
    [`Liked “${ours}”`, '👍', 'good'],
    [`Liked "${ours}"`, '👍', 'good'],
    [`👍 to “${ours}”`, '👍', 'good'],
    [`👍 “${ours}”`, '👍', 'good'],
    [`Reacted 😡 to “${ours}”`, '😡', 'bad'],
    [`Removed a like from “${ours}”`, '✕', 'none'],
    [`👍 Removed a like from “${ours}”`, '👍', 'none'],
    ['Loved “Oak & Em...”', '❤', 'good'],
    ['Loved “Oak & Ember abcd”', '❤', 'good'],
    [`Loved “The “Oak & Ember” shop asks you”`, '❤', 'good'],
  ])('is told by %s', (text, sign, mood) => {
    expect(around(text)?.sign).toEqual({ kind: 'sign', sign, mood });
  });

  test.each([`👍👍 to “${ours}”`, `great 👍 “${ours}”`, `Gefällt mir nicht „${ours}“`, `I liked “${ours}”`])(
    'is none beside words, or twice: %s',
    (text) => {
      expect(around(text)).toMatchObject({ sign: undefined, outside: expect.stringMatching(/\S/) });
    },
  );
});

describe('a sign as phones report it in other languages', () => {
  test.each([
    [`„${ours}“ ein Herz hinzugefügt`, '❤', 'good'],
    [`„${ours}“ ein Fragezeichen hinzugefügt`, '❓', 'bad'],
    [`„Gefällt mir“ von „${ours}“ entfernt`, '✕', 'none'],
    [`kedveli: „${ours}”`, '👍', 'good'],
    [`nem kedveli: „${ours}”`, '👎', 'bad'],
    [`🎉 reagált erre: „${ours}”`, '🎉', 'good'],
    [`szívecske eltávolítva erről: „${ours}”`, '✕', 'none'],
    [`Smál se „${ours}“`, '😂', 'good'],
    [`Odstraněno srdce z „${ours}”`, '✕', 'none'],
    [`Очень понравилось «${ours}»`, '❤', 'good'],
  ])('is told by %s', (text, sign, mood) => {
    expect(around(text)?.sign).toEqual({ kind: 'sign', sign, mood });
  });
});

describe('a sign between marks that no reader sees', () => {
  const marked = (mark: string, picture: string) => `\u200a${mark}${picture}${mark} to “\u200aHow was it?\u200a”\u200a`;

  test('is told without a word of its language', () => {
    expect(unseenSign(marked('\u200b', '👍'))).toEqual({ kind: 'sign', sign: '👍', mood: 'good' });
    expect(unseenSign(marked('\u200b', '😡').trim())).toEqual({ kind: 'sign', sign: '😡', mood: 'bad' });
    expect(unseenSign(marked('\u200c', '👍'))).toEqual({ kind: 'sign', sign: '👍', mood: 'none' });
  });

  test('answers where thumbs were asked for, and words with such marks in them stay words', () => {
    const asked = { scale: { low: 0, high: 1 }, language: 'en', kind: 'thumbs' } as const;
    expect(understandText(marked('\u200b', '👍'), asked)).toEqual({ kind: 'answer', score: 1 });
    expect(unseenSign('\u200bLovely 👍\u200b')).toBeUndefined();
    expect(unseenSign(marked('\u200b', 'yes'))).toBeUndefined();
  });
});

describe('words of theirs around words of ours', () => {
  test.each([
    [`“${ours}” 9`, '9'],
    [`9 “${ours}`, '9'],
    [`9  «${ours}»  fine`, '9 fine'],
    [`9 「${ours}」`, '9'],
    [`“${ours}” and “more” too`, 'and “more” too'],
    [`he said “no” and “${ours}”`, 'he said “no” and'],
    [`he said "no" and "${ours}" 3`, 'he said "no" and 3'],
    [`“${ours}” it fits well”`, 'it fits well”'],
  ])('are kept, what they quote of others too: %s', (text, outside) => {
    expect(around(text)?.outside).toBe(outside);
  });

  test.each([
    'Loved “Oak & Ember”',
    'Loved “Oak & Ember abc”',
    'Loved “Oak…”'.replace('Oak', 'Oa'),
    'Loved “Pine & Ember: how likely are you”',
    'Loved “Oak & Em”',
    ours,
    '',
  ])('are all theirs where ours is not quoted: %s', (text) => {
    expect(around(text)).toBeUndefined();
  });

  test('are all theirs where our name is not known, or has no letters', () => {
    expect(aroundOurs(`“${ours}” 9`, undefined)).toBeUndefined();
    expect(aroundOurs(`“${ours}” 9`, '&')).toBeUndefined();
  });
});

describe('the keyword that hardly anybody spells', () => {
  test.each(['unsubcribe', 'unsuscribe', 'unsbuscribe', 'unsubscrieb', 'unsubscrbe', 'unsbscrbe', 'unsubscribexx'])(
    'is meant by %s',
    (word) => {
      expect(meant(word)).toBe('unsubscribe');
    },
  );

  test.each([
    'unsubscribed',
    'unsubscribing',
    'unsubscribexxx',
    'unsubsc',
    'unscrubbed',
    'unsubstantial',
    'usnubscribe',
  ])('is not by %s', (word) => {
    expect(meant(word)).toBe(word);
  });
});

describe('a subject', () => {
  test.each([
    ['Re: x', true, false, 'x'],
    ['RE[2]: x', true, false, 'x'],
    ['Re (2) : x', true, false, 'x'],
    ['AW：x', true, false, 'x'],
    ['[EXT] Re: x', true, false, 'x'],
    ['(spam): Re: x', true, false, 'x'],
    ['[External mail] x', false, false, 'x'],
    ['Fwd: x', false, true, 'Fwd: x'],
    ['FW: x', false, true, 'FW: x'],
    ['[EXT] WG: x', false, true, 'WG: x'],
    ['Rex: y', false, false, 'Rex: y'],
    ['wgx: y', false, false, 'wgx: y'],
    ['My Re: x', false, false, 'My Re: x'],
    ['My [ext] x', false, false, 'My [ext] x'],
    ['Re: Re: Re: Re: Re: Re: Re: x', true, false, 'Re: x'],
  ])('%s answers: %s, is passed on: %s', (subject, answers, forwarded, bare) => {
    expect([isReply(subject), isForward(subject), withoutReplyMarks(subject)]).toEqual([answers, forwarded, bare]);
  });

  test('says something where it is not the one that they answered', () => {
    expect([saidInSubject('Re: Too late'), saidInSubject('Too late')]).toEqual(['', 'Too late']);
    expect(saidInSubject('AW: How was it', 'Re: How was it?')).toBe('');
    expect(saidInSubject('Re: Too late', 'How was it?')).toBe('Too late');
  });
});

describe('a sign that was tapped, in the words of more phones', () => {
  test.each([
    [`Liked ${ours}`, '👍', 'good'],
    [`Liked '${ours}'`, '👍', 'good'],
    [`Kim reacted 👍 to "${ours}"`, '👍', 'good'],
    [`Mit 😡 auf „${ours}“ reagiert`, '😡', 'bad'],
    [`'${ours}'에 👍 반응을 보였습니다`, '👍', 'good'],
    [`"${ours}"に👍でリアクションしました`, '👍', 'good'],
    [`A mis en évidence « ${ours} »`, '‼', 'good'],
    [`A posé une question sur « ${ours} »`, '❓', 'bad'],
    [`Syntes godt om ”${ours}”`, '👍', 'good'],
    [`Likte ikke «${ours}»`, '👎', 'bad'],
    [`Tykkäsi viestistä ”${ours}”`, '👍', 'good'],
    [`Άρεσε «${ours}»`, '👍', 'good'],
    [`“${ours}” ifadesini beğendi`, '👍', 'good'],
  ])('is told by %s', (text, sign, mood) => {
    expect(around(text)?.sign).toEqual({ kind: 'sign', sign, mood });
  });

  test.each([
    [`I liked ${ours}`],
    ['Don’t like Oak & Ember’s lamp, and Kim at Oak & Ember: nobody answers'],
    ["I don't like Oak & Ember's lamp"],
    ['My note to Oak & Ember: the lamp is dark'],
  ])('is none in what somebody writes: %s', (text) => {
    expect(understandText(text, { scale: { low: 0, high: 10 }, language: 'en', sender: 'Oak & Ember' })).toEqual({
      kind: 'comment',
      comment: text,
      ambiguous: false,
    });
  });
});

describe('a sign that was put to something else', () => {
  test.each([
    ['Liked an image', '👍', 'good'],
    ['Disliked a photo', '👎', 'bad'],
    ['Reacted 🎉 to an image', '🎉', 'good'],
    ['Reacted 👍 to your message', '👍', 'good'],
    ['Removed a like from an image', '✕', 'none'],
    ['Gefällt ein Bild', '👍', 'good'],
    ['A aimé une image', '👍', 'good'],
    ['Le gustó una foto', '👍', 'good'],
    ['Ha messo "Mi piace" a un\'immagine', '👍', 'good'],
    ['画像を「いいね」しました', '👍', 'good'],
  ])('is one, and answers nothing: %s', (text, sign, mood) => {
    const asked = { scale: { low: 0, high: 1 }, kind: 'thumbs', language: 'en' } as const;
    expect(understandText(text, asked)).toEqual({ kind: 'sign', sign, mood });
  });

  test.each([
    'Liked it a lot',
    'Loved an image on your page',
    'Disliked the photo',
    'Questioned a bill',
    'Removed an image',
  ])('is none in what somebody writes: %s', (text) => {
    expect(understandText(text, { scale: { low: 0, high: 10 }, language: 'en' }).kind).toBe('comment');
  });
});
