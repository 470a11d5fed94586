import { resolve } from 'node:path';
import { ConfigError } from '../shared/contracts/config/define.ts';
import { createApp } from './heardback-app.ts';

/** `-c config=other.config.ts` takes another file than `heardback.config.ts`. */
const context = JSON.parse(process.env.CDK_CONTEXT_JSON ?? '{}') as { readonly config?: unknown };

try {
  const { config } = context;
  const other =
    typeof config === 'string' ? ((await import(resolve(config))) as { readonly default: unknown }) : undefined;
  createApp(other && { configuration: other.default }).synth();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
