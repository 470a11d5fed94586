import { describe, expect, it } from 'vitest';
import { jarOf } from '../../../shared/steps/staff/cookies.ts';

const secure = 'https://app.shop.example';
const own = 'http://127.0.0.1:4510';

describe('a cookie of the pages for staff', () => {
  it('is bound to its host over TLS, and set all the same on a machine of one’s own', () => {
    expect(jarOf(undefined, secure).write('session', 'abc', 60)).toBe(
      '__Host-heardback-session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
    );
    expect(jarOf(undefined, own).write('said', '', 0)).toBe(
      'heardback-said=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
    );
  });

  it('is read by its whole name, whatever stands beside it', () => {
    const cookies = ['theme=dark', 'heardback-session=own', '__Host-heardback-session=safe', 'heardback-session2=x'];
    expect(jarOf(cookies, secure).read('session')).toBe('safe');
    expect(jarOf(cookies, own).read('session')).toBe('own');
    expect(jarOf(cookies, own).read('said')).toBeUndefined();
  });

  it('that is empty or missing is none', () => {
    expect(jarOf(['heardback-session='], own).read('session')).toBeUndefined();
    expect(jarOf(undefined, own).read('session')).toBeUndefined();
    expect(jarOf(['x-heardback-session=other'], own).read('session')).toBeUndefined();
  });
});
