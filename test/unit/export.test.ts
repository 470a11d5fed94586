import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../shared/render/csv.ts';
import { anyText } from './any-text.ts';

/** RFC 4180 by its own grammar, with nothing of what wrote it: throws at whatever the grammar does not know. */
const parsed = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let [at, row] = [0, [] as string[]];
  const cell = (): string => {
    if (text[at] !== '"') {
      const [found = ''] = /^[^",\r\n]*/.exec(text.slice(at)) ?? [];
      at += found.length;
      return found;
    }
    const found = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
    if (!found) throw new Error('A quote is never closed.');
    at += found[0].length;
    return (found[1] ?? '').replaceAll('""', '"');
  };
  while (at < text.length) {
    row.push(cell());
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`Neither comma nor end of line at ${at}.`);
  }
  return rows;
};

/** What the writer was given, without the apostrophe that keeps a formula from running. */
const meant = (cell: string): string => (/^'[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r]/u.test(cell) ? cell.slice(1) : cell);
const nasty = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '"',
      '""',
      "'",
      ',',
      ';',
      ' ',
      '\u00a0',
      '\ufeff',
      'a',
      'é',
      '1',
      '\u0000',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));
const cell = fc.oneof(nasty, anyText({ maxLength: 30 }), fc.string({ maxLength: 30 }));

describe('a line of CSV', () => {
  it('never has a cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        for (const shown of parsed(csvLine(cells)).flat()) expect(shown).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\n=1',
    '＝1',
    '=HYPERLINK("http://evil.example";"x")',
    '"=1',
    "'=1",
    '\ufeff=1',
    '\u0000=1',
  ])('shows %j as text', (formula) => {
    const [[shown = ''] = []] = parsed(csvLine([formula]));
    // Neither by itself nor behind what a spreadsheet passes over.
    expect(shown).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
  });

  it('gives back quotes, ends of lines, semicolons and commas as they were, cell by cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((cells) => csvLine(cells)).join('');
        expect(parsed(text).map((cells) => cells.map(meant))).toEqual(rows.map((cells) => cells.map(meant)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays one cell for programs that part at semicolons', () => {
    expect(csvLine(['a;=1+1', 'b'])).toBe('"a;=1+1",b\r\n');
  });

  it('leaves numbers numbers, also below zero, and nothing empty', () => {
    expect(csvLine([-2, 0.5, undefined, '', 'Ada'])).toBe('-2,0.5,,,Ada\r\n');
  });
});
