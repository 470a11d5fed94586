import { describe, expect, it } from 'vitest';
import { synthesised } from './synthesised.ts';

/** Without bundles nothing in a template depends on the code, so that only a change of the infrastructure shows here. */
describe('templates', () => {
  it.each(['prod', 'dev'])('of stage %s change only on purpose', async (stage) => {
    const { data, app } = synthesised(stage);
    const text = `${JSON.stringify({ data: data.Resources, app: app.Resources }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`./__snapshots__/${stage}.json`);
  });
});
