import { afterEach, describe, expect, it, vi } from 'vitest';
import { jsonLog } from '../../../shared/adapters/node/system.ts';

const hostile = [
  'one\r\n{"level":"error","code":"api.failed"}',
  'one\n2026-01-01 ERROR it all burns',
  '\u001b[2J\u001b[31mred',
  '"},{"code":"trail.broken","x":"',
  '\u2028\u2029\u0085\u0000',
  '\\u000a\\',
  '__proto__',
];

const written = (log: () => void): string => {
  const chunks: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => chunks.push(String(chunk)) > 0);
  try {
    log();
  } finally {
    spy.mockRestore();
  }
  return chunks.join('');
};

afterEach(() => vi.restoreAllMocks());

describe('a line of a log', () => {
  it.each(hostile)('stays one line, and says what it says, with %j in any field', (text) => {
    for (const level of ['info', 'warn', 'error'] as const) {
      const line = written(() => jsonLog[level]('inbound.aside', { why: text, [text]: 'name' }));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
      expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      expect(line.endsWith('\n')).toBe(true);
      expect(JSON.parse(line)).toMatchObject({ level, code: 'inbound.aside', why: text });
    }
  });

  it('has the level and the code that it was given, whatever its fields are called', () => {
    const line = written(() => jsonLog.warn('api.refused', { code: 'trail.broken', level: 'info' }));
    expect(JSON.parse(line)).toMatchObject({ level: 'warn', code: 'api.refused' });
  });
});
