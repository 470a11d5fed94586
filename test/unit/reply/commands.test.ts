import { describe, expect, test } from 'vitest';
import { commandIn, isRead } from '../../../shared/domain/reply/commands.ts';
import { agrees, machineSubject, reportsFailure } from '../../../shared/domain/reply/machine-words.ts';
import { parametersOf } from '../../../shared/domain/reply/mime/parameters.ts';
import { understandText } from '../../../shared/domain/reply/understand.ts';

describe('what a customer asks of us', () => {
  test.each([
    ['stp!!', 'en', 'unsubscribe'],
    ['🛑🛑', 'en', 'unsubscribe'],
    ['S.T.O.P', 'en', 'unsubscribe'],
    ['stop stop stop', 'en', 'unsubscribe'],
    ['désinscription', 'en', 'unsubscribe'],
    ['стоп', 'en', 'unsubscribe'],
    ['start', 'en', 'resume'],
  ])('is the same by text message and by mail: %s', (text, language, command) => {
    expect(commandIn(text, { medium: 'sms', language })).toBe(command);
    expect(commandIn(text, { medium: 'mail', language })).toBe(command);
  });

  test.each(['HELP', 'help'])('is help where carriers made it a command: %s', (text) => {
    expect(commandIn(text, { medium: 'sms', language: 'ru' })).toBe('help');
    expect(commandIn(text, { medium: 'mail', language: 'ru' })).toBeUndefined();
  });

  test.each(['STOPP it', 's t o p 1', 's t', 's.t.o.p.p.i.n.g.x.y.z.q', 'I want to cancel', 'stop '.repeat(15)])(
    'is nothing in %s',
    (text) => {
      expect(commandIn(text, { medium: 'sms', language: 'en' })).toBeUndefined();
    },
  );

  test.each([
    ['id', 'cukup ok'],
    ['fr', 'plus de 3000'],
    ['fr', 'Plus de 40 et moins de 10'],
  ])('is nothing where the word says how much, in %s: %s', (language, text) => {
    expect(commandIn(text, { medium: 'sms', language, reads: [language] })).toBeUndefined();
  });

  test.each([
    ['UNREG', 'id'],
    ['STOPSMS', 'fr'],
    ['koniec', 'sk'],
    ['no more msgs', 'en'],
  ])('is the end by the words of further carriers: %s', (text, language) => {
    expect(understandText(text, { scale: { low: 0, high: 10 }, language }).kind).toBe('unsubscribe');
  });

  test('is the end in the word of any carrier, and in languages that the person reads besides', () => {
    const wish = (text: string, reads?: readonly string[]) => commandIn(text, { medium: 'sms', language: 'en', reads });
    expect(['afmeld', 'leiratkozás', 'afmeld please'].map((text) => wish(text))).toEqual(Array(3).fill('unsubscribe'));
    // Of Spanish first, which they do not read.
    expect([wish('basta', ['it']), wish('basta')]).toEqual(['unsubscribe', undefined]);
    expect([wish('stop '.repeat(14)), wish('...'), wish('')]).toEqual(['unsubscribe', undefined, undefined]);
    expect([wish('stoop'.padEnd(40, '!')), wish('stoop'.padEnd(41, '!'))]).toEqual(['unsubscribe', undefined]);
  });

  test('is read in the survey’s language, those that the person reads, and the carriers’', () => {
    expect(['en', 'fr', 'it', 'de'].map((code) => isRead(code, { language: 'fr-CA', reads: ['it'] }))).toEqual([
      ...[true, true, true, false],
    ]);
    expect([isRead('fr', { language: 'fr' }), isRead('nb', { language: 'no' })]).toEqual([true, true]);
  });
});

describe('the words of a machine', () => {
  test.each([
    ['I am out of the office', true, false],
    ['550 5.1.1 unknown', true, true],
    ['550-5.1.1 x', true, true],
    ['550 (5.1.1)', true, true],
    ['550   5.1.1', false, false],
    ['x550 5.1.1', false, false],
    ['350 5.1.1', false, false],
    ['your mail could not be delivered', true, true],
    ['ticket has been created', true, false],
    ['Urlaub', true, false],
    ['The lamp broke', false, false],
    [`${'x '.repeat(10_000)}550 5.1.1`, false, false],
    [`${'x '.repeat(800)} your mail could not be delivered`, false, false],
  ])('%j: %s, of a failure: %s', (text, machine, failure) => {
    expect(agrees(text)).toBe(machine);
    expect(reportsFailure(text)).toBe(failure);
  });

  test.each([
    ['Automatic reply', 'whole'],
    ['Automatic reply: Hi', 'marked'],
    ['Out of office [x]', 'marked'],
    ['Out of office chair arrived', 'begun'],
    ['Hi', undefined],
  ])('of the subject %s: %s', (subject, how) => {
    expect(machineSubject(subject)).toBe(how);
  });
});

describe('a parameter in bytes', () => {
  test.each([
    ["a; n*=utf-8''%41%0Ab", 'A\nb'],
    ["a; n*=utf-8'de'%C3%BC", 'ü'],
    ["a; n*=iso-8859-1'de'%FC'x", "ü'x"],
    ['a; n*="x utf-8\'\'%41"', "x utf-8''A"],
    ["a; n*='", "'"],
    ["a; n*=''", ''],
  ])('%s is %j', (header, value) => {
    expect(parametersOf(header).parameters.get('n')).toBe(value);
  });
});
