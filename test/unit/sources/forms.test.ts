import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Door } from '../../../functions/receive/door.ts';
import { readBody } from '../../../functions/receive/read-body.ts';

const detailsOf = (raw: Buffer | string, contentType: string, door: Partial<Door> = {}): readonly unknown[] => {
  const request = {
    raw: Buffer.from(raw),
    headers: { 'content-type': contentType },
    method: 'POST',
    url: '',
    query: {},
  };
  const body = readBody('till', { checks: [], ...door }, request);
  if (body.kind === 'unreadable') throw new Error(body.reason);
  return body.events.map(({ event }) => event.detail);
};
const form = 'application/x-www-form-urlencoded';

describe('A form', () => {
  it.each([
    ['as UTF-8 where nothing is said', 'name=Zo%C3%AB+L', form],
    ['in the charset that its type names', 'name=Zo%EB+L', `${form}; charset=windows-1252`],
    ['in the charset that it names itself', 'name=Zo%EB+L&charset=windows-1252', form],
    ['in the charset that a browser names', 'name=Zo%EB+L&_charset_=iso-8859-1', `${form}; charset=utf-8`],
    ['as UTF-8 where what it names is no charset', 'name=Zo%C3%AB+L&charset=fancy', form],
    ['in letters that were not escaped', Buffer.from('name=Zo\u00eb+L', 'latin1'), `${form}; charset=latin1`],
    ['compressed', gzipSync('name=Zo%C3%AB+L'), form],
  ])('is read %s', (_, raw, type) => {
    expect(detailsOf(raw, type)).toEqual([expect.objectContaining({ name: 'Zo\u00eb L' })]);
  });

  it('has fields within fields, found by their names as well as step by step', () => {
    const raw = 'customer[email]=ada%40example.com&lines[0][sku]=t1&lines[1][sku]=t2&tags[]=a&tags[]=b&plain=1&plain=2';
    expect(detailsOf(raw, form)).toEqual([
      expect.objectContaining({
        customer: { email: 'ada@example.com' },
        'customer[email]': 'ada@example.com',
        lines: { 0: { sku: 't1' }, 1: { sku: 't2' } },
        tags: { 0: 'a', 1: 'b' },
        plain: '2',
      }),
    ]);
  });

  it('has of a name that comes twice the last, as of a box behind its hidden field, and all of a list', () => {
    const raw =
      'consent=0&consent=1&customer[email]=old&customer[email]=ada&l[1]=x&l[]=y&l[]=z&l[][no]=4&a[b]=1&a[b][c]=2';
    expect(detailsOf(raw, form)).toEqual([
      expect.objectContaining({
        consent: '1',
        customer: { email: 'ada' },
        l: { 0: 'y', 1: 'x', 2: 'z', 3: { no: '4' } },
        a: { b: '1' },
        'a[b][c]': '2',
      }),
    ]);
  });

  it('is no way to any other object, whatever its fields are called', () => {
    const [detail] = detailsOf('__proto__[polluted]=1&constructor[prototype][polluted]=1&a[__proto__][b]=2&a=x', form);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(detail as object)).toContain('__proto__');
  });

  it('is as deep as anybody means, and a broken one costs nothing but itself', () => {
    const deep = `a${'[b]'.repeat(400)}=1`;
    expect(JSON.stringify(detailsOf(deep, form)).length).toBeLessThan(3_000);
    expect(detailsOf('a[=1&]b=2&=3&%zz=4&&x', form)).toEqual([{ 'a[': '1', ']b': '2', '': '3', '%zz': '4', x: '' }]);
  });
});

describe('What is said once of several events', () => {
  it('counts for each of them where it says that they are a test', () => {
    const raw = JSON.stringify({ live: 'false', environment: 'x', items: [{ no: 1 }, { no: 2, live: 'true' }] });
    expect(detailsOf(raw, 'application/json', { each: 'items' })).toEqual([
      { live: 'false', no: 1 },
      { live: 'true', no: 2 },
    ]);
  });
});
