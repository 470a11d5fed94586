import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import heardback from '../../heardback.config.ts';
import { forStage, parseConfig } from '../../shared/contracts/config/define.ts';
import { parseDuration } from '../../shared/contracts/duration.ts';
import { readEvent } from '../../shared/steps/event/read-event.ts';
import config from '../config.ts';

describe('the configuration', () => {
  const support = heardback.programs.support;
  const changed = (program: object) => () =>
    parseConfig({ ...heardback, programs: { support: { ...support, ...program } } });

  it('that ships with the project fits', () => {
    expect(Object.keys(parseConfig(heardback).programs)).toEqual(['support', 'post-purchase', 'billing']);
  });

  it.each([
    [
      'a duration',
      { atMostOnceIn: '3 dayz' },
      /programs\.support\.atMostOnceIn: is "3 dayz"; write a length of time such as/,
    ],
    [
      'a team that does not exist',
      { followUp: { team: 'nobody' } },
      /programs\.support\.followUp\.team: is 'nobody', which is no team; .*name one of: care, accounts/,
    ],
    [
      'hours that end before they begin',
      { ask: { ...support?.ask, emailHours: { from: '20:00', to: '08:00', on: ['monday'] } } },
      /ends before it begins/,
    ],
    [
      'a weekday',
      { ask: { ...support?.ask, emailHours: { from: '08:00', to: '20:00', on: ['montag'] } } },
      /is "montag"; write monday/,
    ],
    ['reminders that do not grow', { ask: { ...support?.ask, remind: ['4 days', '2 days'] } }, /must grow/],
    ['a field that nobody knows', { surprise: true }, /surprise/],
  ])('names the place of %s that is wrong, and the mend', (_, program, message) => {
    expect(changed(program)).toThrow(message);
  });

  it('tells changes of the figures to chats that there are', () => {
    const alerts = { to: 'lead@shop.example', chats: ['board'] };
    const told = (chats: object) => parseConfig({ ...heardback, notifications: { chats }, insights: { alerts } });
    expect(() => told({ care: {} })).toThrow(/insights\.alerts\.chats\.0: is 'board', which is no chat; add it to/);
    expect(told({ board: {} }).insights.alerts).toEqual({ to: ['lead@shop.example'], chats: ['board'] });
  });

  it('has stages, and says which when another is asked for', () => {
    expect(() => forStage(parseConfig(heardback), 'staging')).toThrow(/no stage 'staging'.*dev, prod/);
    expect(forStage(parseConfig(heardback), 'prod').stage).toEqual({ name: 'prod', live: true });
  });

  it('lets a stage send from an address of its own', () => {
    const own = parseConfig({ ...heardback, stages: { dev: { live: false, from: 'hello@dev.example' } } });
    expect(forStage(own, 'dev').brand.from).toBe('hello@dev.example');
  });
});

describe('a duration', () => {
  it.each([
    ['3 days', 259_200_000],
    ['1 hour', 3_600_000],
    ['10 minutes', 600_000],
  ])('%s has %i milliseconds', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });
});

describe('an event', () => {
  const envelope = (detail: unknown, more: object = {}) =>
    JSON.stringify({
      id: 'e1',
      source: 'shop',
      'detail-type': 'purchase.completed',
      time: '2026-11-20T09:30:00Z',
      detail,
      ...more,
    });
  const read = (detail: unknown) => readEvent(envelope(detail), config);

  it('takes its time from the bus when it names none', () => {
    expect(read({ id: '1', customer: { id: 'c' } })).toMatchObject({
      event: { occurredAt: '2026-11-20T09:30:00.000Z' },
    });
  });

  it('is read as messy systems send it: numbers as text, empty and null fields, fields that nobody knows', () => {
    const detail = {
      id: 7,
      amount: '12.50',
      title: '',
      customer: { id: 42, email: ' ', phone: null, name: 'Ada' },
      surprise: { deep: true },
    };
    expect(read(detail)).toEqual({
      kind: 'event',
      envelopeId: 'e1',
      event: {
        id: '7',
        amount: 12.5,
        customer: { id: '42', name: 'Ada' },
        source: 'shop',
        type: 'purchase.completed',
        occurredAt: '2026-11-20T09:30:00.000Z',
      },
    });
  });

  it.each([
    [{ id: '1', customer: { email: 'no address' } }, /detail.customer.email/],
    [{ id: '1', customer: { phone: '030 12345' } }, /detail.customer.phone.*E\.164/],
    [{ customer: { id: 'c' } }, /detail.id/],
    [{ id: '1' }, /detail.customer/],
    ['words', /detail/],
    [null, /detail/],
  ])('that does not fit is told by its place, never by its content: %j', (detail, place) => {
    const parsed = read(detail);
    expect(parsed).toMatchObject({ kind: 'unfit', reason: expect.stringMatching(place) });
    expect(JSON.stringify(parsed)).not.toMatch(/no address|12345/);
  });

  it('is judged, whatever it is, without an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((value) => envelope(value)),
        ),
        (text) => ['event', 'unfit'].includes(readEvent(text, config).kind),
      ),
    );
  });
});
