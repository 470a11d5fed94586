import { describe, expect, it } from 'vitest';
import { understandText } from '../../../shared/domain/reply/understand.ts';

const heard = (body: string, language = 'en') => understandText(body, { scale: { low: 0, high: 10 }, language });
const scoreOf = (body: string, language = 'en') => {
  const understood = heard(body, language);
  return understood.kind === 'answer' ? understood.score : understood.kind;
};

describe('a rating in an odd spelling', () => {
  it.each([
    ['8.00', 'en', 8],
    ['8,00', 'de', 8],
    ['10.00', 'en', 10],
    ['Rating: 8.00', 'en', 8],
    ['8.00/10', 'en', 8],
    ['n1ne', 'en', 9],
    ['S3VEN!', 'en', 7],
    ['(f0ur)', 'en', 4],
    ['n3un', 'de', 9],
    ['1O', 'en', 10],
    ['l0', 'en', 10],
    ['9 cuz it came fast', 'en', 9],
    ['8 bc of the driver', 'en', 8],
  ])('is one: %s (%s)', (body, language, score) => {
    expect(scoreOf(body, language)).toBe(score);
  });

  it.each([
    ['8.00 please', 'en'],
    ['We open at 8.00', 'en'],
    ['8.00 to 12.00', 'en'],
    ['8.50', 'en'],
    ['8.000', 'en'],
    ['£8.00', 'en'],
    ['gr8', 'en'],
    ['b4', 'en'],
    ['2nite', 'en'],
    ['n1ne lives', 'en'],
    ['10th', 'en'],
    ['1o', 'es'],
    ['IO', 'it'],
    ['Code: 8', 'en'],
    ['Kontostand: 8', 'de'],
  ])('is none: %s (%s)', (body, language) => {
    expect(scoreOf(body, language)).toBe('comment');
  });
});

describe('a number that may count or name something', () => {
  it.each([
    ['3. kvartal', 'da'],
    ['3. Stock, links, bei Ito klingeln', 'de'],
    ['2. Mahnung', 'de'],
    ['2. Mal schon', 'de'],
    ['2. patro', 'cs'],
    ['3. kerros', 'fi'],
    ['3. piętro', 'pl'],
    ['2. kat', 'tr'],
    ['October. 2', 'en'],
    ['Montag. 2', 'de'],
    ['Scan (3)', 'en'],
    ['Rechnung Oak (2)', 'de'],
  ])('is asked about: %s (%s)', (body, language) => {
    expect(heard(body, language)).toEqual({ kind: 'comment', comment: body, ambiguous: true });
  });

  it.each([
    ['de 1 p. m. a 4', 'es'],
    ['from 1 p.m. to 4', 'en'],
    ['He said so.[1] And left.', 'en'],
  ])('is no rating: %s (%s)', (body, language) => {
    expect(scoreOf(body, language)).toBe('comment');
  });

  it.each([
    ['2. Lieferung kam viel zu spät', 'de', 2],
    ['3. Leider kaputt', 'de', 3],
    ['9. fin service', 'da', 9],
    ['9. hyvä palvelu', 'fi', 9],
    ['It came in October. 2', 'en', 2],
    ['It came on Monday. 2', 'en', 2],
    ['Great (9)', 'en', 9],
    ['My rating (3)', 'en', 3],
    ['The man at the door was very kind (8)', 'en', 8],
    ['It came at 1 p.m. 9', 'en', 9],
  ])('is a rating where the words leave no doubt: %s (%s)', (body, language, score) => {
    expect(scoreOf(body, language)).toBe(score);
  });
});

describe('an answer above words in another language', () => {
  const footer =
    'This is what our company writes below each mail, so that the people who read it know who we are and where we have our seat.\n\nWe have 3 shops.';

  it.each([
    ['Ich gebe eine 7, die Lieferung war langsam', 'de', 7],
    ['Je mets 3 sur 10, colis abîmé.', 'fr', 3],
    ['Daję 8, wszystko w porządku', 'pl', 8],
  ])('is heard in its own: %s', (body, language, score) => {
    const heardBelow = heard(`${body}\n\n${footer}`, language);
    expect(heardBelow).toMatchObject({ kind: 'answer', score });
    expect(heardBelow).toHaveProperty('comment', expect.stringContaining('We have 3 shops.'));
  });

  it('is asked about where both rate', () => {
    expect(heard(`Ich gebe eine 7, die Lieferung war langsam\n\n${footer}\n\nI give it a 3.`, 'de')).toMatchObject({
      ambiguous: true,
    });
  });

  it('is one and the same where both rate alike', () => {
    expect(scoreOf(`Ich gebe eine 7, die Lieferung war langsam\n\n${footer}\n\nI give it a 7.`, 'de')).toBe(7);
  });

  it('ends the messages where it asks for that', () => {
    const french = 'Bonjour, vous écrivez que vos clients sont satisfaits, et que le colis est arrivé hier. '.repeat(9);
    expect(heard(`Please stop texting me.\n\n${french}`, 'fr')).toMatchObject({ kind: 'unsubscribe' });
  });

  it('stands above a list that it is no part of', () => {
    expect(scoreOf('9\n\n1. fast\n2. friendly\n3. cheap')).toBe(9);
    expect(scoreOf('1. fast\n2. friendly\n3. cheap')).toBe('comment');
    expect(scoreOf('3 things:\n1. fast\n2. friendly\n3. cheap')).toBe('comment');
  });
});

describe('a text of a bank or a shop that somebody passes on', () => {
  it.each([
    'Paid 45.00 GBP 12/03/26 10:04 card *0017. Oak, D. 3, BLOCK. 1, London. Balance 120.50',
    'Card 4**1234; 700.00 EUR; str. 5, Lisbon; 14.12.2026 12:59; balance 200.00',
    'Sum: 31.70 EUR, card: 2..7728, 03.06.26, balance: 780.27 EUR',
    'Login from 95.188.118.210 at 06:06:30, user ***001',
  ])('rates nothing: %s', (body) => {
    expect(heard(body).kind).toBe('comment');
  });

  it.each([
    ['Paid 45.00 GBP 12/03/26 10:04, balance 120.50\n2', 2],
    ['2 - you took 45.00 on 12/03/26, then 31.70 on 13/03/26', 2],
    ['You took 45.00 on 12/03/26, then 31.70 on 13/03/26. I give it a 2, no more', 2],
    ['You took 45.00 on 12/03/26, then 31.70 on 13/03/26. 2', 2],
  ])('stands beside a rating: %s', (body, score) => {
    expect(scoreOf(body)).toBe(score);
  });
});
