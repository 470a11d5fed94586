import type { Dimension } from '../../shared/domain/insights/dimension.ts';
import type { Every } from '../../shared/domain/insights/moving.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import type { Choice } from '../../shared/render/insights/model.ts';

/** What a score of one type can be divided by, properties aside. */
const labels = {
  program: 'programme',
  stage: 'stage',
  channel: 'channel',
  language: 'language',
  country: 'country',
  persona: 'persona',
  tag: 'tag',
  cause: 'cause',
  team: 'team',
  agent: 'agent',
  version: 'version of the survey',
} as const satisfies Partial<Record<Dimension, string>>;

export const dimensionLabel = (dimension: Dimension): string =>
  Object.hasOwn(labels, dimension) ? labels[dimension as keyof typeof labels] : dimension.replace(/^property\./, '');

const trends: readonly (readonly [Every, string])[] = [
  ['day', 'by day'],
  ['week', 'by week'],
  ['month', 'by month'],
  ['moving:7', 'over 7 days'],
  ['moving:30', 'over 30 days'],
  ['moving:90', 'over 90 days'],
];

/** What one can choose of how figures are drawn: over which time, and by which dimension, or pair of them. */
export const shapeOf = ({ every, by }: Wish, properties: readonly string[]): readonly Choice[] => {
  const own = properties.map((name) => `property.${name}` as const);
  const dimensions: readonly Dimension[] = [...(Object.keys(labels) as (keyof typeof labels)[]), ...own];
  const known = every === undefined || trends.some(([name]) => name === every);
  const lengths = known ? trends : [...trends, [every, `over ${every.replace('moving:', '')} days`] as const];
  const divide = (at: 0 | 1, label: string): Choice => ({
    ...{ name: 'by', label, none: 'Nothing' },
    options: [...new Set([...dimensions, ...by.slice(at, at + 1)])].map((value) => ({
      ...{ value, label: dimensionLabel(value), isChosen: by[at] === value },
    })),
  });
  return [
    {
      ...{ name: 'every', label: 'Trend', none: 'As fits' },
      options: lengths.map(([value, label]) => ({ value, label, isChosen: every === value })),
    },
    divide(0, 'Divide by'),
    divide(1, 'and by'),
  ];
};
