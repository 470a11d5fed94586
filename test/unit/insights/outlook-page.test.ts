import { describe, expect, it } from 'vitest';
import { insights } from '../../../functions/insights/insights.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { asked, pageDeps, shopFacts, tokens } from './shop.ts';

const shown = async (token: string | undefined, query = '') => {
  const deps = { ...(await pageDeps(shopFacts())), keyring: async () => testKeyring };
  return insights({ ...asked(token, query), path: '/app/insights/outlook' }, deps);
};

describe('the page of what comes', () => {
  it('draws where each score is heading, says what is missing of the rest, and stays small', async () => {
    const { status, body } = await shown(tokens.manager);
    expect(status).toBe(200);
    expect(body).toContain('NPS: where it is heading');
    expect(body).toContain('In thirteen weeks');
    expect(body).toContain('nothing is said of anybody');
    expect(body).toContain('POST /v1/improvements');
    expect(body).toMatch(/href="\/app\/insights\/outlook[^"]*" aria-current="page"/);
    expect(Buffer.byteLength(body)).toBeLessThan(100_000);
    expect(body).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is for those who may read figures', async () => {
    expect((await shown(undefined)).status).toBe(303);
    expect((await shown(tokens.stranger)).status).toBe(403);
    expect((await shown(tokens.analyst)).status).toBe(200);
    expect((await shown(tokens.manager, 'colour=red')).status).toBe(400);
  });
});
