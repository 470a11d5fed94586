import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '#config';
import { bundleFunctions } from '../../infra/bundle.ts';
import { functionNames } from '../../shared/contracts/wiring/functions.ts';
import { contextOfCli } from './synthesised.ts';

const root = join(import.meta.dirname, '../..');
const folder = (): string => mkdtempSync(join(tmpdir(), 'heardback-app-'));
const digestsIn = (bundles: string): readonly string[] =>
  functionNames.map((name) =>
    createHash('sha256')
      .update(readFileSync(join(bundles, name, 'index.mjs')))
      .digest('hex'),
  );

/** Kept in `bench/figures.json`, with a little room: what each function may weigh in all. */
const figures = JSON.parse(readFileSync(join(root, 'bench/figures.json'), 'utf8')) as {
  readonly kilobytes: Readonly<Record<string, number>>;
};
const kilobytesOf = (bundles: string, name: string): number => statSync(join(bundles, name, 'index.mjs')).size / 1024;

describe('the CDK app', () => {
  it('names a mistake plainly, without a stack trace', () => {
    const env = {
      ...process.env,
      CDK_OUTDIR: folder(),
      CDK_CONTEXT_JSON: JSON.stringify({ ...contextOfCli(), stage: 'qa' }),
    };
    const { status, stderr } = spawnSync(process.execPath, ['infra/app.ts'], { cwd: root, env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr.trim()).toBe("There is no stage 'qa'. Use `-c stage=` with one of: dev, prod.");
  });

  it('bundles the same sources to the same bytes, wherever they are put', () => {
    const [first, second] = [bundleFunctions(config, folder()), bundleFunctions(config, folder())];
    expect(digestsIn(first)).toEqual(digestsIn(second));
    // Who makes a function lighter lowers its figure; who raises one says in the commit what the weight is for.
    const heavier = functionNames.filter((name) => kilobytesOf(first, name) > (figures.kilobytes[name] ?? 0));
    expect(heavier).toEqual([]);
  });
});
