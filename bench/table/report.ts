import { type Goal, type GoalName, goals } from './goals.ts';

const shown = (value: number, unit: string): string => {
  const digits = Number(value.toPrecision(3)).toString();
  if (unit === '$') return `$${digits}`;
  return unit === '' ? digits : `${digits} ${unit}`;
};

/** How far from its goal: what is as good as it is says nothing. */
const missed = (value: number, most: number): string =>
  value > most ? `missed by ${Math.round((100 * (value - most)) / most)} %` : '';

const line = (name: GoalName, value: number | undefined): string => {
  const goal: Goal = goals[name];
  const cells = value === undefined ? ['not measured', ''] : [shown(value, goal.unit), missed(value, goal.most)];
  return `| ${goal.name} | ${cells[0]} | ${shown(goal.most, goal.unit)} | ${cells[1]} | \`bench:${goal.by}\` |`;
};

/** The document that `docs/bench.md` holds. */
export const report = (figures: Partial<Record<GoalName, number>>): string => {
  const names = Object.keys(goals) as GoalName[];
  const notes = Map.groupBy(
    names.filter((name) => 'note' in goals[name]),
    (name) => (goals[name] as Goal).note,
  );
  const explained = [...notes].map(([note, of]) => `- ${of.map((name) => goals[name].name).join('; ')}: ${note}`);
  return `# What it costs, weighs and takes

Written by \`npm run bench\`, which measures all of it in an hour, or some: \`npm run bench -- price bundles\`. What does not depend on the
machine is kept from getting worse by tests: \`bench/figures.json\` holds the units of the table for a thousand surveys, the bytes of bundles and of
customers' pages. Prices are AWS's for us-east-1, without a free tier (\`local/cloud/meter/prices.ts\`); the mix is an invitation each,
four reminders for five, three openings for ten, two answers for ten, and one unhappy in fifty, the only ones who have a task.

| what | is | goal | | by |
|---|---:|---:|---|---|
${names.map((name) => line(name, figures[name])).join('\n')}

${explained.join('\n')}
`;
};
