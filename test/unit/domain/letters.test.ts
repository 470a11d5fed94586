import { describe, expect, it } from 'vitest';
import { instant } from '../../../shared/domain/instant.ts';
import { consentAsked, consentIdOf, decided, isDeclined } from '../../../shared/domain/message/consent.ts';
import { draftExpires, draftPerson, isBegun } from '../../../shared/domain/message/draft.ts';
import { greets } from '../../../shared/domain/message/greeting.ts';
import { channelsOf, letterTo, messageIdOf } from '../../../shared/domain/message/message.ts';
import { quoteOf } from '../../../shared/domain/message/quote.ts';
import { savedReplies } from '../../../shared/domain/message/saved-reply.ts';
import { shownTitle } from '../../../shared/domain/message/title.ts';
import { admitted, emptied, fallenDue, isFarOff, quiet, returned } from '../../../shared/domain/notice/flood.ts';
import { isUndecided, withHeld, withNextWord } from '../../../shared/domain/notice/hold.ts';
import { aTask } from '../../world/task.ts';

const at = instant(0);
const minutes = (count: number) => instant(count * 60_000);
const hours = (count: number) => minutes(60 * count);

describe('a letter to a customer', () => {
  const contact = { email: 'kim@x.example', phone: '+442079460000', name: 'Kim Ito' };
  const letter = { once: 'o', purpose: 'answer', channel: 'email', words: 'W', at } as const;
  const to = (task: object, more: object = {}) =>
    letterTo({ ...aTask(), ...task } as never, { ...letter, ...more } as never);

  it('goes to their address on the channel, and nowhere without one', () => {
    expect(to({ contact })).toEqual({
      ...{ kind: 'message', version: 0, id: messageIdOf('t', 'o'), taskId: 't', direction: 'out', purpose: 'answer' },
      ...{ channel: 'email', address: 'kim@x.example', words: 'W', language: 'en', createdAt: at, state: 'waiting' },
    });
    expect(to({ contact }, { channel: 'sms' })?.address).toBe('+442079460000');
    expect(to({ contact }, { to: 'ann@x.example' })?.address).toBe('ann@x.example');
    expect([to({ contact: {} }), to({ contact: { email: '' } })]).toEqual([undefined, undefined]);
    expect(channelsOf({ contact })).toEqual(['email', 'sms']);
    expect([channelsOf({ contact: { phone: '+1' } }), channelsOf({ contact: {} })]).toEqual([['sms'], []]);
  });

  it('carries what is given, and what was before where it is held back', () => {
    const latest = { at, act: 'taken' };
    const more = { by: { name: 'Ann', email: 'a' }, subject: '', quote: { at, words: 'Q' }, heldUntil: minutes(1) };
    expect(to({ contact, language: 'de', latest, outcome: 'fixed' }, more)).toMatchObject({
      ...{ ...more, language: 'de', before: { state: 'open', latest, outcome: 'fixed' } },
    });
    expect(to({ contact }, { heldUntil: at })?.before).toEqual({ state: 'open' });
    expect(to({ ...aTask({ state: 'settling' }), contact }, { heldUntil: at })?.before).toBeUndefined();
    expect(to({ contact })).not.toHaveProperty('before');
  });

  it('quotes what they said last, unless somebody of ours spoke since', () => {
    const quote = (more: object) => quoteOf({ ...aTask(), ...more } as never);
    expect(quote({ comment: 'Cracked.', openedAt: at })).toEqual({ at, words: 'Cracked.' });
    expect(quote({ ...aTask({ state: 'settling' }), comment: 'C' })?.at).toBe(aTask().settleUntil);
    expect(quote({ comment: 'C', latest: { at, act: 'replied', words: 'x'.repeat(2_001) } })).toEqual({
      ...{ at, words: 'x'.repeat(2_000) },
    });
    expect(quote({ comment: 'C', latest: { at, act: 'contacted', words: 'W' } })).toBeUndefined();
    expect(quote({})).toBeUndefined();
  });

  it('may be one of those that the team keeps', () => {
    const replies = [
      { title: 'A', text: 'Hi {name}, about {title} — {team}' },
      { title: 'B', text: 'x', teams: ['other'] },
      { title: 'C', text: 'Hi {name}!', teams: ['care'] },
    ];
    const saved = (task: object) =>
      savedReplies(
        { team: 'care', contact: {}, ...task } as never,
        { replies, teams: { care: { name: 'Care' } } } as never,
      );
    expect(saved({ contact: { name: 'Kim Ito' }, title: 'oak $& table' })).toEqual([
      ...[
        { title: 'A', text: 'Hi Kim, about oak $& table — Care' },
        { title: 'C', text: 'Hi Kim!' },
      ],
    ]);
    expect(saved({}).map(({ text }) => text)).toEqual(['Hi, about — Care', 'Hi!']);
    expect(savedReplies({ team: 'x', contact: {} } as never, { replies, teams: {} } as never)[0]?.text).toMatch(/— x$/);
  });

  it('shows a title that is one', () => {
    expect([shownTitle(undefined), shownTitle(' <> '), shownTitle('...')]).toEqual([undefined, undefined, undefined]);
    expect(shownTitle('oak <b>table</b>')).toBe('oak b table /b');
    expect(shownTitle('x'.repeat(120))).toBe('x'.repeat(120));
    expect(shownTitle(`${'x'.repeat(118)} yyy`)).toBe(`${'x'.repeat(118)}…`);
  });

  it.each(['Hi Kim,\nyes', '  Hallo', 'Dear Kim: x', 'Kim,\nyes', 'Szanowna Pani', '您好'])('greets: %j', (words) => {
    expect(greets(words)).toBe(true);
  });
  it.each(['Hiya', 'Yes, it does', 'It broke.\nSorry', 'x'.repeat(61).concat('\ny')])('does not greet: %j', (words) => {
    expect(greets(words)).toBe(false);
  });
});

