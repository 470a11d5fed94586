import { parseArgs } from 'node:util';
import { billOf, itemised } from './price/bill.ts';
import { playShop } from './price/play.ts';
import { goals } from './table/goals.ts';
import { keep } from './table/kept.ts';

/**
 * What mail surveys cost on AWS besides the messages, by the meter of the embedded cloud: a thousand in nine days, with where it goes, and
 * a shop that asks a fifth as many.
 *   npm run bench:price
 */
const { values } = parseArgs({
  options: { surveys: { type: 'string', default: '1000' }, few: { type: 'string', default: '200' } },
});
const [surveys, few] = [Number(values.surveys), Number(values.few)];
/** US dollars for 1,000 surveys at this mix. */
const goal = goals['price.all'].most;
process.removeAllListeners('warning');
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const aThousand = (usd: number, of: number): string => `$${((usd * 1000) / of).toFixed(4)}`;

const bill = billOf(await playShop(surveys));
for (const line of itemised(bill, surveys)) print(line);
print('');
print(`${aThousand(bill.all, surveys)} for 1,000 surveys in nine days; the goal is $${goal.toFixed(4)}.`);
const aMonth = (bill.standing / bill.hours) * 730;
print(`${aThousand(bill.standing, surveys)} of it is what runs each hour anyway: $${aMonth.toFixed(3)} a month.`);
print(
  `${aThousand(bill.time, surveys)} of it is functions' time, which a busy machine makes longer; without: ${aThousand(bill.all - bill.time, surveys)}.`,
);
const quiet = billOf(await playShop(few));
print(`${aThousand(quiet.all, few)} for 1,000 surveys where ${few} are asked in nine days.`);
const perThousand = 1000 / surveys;
keep({
  'price.all': bill.all * perThousand,
  'price.timeless': (bill.all - bill.time) * perThousand,
  'price.few': (quiet.all * 1000) / few,
  'price.standing': aMonth,
});
