import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { testKeyring, VirtualClock } from '../../shared/adapters/memory/doubles.ts';
import { parquetFormat } from '../../shared/adapters/parquet/format.ts';
import type { FactChange } from '../../shared/domain/facts/fact.ts';
import { foldMonths } from '../../shared/steps/facts/fold-months.ts';
import { factsOf } from '../../year/facts.ts';
import { writeFacts } from '../../year/files.ts';
import { openShop } from '../../year/shop.ts';
import { yearOf } from '../../year/year.ts';
import { FolderObjects } from './folder-objects.ts';

/** When the year that is counted ends: an afternoon in winter, as it begins, so that its days lie an hour off UTC at either end. */
export const yearEnds = '2026-11-25T15:00:00.000Z';

export interface Size {
  readonly surveys: number;
  readonly answers: number;
}

const home = resolve(import.meta.dirname, '../../node_modules/.cache/heardback/years');

/** The files of a year's facts, its closed months put together; made where they are not there yet, from nothing but its size and its seed. */
export const yearFolder = async ({ surveys, answers }: Size, seed = 1): Promise<string> => {
  const shop = await openShop();
  const made = createHash('sha256')
    .update(JSON.stringify([shop.rows, shop.config.insights]))
    .digest('hex')
    .slice(0, 8);
  const folder = join(home, `${surveys}-${answers}-${seed}-${made}-by-year`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  const { properties } = shop.config.insights;
  const facts = factsOf(shop, testKeyring);
  const told = function* (): Generator<FactChange> {
    for (const story of yearOf({ surveys, answers, seed, until: Date.parse(yearEnds) }, shop)) yield* facts(story);
  };
  const objects = new FolderObjects(unfinished);
  const format = parquetFormat(properties);
  await writeFacts(told(), {
    ...{ format, properties },
    put: async (file, body) => void (await objects.put(file, body)),
  });
  await foldMonths(await objects.list(''), [], { objects, format, clock: new VirtualClock(yearEnds), properties });
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
};
