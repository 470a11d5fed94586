import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Project {
  readonly projectRoot: string;
  readonly outDir: string;
  /** Another configuration than `heardback.config.ts`. */
  readonly config?: string | undefined;
}

/**
 * Runs the CDK app as `cdk synth` would, without the CLI, which costs seconds and wants a home directory.
 * The feature flags in `cdk.json` reach the app through its context.
 * @throws Error with what the app printed, when it fails.
 */
export const synthesise = async ({ projectRoot, outDir, config }: Project): Promise<void> => {
  const { context = {} } = JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8')) as {
    context?: Record<string, unknown>;
  };
  const env = {
    ...process.env,
    CDK_OUTDIR: outDir,
    // CloudFormation's own rules are about what is deployed, and take half of a synthesis; `cdk synth` applies them.
    CDK_VALIDATION: 'false',
    NODE_COMPILE_CACHE: join(projectRoot, 'node_modules', '.cache', 'node'),
    CDK_CONTEXT_JSON: JSON.stringify({
      ...context,

      stage: 'local',
      ...(config !== undefined && { config }),
    }),
  };
  try {
    await run(process.execPath, ['--disable-warning=ExperimentalWarning', 'infra/app.ts'], {
      cwd: projectRoot,
      env,
      maxBuffer: 64 << 20,
    });
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    throw new Error(`The CDK app could not be synthesised:\n${(stderr || stdout).trim()}`, { cause: error });
  }
};
