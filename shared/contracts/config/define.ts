import { riskSignal } from '../own-events.ts';
import { type Config, type ConfigInput, ConfigSchema, type RuntimeConfig } from './config.ts';

/** Marks the one configuration of the system, so that editors complete and check it while it is written. */
export const defineHeardback = (config: ConfigInput): ConfigInput => config;

/** The configuration does not describe a programme that can run; the message names each place and its mend. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Checks a configuration and fills in its defaults.
 * @throws ConfigError naming every place that is wrong and what to write there.
 */
export const parseConfig = (input: unknown): Config => {
  const parsed = ConfigSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(
    (issue) => `  ${issue.path.map(String).join('.') || '(top)'}: ${issue.message}`,
  );
  throw new ConfigError(`heardback.config.ts does not fit:\n${places.join('\n')}`);
};

/**
 * One stage's share of the configuration, as plain JSON for the bundles.
 * @throws ConfigError when there is no such stage.
 */
export const forStage = (config: Config, name: string): RuntimeConfig => {
  const { stages, ...rest } = config;
  const stage: Partial<Config['stages'][string]> | undefined = name === 'local' ? { live: false } : stages[name];
  if (!stage)
    throw new ConfigError(
      `There is no stage '${name}'. Use \`-c stage=\` with one of: ${Object.keys(stages).join(', ')}.`,
    );
  const brand = { ...rest.brand, from: stage.from ?? rest.brand.from, replies: stage.replies ?? rest.brand.replies };
  return { ...rest, brand, tasks: withRisk(rest), stage: { name, live: stage.live ?? false } };
};

/** The rule about customers who may leave is a signal like any other. */
const withRisk = ({ tasks, insights: { atRisk } }: Pick<Config, 'tasks' | 'insights'>): Config['tasks'] => {
  if (!atRisk) return tasks;
  const { team, severity, contactWithin, resolveWithin } = atRisk;
  const signal = { team, severity, contactWithin, resolveWithin, when: {} };
  return { ...tasks, signals: { ...tasks.signals, [riskSignal]: signal } };
};
