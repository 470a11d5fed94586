import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../infra/heardback-app.ts';
import { contextOfCli, stages, synthesise } from './synthesised.ts';

describe('cdk-nag', () => {
  it.each(stages)('finds nothing on stage %s that was not looked at and accepted', (stage) => {
    expect(() => synthesise(stage)).not.toThrow();
  });

  it('would stop a synthesis that it objects to', () => {
    const app = createApp({
      bundle: false,
      builtinCloudFormationValidation: false,
      outdir: mkdtempSync(join(tmpdir(), 'heardback-nag-')),
      context: { ...contextOfCli(), stage: 'dev' },
    });
    new Queue(new Stack(app, 'Careless'), 'Open');
    expect(() => app.synth()).toThrow(/AwsSolutions-SQS4/);
  });
});
