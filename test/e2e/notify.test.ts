import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CloudClient, useCloud } from './cloud.ts';
import { customerWho } from './staff.ts';

const here = useCloud({ config: 'test/e2e/systems.config.ts' });

interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
let calls: Call[] = [];
let answer = (_: Call): number => 200;
let server: Server;

let keptBefore = '{}';

const secretsOf = ({ origin }: CloudClient): SecretsManagerClient =>
  new SecretsManagerClient({
    endpoint: origin,
    region: 'us-east-1',
    credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
  });
const secretValue = async (): Promise<string> => {
  const { SecretString = '{}' } = await secretsOf(here.cloud).send(
    new GetSecretValueCommand({ SecretId: 'heardback' }),
  );
  return SecretString;
};
/** Functions remember the secret: those that were started before do not know what it holds now. */
const keep = async (SecretString: string): Promise<void> => {
  await secretsOf(here.cloud).send(new PutSecretValueCommand({ SecretId: 'heardback', SecretString }));
  await here.cloud.json('/_local/reset', { method: 'POST' });
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const call = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
      calls.push(call);
      response.statusCode = answer(call);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(45_199, '127.0.0.1', resolve));
  keptBefore = await secretValue();
  await keep(JSON.stringify({ ...JSON.parse(keptBefore), chats: { care: 'http://127.0.0.1:45199/chat' } }));
});
afterAll(async () => {
  server?.close();
  await keep(keptBefore);
});
beforeEach(async () => {
  calls = [];
  answer = () => 200;
  await here.cloud.advanceToForenoon();
});
const to = (path: string): readonly Call[] => calls.filter((call) => call.path === path);

describe('other systems', () => {
  it('hear of each step by a signed call that is repeated until it is taken', async () => {
    const { cloud } = here;
    let refusals = 2;
    answer = ({ path }) => (path === '/in' && refusals-- > 0 ? 503 : 200);
    const id = await customerWho(cloud);
    await cloud.advance('PT5M');
    const opened = to('/in').filter(({ body }) => body.includes('task.opened'));
    expect(opened).toHaveLength(3);
    expect(new Set(opened.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([`${id}.0.tickets`]));
    const [hook] = await cloud.list<{ name: string; secret: string }>('webhooks');
    expect(hook).toMatchObject({ name: 'tickets', secret: expect.stringMatching(/^whsec_/) });
    await cloud.call(
      'PATCH',
      `tasks/${id}`,
      { state: 'resolved', cause: 'glue', outcome: 'New top.' },
      { 'if-match': '*' },
    );
    await cloud.advance('PT1M');
    expect(to('/in').at(-1)?.body).toContain('task.resolved');
    expect(await cloud.list('undelivered')).toEqual([]);
  });
});

describe('a chat', () => {
  it('hears who needs an answer', async () => {
    await customerWho(here.cloud, { comment: 'Cracked. <!channel>' });
    await here.cloud.advance('PT1M');
    const [told] = to('/chat');
    expect(told?.body).toContain('Ada Byron');
    expect(told?.body).toContain('/app/tasks/');
    expect(told?.body).not.toContain('<!channel>');
  });
});
