import type { MeteredSum, MeteredUse } from '../../local/cloud/meter/meter.ts';
import type { Reading } from './play.ts';

type Figure = 'count' | 'writeUnits' | 'readUnits' | 'usd';

/** Run each hour, however little happens. */
const hourly = ['heardback-reconcile', 'heardback-compact', 'heardback-watch'];

const isMessage = ({ service, operation }: Pick<MeteredSum, 'service' | 'operation'>): boolean =>
  service === 'ses' || (service === 'sns' && operation === 'Text');

export const total = (all: readonly MeteredSum[], figure: Figure): number =>
  all.reduce((sum, each) => sum + each[figure], 0);

/** What is paid besides the messages, in US dollars but for `hours`. */
export interface Bill {
  readonly all: number;
  /** For the time that functions take, which a busy machine makes longer. */
  readonly time: number;
  /** For what runs each hour. */
  readonly standing: number;
  readonly hours: number;
  readonly operations: readonly MeteredSum[];
  readonly uses: readonly MeteredUse[];
}

export const billOf = ({ operations, uses }: Reading): Bill => {
  const billed = operations.filter((each) => !isMessage(each));
  const ours = uses.filter((each) => !isMessage(each));
  const lambda = billed.filter(({ service }) => service === 'lambda');
  const runs = ours.filter(({ by, service }) => by === hourly[0] && service === 'lambda');
  return {
    all: total(billed, 'usd'),
    time: total(lambda, 'usd'),
    standing: total(
      ours.filter(({ by }) => hourly.includes(by)),
      'usd',
    ),
    hours: total(runs, 'count'),
    operations: billed,
    uses: ours,
  };
};

/** Lines that say where it goes, by service, then by function, for a thousand surveys. */
export const itemised = ({ operations, uses }: Bill, surveys: number): readonly string[] => {
  const line = (name: string, all: readonly MeteredSum[]): string => {
    const units = (['count', 'writeUnits', 'readUnits'] as const).map((figure) => total(all, figure));
    const figures = units.map((figure) => ((figure * 1000) / surveys).toFixed(0).padStart(10));
    return `${name.padEnd(52)}${figures.join('')}${((total(all, 'usd') * 1000) / surveys).toFixed(5).padStart(11)}`;
  };
  return [
    `${'for 1,000 surveys by mail'.padEnd(52)}     count    writes     reads        usd`,
    line('all but the messages', operations),
    ...[...Map.groupBy(operations, ({ service }) => service)].map(([service, all]) => line(service, all)),
    '',
    ...[...Map.groupBy(uses, ({ by }) => by)].flatMap(([by, all]) => [
      line(by || '(nobody in particular)', all),
      ...all
        .filter(({ usd }) => usd > 0)
        .toSorted((a, b) => b.usd - a.usd)
        .map((each) => line(`    ${each.service} ${each.operation}`, [each])),
    ]),
  ];
};
