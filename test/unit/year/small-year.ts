import { testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryObjects } from '../../../shared/adapters/memory/objects.ts';
import { parquetFormat } from '../../../shared/adapters/parquet/format.ts';
import { foldMonths } from '../../../shared/steps/facts/fold-months.ts';
import { factsOf } from '../../../year/facts.ts';
import { writeFacts } from '../../../year/files.ts';
import { openShop } from '../../../year/shop.ts';
import { yearOf } from '../../../year/year.ts';

/** When the year that tests play ends: a Wednesday. */
export const until = '2026-11-25T15:00:00.000Z';

/** 1,000 answers of 6,500 surveys, as files of facts, the closed months put together. */
export const smallYear = async (size = { surveys: 6_500, answers: 1_000 }) => {
  const shop = await openShop();
  const stories = [...yearOf({ ...size, seed: 1, until: Date.parse(until) }, shop)];
  const { properties } = shop.config.insights;
  const objects = new InMemoryObjects();
  const format = parquetFormat(properties);
  const counts = await writeFacts(stories.flatMap(factsOf(shop, testKeyring)), {
    ...{ format, properties },
    put: async (file, body) => void (await objects.put(file, body, undefined)),
  });
  await foldMonths(await objects.list(''), [], { objects, format, clock: new VirtualClock(until), properties });
  return { shop, stories, objects, format, counts };
};
