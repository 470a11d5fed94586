import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { numberingPlansModule, numberKindsModule } from '../../../.ci/numbering-plans.ts';
import { bundleSettings } from '../../../infra/bundle.ts';

const address = resolve(import.meta.dirname, '../../../shared/domain/contact');

describe('the numbering plans that functions carry', () => {
  it('are those of the installed library: else run `npx node .ci/numbering-plans.ts`', () => {
    expect(readFileSync(`${address}/numbering-plans.ts`, 'utf8') === numberingPlansModule).toBe(true);
    expect(readFileSync(`${address}/number-kinds.ts`, 'utf8') === numberKindsModule).toBe(true);
  });

  it('leave addresses light enough for a function', () => {
    const { outputFiles } = buildSync({ ...bundleSettings, entryPoints: [`${address}/phone.ts`], write: false });
    expect(outputFiles[0]?.contents.length).toBeLessThan(70 * 1024);
  });
});
