import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openApi } from '../../functions/api/openapi.ts';

describe('the description of the API', () => {
  it('is OpenAPI 3.1, all references included', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(
      openApi('https://feedback.shop.example') as Record<string, unknown>,
    );
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
  });
});
