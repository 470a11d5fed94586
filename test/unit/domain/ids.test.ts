import { describe, expect, it } from 'vitest';
import { decodeId, encodeId, idOf, keyedIdOf } from '../../../shared/domain/id.ts';
import { isStorable, parseJson } from '../../../shared/domain/json.ts';
import {
  isStaffAddress,
  namedByStaffAddress,
  replyAddress,
  staffReplyAddress,
  surveyOfReplyAddress,
  taskOfReplyAddress,
  taskReplyAddress,
} from '../../../shared/domain/link/reply-address.ts';
import { publishedIn } from '../../../shared/domain/sns-message.ts';

const key = new Uint8Array(32).fill(3);
const reason = (text: string): string => {
  const parsed = parseJson(text);
  return parsed.kind === 'unreadable' ? parsed.reason : '';
};

describe('JSON from outside', () => {
  it('keeps what would lose digits as text', () => {
    const value = (text: string) => {
      const parsed = parseJson(text);
      return parsed.kind === 'value' ? parsed.value : undefined;
    };
    expect(value('\uFEFF[1, 12345678901234567890, -9007199254740991, 1e-131, 1e-130, 0, "1"]')).toEqual([
      ...[1, '12345678901234567890', -9_007_199_254_740_991, '1e-131', 1e-130, 0, '1'],
    ]);
    expect([isStorable(2 ** 53 - 1), isStorable(2 ** 53), isStorable(-(2 ** 53)), isStorable(Number.NaN)]).toEqual([
      ...[true, false, false, false],
    ]);
  });

  it('says where it stops, and never what stands there', () => {
    expect([reason(''), reason(' \n')]).toEqual(Array(2).fill('It is not JSON, but empty.'));
    expect(reason('{"order": 1 "secret words": 2}')).toBe('It is not JSON from character 12 on, in or behind `order`.');
    expect(reason('[1 2]')).toBe('It is not JSON from character 3 on.');
    expect(reason('{"a": {"b": 1 2')).toMatch(/in or behind `b`\.$/);
    expect(reason('secret words')).not.toContain('secret');
  });

  it('nests a hundred levels, and no more', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(parseJson(nested(100)).kind).toBe('value');
    expect(reason(nested(101))).toBe('It is nested deeper than 100 levels.');
    expect(parseJson(`[${Array(200).fill('{}').join()}]`).kind).toBe('value');
    expect(parseJson(JSON.stringify({ a: '[{\\"'.repeat(200) })).kind).toBe('value');
    expect(reason(`${'{"a":'.repeat(101)}1${'}'.repeat(101)}`)).toMatch(/^It is nested/);
  });
});

describe('an id', () => {
  it('is 26 letters that stand for 128 bits', () => {
    const bytes = Uint8Array.from({ length: 16 }, (_, at) => (at * 37 + 200) & 255);
    const id = encodeId(bytes);
    expect(id).toMatch(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/);
    expect(decodeId(id)).toEqual(bytes);
    expect(encodeId(new Uint8Array(16))).toBe('0'.repeat(26));
    expect(encodeId(new Uint8Array(16).fill(255))).toBe(`7${'z'.repeat(25)}`);
    expect(encodeId(Uint8Array.of(...bytes, 1, 2))).toBe(id);
    expect([id.slice(1), `8${id.slice(1)}`, `${id.slice(1)}u`, `${id}0`].map(decodeId)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('is the same for the same parts, however they would be joined', () => {
    expect(idOf('a', 'bc')).toBe(idOf('a', 'bc'));
    expect(idOf('a', 'bc')).not.toBe(idOf('ab', 'c'));
    expect(keyedIdOf(key, 'a')).toBe(keyedIdOf(key, 'a'));
    expect(keyedIdOf(key, 'a')).not.toBe(keyedIdOf(new Uint8Array(32), 'a'));
    for (let at = 0; at < 1_100; at += 1) idOf('many', String(at));
    expect(idOf('many', '0')).toBe(idOf('many', '0'));
  });
});

describe('an address for answers', () => {
  const [id, other] = [idOf('one'), idOf('other')];
  const staff = { email: 'Ann@Shop.example ', domain: 'd.example', step: 7 };

  it('leads to what it was given out for, in any capitals, and to nothing else', () => {
    const [survey, task] = [replyAddress(id, 'd.example', key), taskReplyAddress(id, 'd.example', key)];
    expect([
      surveyOfReplyAddress(` ${survey.toUpperCase()} `, key),
      taskOfReplyAddress(` ${task.toUpperCase()} `, key),
    ]).toEqual([id, id]);
    expect([taskOfReplyAddress(survey, key), surveyOfReplyAddress(task, key)]).toEqual([undefined, undefined]);
    expect(taskOfReplyAddress(survey.replace('r-', 't-'), key)).toBeUndefined();
    for (const forged of [survey.replace(id, other), `x${survey}`, 'r-x@d.example', '', `<${survey}>`])
      expect(surveyOfReplyAddress(forged, key)).toBeUndefined();
    expect(taskOfReplyAddress(task.replace(id, other), key)).toBeUndefined();
    expect(surveyOfReplyAddress(survey, new Uint8Array(32))).toBeUndefined();
  });

  it('of staff is theirs alone, and of one step', () => {
    const address = staffReplyAddress(id, staff, key);
    expect(namedByStaffAddress(` ${address.toUpperCase()}`)).toEqual({ taskId: id, step: 7 });
    expect(isStaffAddress(address, 'ann@shop.example', key)).toBe(true);
    expect(isStaffAddress(address, 'bob@shop.example', key)).toBe(false);
    expect(isStaffAddress(address.replace('-7@', '-8@'), 'ann@shop.example', key)).toBe(false);
    expect(isStaffAddress(address.replace('-7@', '@'), 'ann@shop.example', key)).toBe(false);
    expect(namedByStaffAddress(address.replace('-7@', '@'))).toEqual({ taskId: id, step: undefined });
    expect([namedByStaffAddress(`x${address}`), namedByStaffAddress('s-x@d.example')]).toEqual([undefined, undefined]);
    expect(isStaffAddress('', 'ann@shop.example', key)).toBe(false);
  });
});

describe('what was published to a topic', () => {
  it('is read in the envelope of SNS and without one', () => {
    expect(publishedIn('{"a":1}')).toEqual({ a: 1 });
    expect(publishedIn(JSON.stringify({ Type: 'Notification', Message: '{"a":1}' }))).toEqual({ a: 1 });
    expect(publishedIn(JSON.stringify({ Type: 'Other', Message: '{"a":1}' }))).toEqual({
      Type: 'Other',
      Message: '{"a":1}',
    });
    expect(publishedIn(JSON.stringify({ Type: 'Notification', Message: 7 }))).toEqual({
      Type: 'Notification',
      Message: 7,
    });
    expect([publishedIn('x'), publishedIn('[1]')]).toEqual([undefined, [1]]);
  });
});