describe('a consent', () => {
  const asked = consentAsked(
    { ...aTask(), contact: { name: 'Kim Ito' } },
    { once: 'o', use: 'quote' as never, words: 'W', by: { name: 'Ann', email: 'a' } as never, at },
  );

  it('is asked for in the words that are agreed to', () => {
    expect(asked).toMatchObject({
      ...{ id: consentIdOf('t', 'o'), taskId: 't', contactId: 'c', use: 'quote', words: 'W', name: 'Kim Ito' },
      ...{ language: 'en', askedAt: at, state: 'asked' },
    });
  });

  it('is given, taken back or declined, each once', () => {
    const agreed = decided(asked, { agrees: true, name: 'K.' }, minutes(1));
    expect(agreed).toMatchObject({ state: 'agreed', name: 'K.', agreedAt: minutes(1) });
    expect(decided(asked, { agrees: true, name: '' }, at).name).toBe('Kim Ito');
    expect(decided(agreed, { agrees: true, name: 'X' }, minutes(2))).toBe(agreed);
    const revoked = decided(agreed, { agrees: false }, minutes(3));
    expect(revoked).toMatchObject({ state: 'revoked', revokedAt: minutes(3) });
    expect(decided(revoked, { agrees: false, declines: true }, minutes(4))).toBe(revoked);
    expect(decided(revoked, { agrees: true }, minutes(5))).toMatchObject({ state: 'agreed', revokedAt: undefined });
    expect(decided(asked, { agrees: false }, at)).toBe(asked);
    const declined = decided(asked, { agrees: false, declines: true }, at);
    expect([isDeclined(declined), isDeclined(revoked), isDeclined(asked)]).toEqual([true, false, false]);
  });
});

describe('a draft', () => {
  it('is kept for fourteen days, of one person however their address is written', () => {
    expect(draftExpires(at)).toBe(14 * 86_400);
    expect(draftPerson('Ann@x.example')).toBe(draftPerson('ann@x.example'));
    const begun = (more: object, now = at) => isBegun({ expires: 60, ...more } as never, now);
    expect([begun({ words: 'W' }), begun({ cause: 'c' }), begun({ outcome: 'o' })]).toEqual([true, true, true]);
    expect([begun({}), begun({ words: '' }), begun({ words: 'W' }, minutes(1))]).toEqual([false, false, false]);
  });
});

