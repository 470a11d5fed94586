import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CloudClient, useCloud } from './cloud.ts';
import { as, customerWho, formsIn, manager, mara, StaffMember, stranger } from './staff.ts';

const here = useCloud();
beforeEach(() => here.cloud.advanceToForenoon());

interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly detail: Readonly<Record<string, string>>;
  readonly hash: string;
}
interface Trail {
  readonly trail: string;
  readonly intact: boolean;
  readonly brokenAt: number | null;
  readonly entries: readonly Entry[];
}
interface Task {
  readonly history: readonly { readonly act: string; readonly at: string; readonly by: string }[];
}
const api = { headers: { authorization: 'Bearer local' } };
const trailOf = async (cloud: CloudClient, trail: string) =>
  (await cloud.json(`/v1/audit?trail=${trail}`, api)) as Trail;
const historyOf = async (cloud: CloudClient, id: string) =>
  ((await cloud.json(`/v1/tasks/${id}`, api)) as Task).history;
const s3As = ({ origin }: CloudClient, accessKeyId: string): S3Client =>
  new S3Client({
    endpoint: origin,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey: accessKeyId },
  });
/** Key and name of each function: calls with the key are made in its role. */
const functionsOf = async ({ origin }: CloudClient): Promise<readonly (readonly [string, string])[]> => {
  const found: [string, string][] = [];
  for (;;) {
    const key = `ASIAEMBEDDED${String(found.length).padStart(8, '0')}`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${key}/20261120/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=0`;
    const body = new URLSearchParams({ Action: 'GetCallerIdentity', Version: '2011-06-15' });
    const said = await (await fetch(origin, { method: 'POST', headers: { authorization }, body })).text();
    const name = /assumed-role\/[^/]+\/([^<]+)/.exec(said)?.[1];
    if (!name) return found;
    found.push([key, name]);
  }
};
const auditBucket = async (s3: S3Client): Promise<string> => {
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  return Buckets.find(({ Name }) => Name?.startsWith('heardback-audit'))?.Name ?? '';
};

/** Everything that can happen to a task, by every way in. */
const much = async (cloud: CloudClient): Promise<string> => {
  const id = await customerWho(cloud);
  const [told] = await cloud.staffMails(mara);
  const button = /http\S+\/t\/[\w-]+/.exec(told?.text ?? '')?.[0] ?? '';
  await Promise.all([1, 2, 3].map(() => fetch(button, { method: 'POST', body: new URLSearchParams({ do: 'take' }) })));
  const [member, path] = [await as(cloud, mara), `/app/tasks/${id}`];
  await member.press(path, 'note', { note: 'Ada is furious.' });
  await member.press(path, 'answer', { channel: 'email', words: 'A new top is on its way.', and: 'wait' });
  await cloud.advance('PT1M');
  const mail = (await cloud.staffMails('ada@example.com')).at(-1);
  const head = ['From: ada@example.com', `To: ${mail?.replyTo}`, 'Subject: Re: order', 'Message-ID: <r1@example.com>'];
  await cloud.receive([...head, '', 'On Friday, please.', ''].join('\r\n'));
  await cloud.advance('PT1M');
  await cloud.call(
    'PATCH',
    `tasks/${id}`,
    { state: 'resolved', cause: 'glue', outcome: 'New top.' },
    { 'if-match': '*' },
  );
  await cloud.advance('PT1M');
  return id;
};

/** What is said apart from hashes and ids, which are letters by chance and may spell a name. */
const withoutIds = (said: unknown): string => JSON.stringify(said).replaceAll(/[0-9a-z]{26,}/g, '');

describe('the trail of a task', () => {
  it('tells each step by every way in, in order and intact, nothing of what anybody said, and lies in the archive', async () => {
    const { cloud } = here;
    const id = await much(cloud);
    const [trail, history] = [await trailOf(cloud, `task.${id}`), await historyOf(cloud, id)];
    expect(trail).toMatchObject({ intact: true, brokenAt: null });
    expect(trail.entries.map(({ seq, act, at }) => [seq, act, at])).toEqual(
      history.map(({ act, at }, place) => [place + 1, act, at]),
    );
    for (const act of ['opened', 'acknowledged', 'noted', 'contacted', 'replied', 'resolved'])
      expect(trail.entries.filter((entry) => entry.act === act)).toHaveLength(1);
    expect(new Set(trail.entries.map(({ actor }) => actor.replace(/^staff\..*/, 'staff')))).toEqual(
      new Set(['heardback', 'staff', 'customer', 'api']),
    );
    expect(withoutIds(trail)).not.toMatch(/@|ada|mara|furious|cracked|friday|new top|glue/i);

    // In the archive, entry for entry.
    const { entries } = trail;
    const owner = s3As(cloud, 'owner');
    const Bucket = await auditBucket(owner);
    const { Contents = [] } = await owner.send(new ListObjectsV2Command({ Bucket, Prefix: `trail/task.${id}/` }));
    const keys = Contents.map(({ Key = '' }) => Key);
    expect(keys).toEqual(entries.map(({ seq }) => `trail/task.${id}/${String(seq).padStart(6, '0')}.json`));
    for (const [place, Key] of keys.entries()) {
      const kept = JSON.parse(
        (await (await owner.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString()) ?? '{}',
      ) as Entry;
      expect(kept).toMatchObject({ ...entries[place], chain: `task.${id}` });
    }
  });

  it('is added to by one function, and read, listed or deleted there by none', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const Bucket = await auditBucket(s3As(cloud, 'owner'));
    const own = { Bucket, Key: `trail/task.${id}/000001.json` };
    const allowed: string[] = [];
    for (const [key, name] of await functionsOf(cloud)) {
      const s3 = s3As(cloud, key);
      const tries = {
        read: () => s3.send(new GetObjectCommand(own)),
        list: () => s3.send(new ListObjectsV2Command({ Bucket })),
        'put elsewhere': () => s3.send(new PutObjectCommand({ Bucket, Key: 'elsewhere.json', Body: '{}' })),
        put: () => s3.send(new PutObjectCommand({ Bucket, Key: 'trail/test/000001.json', Body: '{}' })),
        delete: () => s3.send(new DeleteObjectCommand(own)),
      };
      for (const [what, attempt] of Object.entries(tries))
        await attempt().then(
          () => allowed.push(`${name} may ${what}`),
          ({ name: error }: Error) => expect(error).toBe('AccessDenied'),
        );
    }
    expect(allowed).toEqual(['heardback-gather may put']);
  });

  it('is read by nobody without the key, nor by a name that is none', async () => {
    const { cloud } = here;
    expect((await fetch(`${cloud.origin}/v1/audit?trail=sessions`)).status).toBe(401);
    for (const wrong of ['', 'task.x', 'sessions%23', '../teams', 'task.*'])
      expect((await fetch(`${cloud.origin}/v1/audit?trail=${wrong}`, api)).status).toBe(400);
    expect(await trailOf(cloud, 'customers')).toMatchObject({ intact: true, entries: [] });
  });
});

describe('what belongs to no task', () => {
  it('is in trails of its own: who came and went, what was taken along, who was put in or out', async () => {
    const { cloud } = here;
    const boss = new StaffMember(cloud.origin);
    await boss.signIn(manager);
    await boss.get('/app/export?queue=ada@example.com');
    await boss.get('/app/export?queue=done');
    for (let time = 0; time < 2; time += 1)
      await boss.post('/app/sign-out', formsIn(await boss.text('/app').catch(() => ''))[0] ?? {});
    await new StaffMember(cloud.origin).signIn(stranger);
    const members = [{ name: 'Nia Weiss', email: 'nia@oakandember.example' }];
    await Promise.all(['care', 'accounts'].map((team) => cloud.call('PUT', `teams/${team}`, { members })));
    await cloud.call('PUT', 'teams/care', { members });
    await cloud.advance('PT1M');

    const [sessions, exports, teams] = [
      await trailOf(cloud, 'sessions'),
      await trailOf(cloud, 'exports'),
      await trailOf(cloud, 'teams'),
    ];
    for (const { intact, entries } of [sessions, exports, teams]) {
      expect(intact).toBe(true);
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, place) => place + 1));
      expect(withoutIds(entries)).not.toMatch(/@|nora|nia|weiss/i);
    }
    expect(sessions.entries.map(({ act }) => act)).toEqual(expect.arrayContaining(['signed-in', 'signed-out']));
    expect(exports.entries.map(({ act, detail }) => [act, detail.queue])).toEqual([
      ['exported', 'waiting'],
      ['exported', 'done'],
    ]);
    expect(exports.entries[0]?.actor).toBe(sessions.entries[0]?.actor);
    expect(teams.entries.map(({ detail }) => detail.team).toSorted()).toEqual(['accounts', 'care']);
  });
});
