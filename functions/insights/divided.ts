import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { tallyBy } from '../../shared/domain/insights/count.ts';
import { crossOf } from '../../shared/domain/insights/cross.ts';
import type { Dimension } from '../../shared/domain/insights/dimension.ts';
import type { Rows } from '../../shared/domain/insights/fact-rows.ts';
import { worthOf } from '../../shared/domain/insights/rating.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import type { SurveyType } from '../../shared/domain/score/rule.ts';
import { scoreOf } from '../../shared/domain/score/score.ts';
import type { CrossTable, Divided, Line } from '../../shared/render/insights/divided-view.ts';
import type { Answers } from './load.ts';
import { dimensionLabel } from './shape.ts';
import { valueName } from './value-name.ts';

/** What a page has room for; the API gives all. */
const most = { rows: 24, columns: 6 } as const;
const mostLines = 60;

interface Dividing {
  readonly type: SurveyType;
  readonly wish: Wish;
  readonly answers: Answers;
  /** Of the type and the period. */
  readonly rows: Rows;
}

/** One type by the dimension, or the two, that somebody chose; undefined where they chose none. */
export const dividedOf = (dividing: Dividing, config: RuntimeConfig): Divided | undefined => {
  const [first, second] = dividing.wish.by;
  if (!first) return undefined;
  return second ? crossTable(dividing, [first, second], config) : oneTable(dividing, first, config);
};

const oneTable = (dividing: Dividing, by: Dimension, config: RuntimeConfig): Divided => {
  const lines = linesOf(dividing, by, config).toSorted((a, b) => b.score.n - a.score.n);
  return { kind: 'lines', title: dimensionLabel(by), lines: lines.slice(0, mostLines), left: lines.length - mostLines };
};

/** A line for each value of one dimension. */
export const linesOf = (
  { type, answers: { facts }, rows }: Omit<Dividing, 'wish'>,
  by: Dimension,
  config: RuntimeConfig,
): readonly (Line & { readonly value: string | null })[] =>
  tallyBy({ facts, rows, by: [by] }, worthOf(facts, type)).map(({ key: [value = null], of }) => ({
    ...{ value, name: nameOf(by, value, config), score: scoreOf(type, of) },
  }));

const crossTable = (
  { type, answers: { facts }, rows }: Dividing,
  by: readonly [Dimension, Dimension],
  config: RuntimeConfig,
): CrossTable => {
  const cross = crossOf(tallyBy({ facts, rows, by }, worthOf(facts, type)), most);
  return {
    ...{ kind: 'cross', titles: [dimensionLabel(by[0]), dimensionLabel(by[1])], left: cross.left },
    columns: cross.columns.map((value) => nameOf(by[1], value, config)),
    rows: cross.rows.map(({ name, cells }) => ({
      name: nameOf(by[0], name, config),
      cells: cells.map((tally) => tally && scoreOf(type, tally)),
    })),
  };
};

const nameOf = (by: Dimension, value: string | null, config: RuntimeConfig): string =>
  value === null ? 'none' : valueName(by, value, config);
