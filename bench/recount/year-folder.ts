import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { testKeyring } from '../../shared/adapters/memory/doubles.ts';
import { parquetFormat } from '../../shared/adapters/parquet/format.ts';
import type { FactChange } from '../../shared/domain/facts/fact.ts';
import type { FoundObject, ObjectBody, Objects } from '../../shared/ports/objects.ts';
import { factsOf } from '../../year/facts.ts';
import { writeFacts } from '../../year/files.ts';
import { openShop } from '../../year/shop.ts';
import { yearOf } from '../../year/year.ts';

/** When the year that is counted ends: an afternoon in winter, as it begins, so that its days lie an hour off UTC at either end. */
export const yearEnds = '2026-11-25T15:00:00.000Z';

export interface Size {
  readonly surveys: number;
  readonly answers: number;
}

const home = resolve(import.meta.dirname, '../../node_modules/.cache/heardback/years');

/** The files of a year's facts; made where they are not there yet, from nothing but its size and its seed. */
export const yearFolder = async ({ surveys, answers }: Size, seed = 1): Promise<string> => {
  const shop = await openShop();
  const made = createHash('sha256')
    .update(JSON.stringify([shop.rows, shop.config.insights]))
    .digest('hex')
    .slice(0, 8);
  const folder = join(home, `${surveys}-${answers}-${seed}-${made}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  const { properties } = shop.config.insights;
  const facts = factsOf(shop, testKeyring);
  const told = function* (): Generator<FactChange> {
    for (const story of yearOf({ surveys, answers, seed, until: Date.parse(yearEnds) }, shop)) yield* facts(story);
  };
  await writeFacts(told(), {
    ...{ format: parquetFormat(properties), properties },
    put: (file, body) => {
      mkdirSync(dirname(join(unfinished, file)), { recursive: true });
      writeFileSync(join(unfinished, file), body);
    },
  });
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
};

/** Objects of a folder, read as those of the bucket are; it counts what each reading would cost. */
export class FolderObjects implements Objects {
  /** Names of the objects that were read, and how often names were listed. */
  readonly reads: string[] = [];
  lists = 0;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async list(prefix: string): Promise<readonly FoundObject[]> {
    this.lists += 1;
    const found: FoundObject[] = [];
    for await (const key of glob('**/*.parquet', { cwd: this.folder }))
      if (key.startsWith(prefix)) found.push({ key, etag: key, size: 0 });
    return found.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  async get(key: string): Promise<ObjectBody | undefined> {
    this.reads.push(key);
    return { body: readFileSync(join(this.folder, key)), etag: key };
  }

  put(): never {
    throw new Error('A year is written once.');
  }

  remove(): never {
    throw new Error('A year is written once.');
  }
}
