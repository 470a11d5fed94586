import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../local/cloud/services/scheduler/expression.ts';

const runAfter = (expression: string, from: string, zone?: string): string | undefined => {
  const next = parseExpression(expression, zone).next(Date.parse(from));
  return next === undefined ? undefined : new Date(next).toISOString();
};

describe('schedule expressions', () => {
  it('reads a moment in its zone', () => {
    expect(runAfter('at(2026-11-20T09:00:00)', '2026-11-01T00:00:00Z', 'Europe/Berlin')).toBe(
      '2026-11-20T08:00:00.000Z',
    );
    expect(runAfter('at(2026-07-20T09:00:00)', '2026-07-01T00:00:00Z', 'Europe/Berlin')).toBe(
      '2026-07-20T07:00:00.000Z',
    );
  });

  it('does not repeat a moment that has passed', () => {
    expect(runAfter('at(2026-11-20T09:00:00)', '2026-11-20T09:00:00Z')).toBeUndefined();
  });

  it('counts a rate from the last run', () => {
    expect(runAfter('rate(1 hour)', '2026-11-20T09:10:00Z')).toBe('2026-11-20T10:10:00.000Z');
    expect(runAfter('rate(5 minutes)', '2026-11-20T09:10:00Z')).toBe('2026-11-20T09:15:00.000Z');
  });

  it.each([
    ['cron(0 9 ? * 2 *)', '2026-11-20T00:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['cron(0 9 ? * MON-FRI *)', '2026-11-20T10:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-11-20T10:01:00Z', '2026-11-20T10:15:00.000Z'],
    ['cron(0 12 L * ? *)', '2026-11-20T10:01:00Z', '2026-11-30T12:00:00.000Z'],
    ['cron(0 12 ? * 6L *)', '2026-11-20T10:01:00Z', '2026-11-27T12:00:00.000Z'],
    ['cron(0 12 ? * 3#1 *)', '2026-11-20T10:01:00Z', '2026-12-01T12:00:00.000Z'],
    ['cron(0 12 1 1 ? 2030)', '2026-11-20T10:01:00Z', '2030-01-01T12:00:00.000Z'],
  ])('runs %s after %s at %s', (expression, from, expected) => {
    expect(runAfter(expression, from)).toBe(expected);
  });

  it('gives nothing when the year is over', () => {
    expect(runAfter('cron(0 12 1 1 ? 2025)', '2026-11-20T10:01:00Z')).toBeUndefined();
  });

  it('keeps the wall clock of a zone over a change of time', () => {
    expect(runAfter('cron(0 9 * * ? *)', '2026-10-24T10:00:00Z', 'Europe/Berlin')).toBe('2026-10-25T08:00:00.000Z');
  });

  it.each([
    'rate(1 hours)',
    'rate(5 minute)',
    'rate(0 minutes)',
    'cron(0 9 * * * *)',
    'cron(0 9 * * *)',
    'at(tomorrow)',
    'every day',
  ])('refuses %s', (expression) => {
    expect(() => parseExpression(expression)).toThrow(/Invalid Schedule Expression/);
  });
});
