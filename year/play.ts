import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { BucketObjects } from '../shared/adapters/aws/bucket-objects.ts';
import { keyringReader } from '../shared/adapters/aws/keyring.ts';
import { DynamoRecords, itemOf } from '../shared/adapters/aws/records.ts';
import { randomIds } from '../shared/adapters/node/system.ts';
import { parquetFormat } from '../shared/adapters/parquet/format.ts';
import { indexAttributes, keysOfRef, refOf } from '../shared/adapters/row-keys.ts';
import type { Row } from '../shared/contracts/rows/row.ts';
import { baseNames } from '../shared/contracts/wiring/resources.ts';
import { compactFresh } from '../shared/steps/facts/fresh.ts';
import { TailWriter } from '../shared/steps/facts/tail.ts';
import { factsOf } from './facts.ts';
import { improvementOf } from './improvement.ts';
import { peopleRows, rowsOf } from './rows.ts';
import { openShop, type Shop } from './shop.ts';
import { day, iso, type Story } from './story.ts';
import { yearOf } from './year.ts';

export interface Played {
  readonly surveys: number;
  readonly answers: number;
  readonly tasks: number;
  readonly events: number;
}

export interface Playing {
  /** Of the embedded cloud. */
  readonly origin: string;
  readonly surveys: number;
  readonly answers: number;
  /** Called as it goes on. @param share from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const seed = 7;
const rowsAtOnce = 500;
const factsAtOnce = 1_500;

/**
 * Plays a year up to now into an embedded cloud: its rows as a backup would bring them, since nobody is to be written to about
 * last spring, and the facts that these rows make.
 * @returns undefined where a year was played before: the table holds it still.
 */
export const playYear = async ({ origin, surveys, answers, onProgress }: Playing): Promise<Played | undefined> => {
  const settings = { endpoint: origin, region: 'us-east-1', credentials: owner };
  const shop = await openShop();
  const records = new DynamoRecords(new DynamoDBClient(settings), baseNames.table);
  const marker = shop.rows.find((row) => row.kind === 'program' && row.id === 'newsletter');
  if (marker && (await records.getAll([refOf(marker)]))[0]) return undefined;
  const keyring = await keyringReader(new SecretsManagerClient(settings), baseNames.secret)();
  const { now } = (await ask(`${origin}/_local/clock`)) as { readonly now: string };
  const stories = [...yearOf({ surveys, answers, seed, until: Date.parse(now) }, shop)];
  const rows = tableRows(stories, { shop, key: keyring.addresses, now });
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await restore(origin, rows.slice(at, at + rowsAtOnce));
    onProgress?.((0.8 * at) / rows.length);
  }
  const objects = new BucketObjects(new S3Client({ ...settings, forcePathStyle: true }), baseNames.factsBucket);
  await keepFacts(stories, { shop, keyring, objects, now });
  onProgress?.(1);
  return {
    ...{ surveys, answers, events: stories.length },
    tasks: stories.filter(({ task }) => task !== undefined).length,
  };
};

/** Facts show no openings that are older (see `readScenes`), and nothing else does. */
const openingsLast = 89 * day;

/** Each row once, the programmes last: by them a year that was played whole is known. */
const tableRows = (
  stories: readonly Story[],
  { shop, key, now }: { shop: Shop; key: Uint8Array; now: string },
): readonly Row[] => {
  const since = iso(Date.parse(now) - openingsLast - day);
  const told = stories.flatMap(rowsOf).filter((row) => row.kind !== 'intent' || row.at > since);
  const all = [...peopleRows(stories, key), ...told, improvementOf(Date.parse(now)), ...shop.rows];
  return [...new Map(all.map((row) => [JSON.stringify(keysOfRef(refOf(row))), row])).values()];
};

const owner = { accessKeyId: 'owner', secretAccessKey: 'owner' };

/** As the stream's reader and the compaction keep them, whatever lies there already. */
const keepFacts = async (
  stories: readonly Story[],
  {
    shop,
    keyring,
    objects,
    now,
  }: { shop: Shop; keyring: Parameters<typeof factsOf>[1]; objects: BucketObjects; now: string },
): Promise<void> => {
  const clock = { now: () => now };
  const { properties } = shop.config.insights;
  const facts = stories.flatMap(factsOf(shop, keyring));
  const tail = new TailWriter({ objects, clock, ids: randomIds });
  for (let at = 0; at < facts.length; at += factsAtOnce) await tail.add(facts.slice(at, at + factsAtOnce));
  await compactFresh({ objects, format: parquetFormat(properties), clock, properties });
};

const restore = async (origin: string, rows: readonly Row[]): Promise<void> => {
  const items = rows.map((row) => itemOf({ ...row, ...keysOfRef(refOf(row)), ...indexAttributes(row) }));
  await ask(`${origin}/_local/restore`, {
    method: 'POST',
    body: JSON.stringify({ table: baseNames.table, items }),
  });
};

const ask = async (url: string, init?: RequestInit): Promise<unknown> => {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
};
