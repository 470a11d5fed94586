import { describe, expect, it } from 'vitest';
import { together } from '../../../shared/domain/conversation/beginning.ts';

const read = (...texts: readonly string[]): string =>
  texts.reduce<string | undefined>((before, words) => together(before, words), undefined) ?? '';

describe('parts of one long text', () => {
  it.each([
    [['(2/2) and dark', '(1/2) The lamp is loose'], '(1/2) The lamp is loose\n\n(2/2) and dark'],
    [['(1/2) The lamp is loose', '(2/2) and dark'], '(1/2) The lamp is loose\n\n(2/2) and dark'],
    [['(3/3) c', '(2/3) b', '(1/3) a'], '(1/3) a\n\n(2/3) b\n\n(3/3) c'],
    [['(3/3) c', '(1/3) a', '(2/3) b'], '(1/3) a\n\n(2/3) b\n\n(3/3) c'],
    [['Hello', '(2/2) and dark', '(1/2) The lamp is loose'], 'Hello\n\n(1/2) The lamp is loose\n\n(2/2) and dark'],
  ])('are read in their order, in whichever they came: %j', (texts, all) => {
    expect(read(...texts)).toBe(all);
  });

  it.each([
    [['Second', 'First'], 'Second\n\nFirst'],
    [['(2/3) b', '(1/2) a'], '(2/3) b\n\n(1/2) a'],
    [['(2/2) b', 'Hello', '(1/2) a'], '(2/2) b\n\nHello\n\n(1/2) a'],
    [['(2/2) b', '(1/2) a', 'Hello'], '(1/2) a\n\n(2/2) b\n\nHello'],
  ])('are nothing else: %j', (texts, all) => {
    expect(read(...texts)).toBe(all);
  });
});
