import { ConfigError } from '../shared/contracts/define.ts';
import { createApp } from './heardback-app.ts';

try {
  createApp().synth();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
