import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { replyReport } from '../../../bench/reply-report.ts';

test('the documented figures are those of the code', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../../../docs/replies.md'), 'utf8')).toBe(replyReport());
});
