import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import isSafe from 'safe-regex';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const files = execFileSync('git', ['ls-files', 'functions', 'shared'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts'));

/** A literal where a value may begin; what stands in comments is none. */
const literal =
  /(?<=[=(,:;!&|?{}[]\s*|return\s+|=>\s*|\n\s*)\/(?![*/\s])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=[\s.,;)\]:}])/g;
const found = files.flatMap((file) => {
  const source = readFileSync(join(root, file), 'utf8').replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return [...source.matchAll(literal)].map(([, pattern = '', flags = '']) => ({
    file,
    expression: new RegExp(pattern, flags.replace(/[gy]/g, '')),
  }));
});

/** By the height of their stars they might take for ever: each is tried below. */
const doubtful = found.filter(({ expression }) => !isSafe(expression));

/** What those are made of, over and over, with an end that fits nothing: where ways to read it multiply, 2^60 of them never end. */
const fragments = [
  ...['a', 'A', '1', '0', '-', '.', ' ', ':', '"', '\\"', '(', ')', '>', '<', '@', '*', ';', '=', '/', '?', '_', ','],
  ...[
    'a.',
    'a-',
    '-a',
    '.a',
    '1.',
    ',111',
    '.111',
    'a:',
    ' a',
    'a ',
    '";',
    'a=',
    '"a"',
    '[1]',
    ' =?a?q?a?=',
    '<a>',
    'é',
    'x:a',
  ],
];
const ends = ['', '\u0000', '!', '\n', '"', '@', '>'];
const begins = ['', 'a', '1', '=?a?q?', '"', '<a', ';a="', 'mailto:', '/app', 'GMT'];

/** Tries one on everything; what has not given up after a minute, where it is done in a blink, never will. */
const tryAll = (expression: RegExp): number => {
  const context = createContext({ expression, begins, fragments, ends });
  const code = `let tried = 0;
    for (const begin of begins) for (const fragment of fragments) for (const end of ends)
      tried += Number(typeof expression.test(begin + fragment.repeat(60) + end) === 'boolean');
    tried`;
  return Number(runInContext(code, context, { timeout: 60_000 }));
};

describe('a regular expression', () => {
  it('is found wherever one is written', () => {
    expect(found.length).toBeGreaterThan(500);
    expect(doubtful.length).toBeGreaterThan(0);
    // A tenth at most: one that needs trying is not the usual way to read something.
    expect(doubtful.length / found.length).toBeLessThan(0.1);
  });

  it.each(doubtful.map(({ file, expression }) => [file, expression] as const))(
    'of %s gives up on what is made to keep it busy: %s',
    (_, expression) => {
      expect(tryAll(expression)).toBe(begins.length * fragments.length * ends.length);
    },
  );

  it('that would be busy for ever is known for it', () => {
    for (const evil of [/^(a+)+$/, /(x+x+)+y/, /^(([a-z])+.)+[A-Z]([a-z])+$/]) expect(isSafe(evil)).toBe(false);
  });
});
