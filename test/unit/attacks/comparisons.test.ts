import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const sources = execFileSync('git', ['ls-files', 'functions', 'shared'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);

/** The first bytes of a format, which are no secret. */
const known = ['shared/domain/reply/mime/tnef.ts'];
const secret = '(?:signature|mac|csrf|secret|apiKey|password|digest)';
/** One that ends at the first letter that differs tells a guesser how far they are. */
const plainly = [
  new RegExp(`\\b${secret}\\b\\s*[!=]==\\s*(?!\\s|undefined|null|'')`),
  new RegExp(`[!=]==\\s*(?:\\w+\\.)?${secret}\\b(?!\\()`),
  new RegExp(`\\.(?:includes|indexOf|startsWith|localeCompare)\\((?:\\w+\\.)?${secret}\\b`),
  new RegExp(`\\b${secret}\\.(?:equals|includes|startsWith|localeCompare)\\(`),
];

describe('what proves something', () => {
  it('is never compared letter by letter', () => {
    const found = sources.flatMap(([file, source]) =>
      (known.includes(file) ? '' : source)
        .split('\n')
        .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && plainly.some((pattern) => pattern.test(line)))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it('is compared in constant time wherever something is checked', () => {
    const checking = sources.filter(([, source]) => source.includes('timingSafeEqual(')).map(([file]) => file);
    expect(checking).toEqual(
      expect.arrayContaining([
        'functions/inbox/session.ts',
        'functions/people/receipt.ts',
        'functions/receive/signature.ts',
        'shared/domain/audit/trail.ts',
        'shared/domain/keys/key.ts',
        'shared/domain/link/reply-address.ts',
        'shared/domain/link/token.ts',
      ]),
    );
  });

  it('would be found, were it compared so', () => {
    for (const line of ['if (signature === given)', 'given !== row.mac', 'secrets.includes(secret)', 'csrf.equals(x)'])
      expect(plainly.some((pattern) => pattern.test(line))).toBe(true);
    expect(plainly.some((pattern) => pattern.test('entry.mac === undefined'))).toBe(false);
  });
});
