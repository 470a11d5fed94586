import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageWeights } from '../../bench/page-weights.ts';
import { measured } from '../../bench/table/kept.ts';
import { report } from '../../bench/table/report.ts';

const figures = JSON.parse(readFileSync('bench/figures.json', 'utf8')) as { readonly pages: Record<string, number> };

it('documents what was measured last', () => {
  expect(readFileSync('docs/bench.md', 'utf8')).toBe(report(measured()));
});

it('says which figure misses its goal, by how much and why', () => {
  const table = report({ 'price.all': 0.045, 'bundles.api': 1.3 });
  expect(table).toContain('| $0.045 | $0.03 | missed by 50 % |');
  expect(table).toContain('| 1.3 times | 1.3 times |  |');
  expect(table).toContain('| not measured | 500 MB |');
  expect(table).toMatch(/- a thousand surveys by mail in nine days, besides the messages: DynamoDB/);
});

it('serves customers pages that are no heavier than they were', async () => {
  const worse = Object.entries(await pageWeights()).filter(([name, bytes]) => bytes > (figures.pages[name] ?? 0));
  expect(worse).toEqual([]);
});
