import { describe, expect, it } from 'vitest';
import { fieldsOf, isNothing, Reader } from '../../../shared/domain/event/read/field.ts';

describe('a field', () => {
  it.each([
    [undefined, true],
    [null, true],
    ['', true],
    [' \n', true],
    ['0', false],
    [0, false],
    [false, false],
    [[], false],
  ])('%j is as good as none: %s', (value, expected) => {
    expect(isNothing(value)).toBe(expected);
  });

  it.each([
    [{ a: 1 }, { a: 1 }],
    [{}, {}],
    [null, undefined],
    [undefined, undefined],
    ['ab', undefined],
    [7, undefined],
    [[1], undefined],
  ])('%j has the fields %j', (value, expected) => {
    expect(fieldsOf(value)).toEqual(expected);
  });

  it('is there only where it has a value, and what was done to it is told', () => {
    const reader = new Reader();
    expect(reader.take('name', { value: 'Ada' })).toEqual({ name: 'Ada' });
    expect(reader.take('phone', { value: undefined, note: 'is no number; left out' }, 'customer.')).toEqual({});
    expect(reader.take('amount', { value: 0, note: 'had a comma' })).toEqual({ amount: 0 });
    expect(reader.notes).toEqual([
      { field: 'customer.phone', done: 'is no number; left out' },
      { field: 'amount', done: 'had a comma' },
    ]);
  });
});
