import { describe, expect, test } from 'vitest';
import { automaticText } from '../../../shared/domain/reply/automatic-text.ts';

const noteOf = (length: number): string => 'I’m driving'.padEnd(length, '.');

describe('what a phone or a carrier texts by itself', () => {
  test.each([
    ['[Auto-reply] Kim is away', 'labelled'],
    ['(Out of office: Kim)', 'labelled'],
    ['Automatic reply: nobody is here', 'labelled'],
    ['自動返信：運転しています', 'labelled'],
    ['Auto reply', 'labelled'],
    ['Auto reply!', 'labelled'],
    ['Service access denied. Message blocking is active.', 'carrier'],
    [`Free msg: ${'your plan is used up. '.repeat(30)}`, 'carrier'],
    ['I’m driving', 'driving'],
    ['I’m driving and will call you later', 'driving'],
    ['Driving now - I’ll call you back - thanks', 'driving'],
    ['Sorry, I’m driving. I’ll get back to you (later).', 'driving'],
    ['Sorry, I’m in a meeting', 'busy'],
    ['I can’t talk now, I am driving', 'driving'],
    ['I am driving will call you', 'driving'],
    ['運転中です', 'driving'],
    ['正在开车不方便', 'driving'],
  ])('is known: %s', (text, why) => {
    expect(automaticText(text)).toBe(why);
  });

  test.each([
    ['Auto reply is all I ever get'],
    ['All I got was an [auto reply] from you'],
    ['All I got was an\nauto reply: nobody is there'],
    ['[The auto reply] was all I got'],
    ['My auto reply: it is on'],
    ['I am driving with the new tyres'],
    ['I’m driving and the new tyres are loud'],
    ['I’m busy now, call me at 5'],
    ['Will call you later, thanks'],
    ['運転中に壊れました'],
    ['正在开车不方便回'],
    ['壊れました、運転中'],
    ['The lamp broke'],
  ])('is none, since somebody says something: %s', (text) => {
    expect(automaticText(text)).toBeUndefined();
  });

  test('is short: whoever writes more than 400 characters writes them', () => {
    expect(automaticText(noteOf(400))).toBe('driving');
    expect(automaticText(noteOf(401))).toBeUndefined();
  });
});
