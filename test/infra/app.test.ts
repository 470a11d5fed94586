import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
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
  });
});
