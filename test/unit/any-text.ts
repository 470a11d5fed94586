import fc from 'fast-check';

const [surrogates, many] = [0xd800, 0x800];

/**
 * Any code point that stands alone, as fast-check's unit `binary` has them: that one lists all million of them in every process
 * before it makes the first string, for four seconds.
 */
const codePoint = fc.integer({ min: 0, max: 0x10ffff - many }).map(
  (nth) => String.fromCodePoint(nth < surrogates ? nth : nth + many),
  (text) => {
    const code = typeof text === 'string' ? text.codePointAt(0) : undefined;
    if (code === undefined || String.fromCodePoint(code) !== text) throw new Error('This is no code point.');
    return code < surrogates ? code : code - many;
  },
);

/** Texts of whatever there is. */
export const anyText = (constraints: { readonly minLength?: number; readonly maxLength?: number } = {}) =>
  fc.string({ ...constraints, unit: codePoint });
