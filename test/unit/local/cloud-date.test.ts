import { beforeEach, describe, expect, it } from 'vitest';
import { cloudDate } from '../../../local/cloud/time/cloud-date.ts';

const day = 86_400_000;
const shared = new SharedArrayBuffer(8);
const offset = new Float64Array(shared);
// A class of its own, so that the test's Date stays as it is.
class RealDate extends Date {}
const CloudDate = cloudDate(RealDate as unknown as DateConstructor, shared);

beforeEach(() => {
  offset[0] = 40 * day;
});

const near = (instant: number): void => expect(Math.abs(instant - (Date.now() + 40 * day))).toBeLessThan(1000);

describe('Date in the cloud', () => {
  it('tells cloud time in every way that asks for now', () => {
    near(CloudDate.now());
    near(new CloudDate().getTime());
    near(Date.parse(CloudDate()));
  });

  it('follows the clock when it is moved later', () => {
    offset[0] = 41 * day;
    expect(CloudDate.now() - Date.now()).toBeGreaterThan(40.9 * day);
  });

  it('is Date in all else', () => {
    expect(new CloudDate('2026-01-02T03:04:05Z').toISOString()).toBe('2026-01-02T03:04:05.000Z');
    expect(new CloudDate(2026, 0, 2).getFullYear()).toBe(2026);
    expect(new CloudDate(0).getTime()).toBe(0);
    expect(CloudDate.UTC(2026, 0)).toBe(Date.UTC(2026, 0));
    expect(CloudDate.parse('2026-01-02')).toBe(Date.parse('2026-01-02'));
  });

  it('keeps instanceof and constructor, and can be extended', () => {
    const now = new CloudDate();
    expect(now).toBeInstanceOf(CloudDate);
    expect(now.constructor).toBe(CloudDate);
    class Later extends CloudDate {}
    expect(new Later()).toBeInstanceOf(Later);
    near(new Later().getTime());
  });
});
