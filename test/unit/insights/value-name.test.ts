import { describe, expect, it } from 'vitest';
import { valueName } from '../../../functions/insights/value-name.ts';
import type { Dimension } from '../../../shared/domain/insights/dimension.ts';
import config from '../../config.ts';

describe('a value of a dimension', () => {
  it.each<[Dimension, string, string]>([
    ['team', 'care', config.teams.care?.name ?? ''],
    ['type', 'nps', 'NPS'],
    ['channel', 'email', 'E-mail'],
    ['language', 'pt-BR', 'Brazilian Portuguese'],
    ['country', 'DE', 'Germany'],
  ])('of %s, %s, is named as people read it: %s', (dimension, value, name) => {
    expect(valueName(dimension, value, config)).toBe(name);
  });

  it.each<[Dimension, string]>([
    ['team', 'constructor'],
    ['type', '__proto__'],
    ['channel', 'pigeon'],
    ['language', 'not a language'],
    ['country', 'x'],
    ['program', 'post-purchase'],
    ['property.store', '17'],
  ])('of %s, %s, has no other name', (dimension, value) => {
    expect(valueName(dimension, value, config)).toBe(value);
  });
});