describe('a flood of notices', () => {
  const row = quiet('d', 'owner' as never, at);
  const step = (number: number) => ({ taskId: 't', number });
  const flooded = (count: number, from = row) => {
    let current = from;
    for (let at = 1; at <= count; at += 1) current = admitted(current, step(at), { now: minutes(1), above: 2 }).row;
    return current;
  };

  it('is told at once up to a number, then together when the quarter of an hour is over', () => {
    const first = admitted(row, step(1), { now: minutes(1), above: 2 });
    expect(first).toEqual({ row: { ...row, count: 1 }, isNow: true });
    expect(admitted(flooded(1), step(2), { now: minutes(1), above: 2 }).isNow).toBe(true);
    const third = admitted(flooded(2), step(3), { now: minutes(1), above: 2 });
    expect(third).toEqual({
      ...{ row: { ...row, count: 3, pending: [step(3)], state: 'waiting', wakeAt: minutes(15), generation: 1 } },
      isNow: false,
    });
    const fourth = admitted(third.row, step(4), { now: minutes(2), above: 2 });
    expect(fourth).toEqual({ row: { ...third.row, count: 4, pending: [step(3), step(4)] }, isNow: false });
    expect(admitted(third.row, step(3), { now: minutes(2), above: 2 })).toEqual({ row: third.row, isNow: false });
    expect(admitted(third.row, { taskId: 'u', number: 3 }, { now: minutes(2), above: 2 }).row.count).toBe(4);
  });

  it('is over after the window', () => {
    const next = admitted(flooded(2), step(9), { now: minutes(15), above: 2 });
    expect(next.row).toMatchObject({ since: minutes(15), count: 1, expires: 15 * 60 + 2 * 86_400 });
    expect(admitted(flooded(2), step(9), { now: minutes(14), above: 2 }).isNow).toBe(false);
  });

  it('keeps the newest two hundred', () => {
    const full = flooded(203);
    expect([full.pending.length, full.pending[0], full.count]).toEqual([200, step(4), 203]);
  });

  it('falls due once, at its time', () => {
    const waiting = flooded(3);
    expect(fallenDue(waiting, 1, minutes(15))).toEqual({ ...waiting, state: 'due' });
    expect([
      fallenDue(waiting, 1, minutes(14)),
      fallenDue(waiting, 0, minutes(15)),
      fallenDue(row, 0, hours(1)),
    ]).toEqual(Array(3).fill(undefined));
    expect(emptied(waiting, minutes(16))).toEqual({
      ...{ ...waiting, state: 'quiet', wakeAt: undefined, pending: [], since: minutes(16), count: 0 },
    });
  });

  it('comes back with what could not be told, in front of the rest', () => {
    const waiting = flooded(4);
    expect(returned(waiting, [step(4), step(9)], { now: minutes(1) }).pending).toEqual([step(4), step(9), step(3)]);
    expect(returned(row, [step(1)], { now: minutes(1) })).toMatchObject({
      ...{ state: 'waiting', wakeAt: minutes(16), generation: 1, pending: [step(1)] },
    });
    expect(returned(row, [step(1)], { now: minutes(1), until: hours(2) }).wakeAt).toBe(hours(2));
    expect([isFarOff(minutes(16), at), isFarOff(minutes(15), at), isFarOff(undefined, at)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('surveys that are held until somebody says so', () => {
  const pace = { kind: 'pace', version: 0, expires: 1 } as never;

  it('have a reminder halfway, or a day before the end, whichever is later', () => {
    const held = withHeld(pace, { askBy: hours(10), now: at });
    expect(held).toMatchObject({
      ...{ held: { since: at, releaseBy: hours(10) }, wakeAt: hours(5), word: 'held', state: 'due' },
      expires: 10 * 3_600 + 30 * 86_400,
    });
    expect(withHeld(pace, { askBy: hours(100), now: at }).wakeAt).toBe(hours(76));
    expect(withHeld(held, { askBy: hours(11), now: hours(1) })).toBe(held);
    expect(withHeld(held, { askBy: hours(10), now: hours(1) })).toBe(held);
    const sooner = withHeld({ ...held, state: 'told' } as never, { askBy: hours(8), now: hours(1) });
    expect(sooner).toMatchObject({ held: { since: at, releaseBy: hours(8) }, wakeAt: hours(4), state: 'told' });
    const reminded = { ...held, word: 'reminded', wakeAt: hours(9) } as never;
    expect(withHeld(reminded, { askBy: hours(8), now: at }).wakeAt).toBe(hours(9));
  });

  it('are spoken of again, and at last have lapsed', () => {
    const held = withHeld(pace, { askBy: hours(10), now: at });
    expect(withNextWord(held, hours(4))).toBeUndefined();
    const reminded = withNextWord(held, hours(5));
    expect(reminded).toMatchObject({ word: 'reminded', state: 'due', wakeAt: minutes(630) });
    const lapsed = withNextWord(reminded as never, minutes(630));
    expect(lapsed).toMatchObject({ word: 'lapsed', state: 'due', wakeAt: undefined });
    expect(withNextWord(held, hours(10))?.word).toBe('lapsed');
    expect(withNextWord({ ...held, ruling: 'go' } as never, hours(5))).toBeUndefined();
    expect(withNextWord({ ...(lapsed as object), wakeAt: at } as never, hours(11))).toBeUndefined();
    expect(withNextWord(pace, hours(5))).toBeUndefined();
    expect([held, lapsed, { ...held, ruling: 'go' }, pace].map((one) => isUndecided(one as never))).toEqual([
      ...[true, false, false, false],
    ]);
  });
});
