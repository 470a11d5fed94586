import { describe, expect, it } from 'vitest';
import { version } from '../../../cli/version.ts';
import { cloudMeant } from '../../../cli/where.ts';
import { withServer } from './server.ts';
import { type } from './terminal.ts';

const table = { Items: [], Count: 0 };
const portOf = (url: string): string => new URL(url).port;
/** As the cloud on this machine: it says that it is ready, and takes whatever the AWS protocols ask. */
const asTheCloud = ({ call }: { call: string }) =>
  call === 'GET /_local/health'
    ? { body: { ready: true } }
    : { body: table, headers: { 'content-type': 'application/x-amz-json-1.0' } };

describe('the system that is meant', () => {
  it('is the one on this machine where nothing else is said, on the port where it was started', async () => {
    await withServer(
      () => ({ body: { paused: [], shadow: { on: false, allow: [] } } }),
      async (url, asked) => {
        expect(await type(['switches'], { env: { HEARDBACK_PORT: portOf(url) } })).toMatchObject({ code: 0 });
        expect(asked[0]?.key).toBe('Bearer local');
        expect((await type(['switches'], { env: { HEARDBACK_PORT: 'nonsense; rm' } })).err).toContain('127.0.0.1:4510');
      },
    );
  });

  it.each([
    ['found by itself', (url: string) => ({ words: ['export'], env: { HEARDBACK_PORT: portOf(url) } })],
    ['named by the environment', (url: string) => ({ words: ['export'], env: { HEARDBACK_URL: url } })],
    [
      'named, though there are credentials',
      (url: string) => ({ words: ['export', '--url', url], env: { AWS_PROFILE: 'x' } }),
    ],
  ])('is read for an export without AWS credentials: %s', async (_, given) => {
    await withServer(asTheCloud, async (url, asked) => {
      const { words, env } = given(url);
      const { code, out, err } = await type(words, { env });
      expect([code, out]).toEqual([0, '']);
      expect(asked.map(({ call }) => call)).toEqual(['GET /_local/health', 'POST /']);
      expect(err).toBe(words.length > 1 ? '' : `Reading the cloud on this machine, ${url}. For AWS: --stage.\n`);
    });
  });

  it.each([
    ['a stage is named', { stage: 'dev' }, {}],
    ['a profile is set', {}, { AWS_PROFILE: 'ops' }],
    ['Heardback runs elsewhere', {}, { HEARDBACK_URL: 'https://heardback.shop.example' }],
  ])('is never the one on this machine where %s', async (_, said, env) => {
    await withServer(asTheCloud, async (url, asked) => {
      const environment = { HEARDBACK_PORT: portOf(url), ...env };
      const told: string[] = [];
      const terminal = { environment, err: (text: string) => void told.push(text) };
      expect(await cloudMeant(said, terminal)).toBeUndefined();
      expect([asked, told]).toEqual([[], []]);
    });
  });

  it('is refused where it cannot be read, rather than another one taken', async () => {
    const elsewhere = await type(['export', '--url', 'https://heardback.shop.example']);
    expect(elsewhere).toMatchObject({ code: 2, err: expect.stringContaining('not this machine') });
    const nobody = await type(['export', '--url', 'http://127.0.0.1:1']);
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('npm start') });
  });
});

describe('the command line', () => {
  it.each([['--version'], ['-v']])('says which one it is (%s)', async (word) => {
    expect(await type([word])).toEqual({ code: 0, out: `heardback ${version()}\n`, err: '' });
    expect(version()).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('says what there is to whoever wants help with what there is not', async () => {
    const { code, out, err } = await type(['help', 'whyy\u001b[2J']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('  why ');
    expect(err).not.toContain('\u001b');
  });
});
