import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { ConfigError, forStage, parseConfig } from '../../shared/contracts/config/define.ts';
import { UsageError } from '../command.ts';

export interface Loaded {
  readonly config: RuntimeConfig;
  /** Start of the links in messages. */
  readonly publicUrl: string;
}

/** As long as the address that API Gateway gives to a stage without a domain of its own. */
const addressWithoutDomain = 'https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com';

/**
 * Reads a configuration as a deployment would, with changes made to it.
 * @param changes such as `post-purchase.ask.after=1 day` or `atMostOnceIn=7 days`
 * @throws ConfigError when it describes nothing that can run; UsageError when it cannot be read.
 */
export const loadConfig = async (
  path: string,
  { stage, changes = [] }: { readonly stage: string; readonly changes?: readonly string[] },
): Promise<Loaded> => {
  const given = structuredClone(await importedFrom(path));
  for (const change of changes) apply(change, given);
  try {
    const config = parseConfig(given);
    const stages = Object.keys(config.stages);
    if (stage !== 'local' && !stages.includes(stage))
      throw new UsageError(`${path} has no stage \`${stage}\`. Use --stage with one of: ${stages.join(', ')}.`);
    const domain = config.stages[stage]?.domain?.name;
    return { config: forStage(config, stage), publicUrl: domain ? `https://${domain}` : addressWithoutDomain };
  } catch (error) {
    // It names the file that is deployed, whichever was read.
    if (error instanceof ConfigError)
      throw new ConfigError(error.message.replace('heardback.config.ts', whose(path, changes)));
    throw error;
  }
};

const whose = (path: string, changes: readonly string[]): string =>
  changes.length === 0 ? path : `${path} with --set`;

const importedFrom = async (path: string): Promise<unknown> => {
  try {
    const module = (await import(pathToFileURL(resolve(path)).href)) as { readonly default?: unknown };
    return module.default;
  } catch (error) {
    throw new UsageError(
      `Cannot read the configuration ${path}: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
};

const unsafe: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Sets the value at a path; one that begins with the name of a programme means that programme. */
const apply = (change: string, config: unknown): void => {
  const at = change.indexOf('=');
  const path = change.slice(0, at).split('.');
  if (at < 1 || path.some((name) => name === '' || unsafe.includes(name)))
    throw new UsageError(`\`--set ${change}\` is not understood; write --set post-purchase.ask.after='1 day'.`);
  const programs = isObject(config) && isObject(config.programs) ? config.programs : {};
  const full = Object.hasOwn(programs, path[0] ?? '') ? ['programs', ...path] : path;
  let place = config;
  for (const name of full.slice(0, -1)) {
    if (!isObject(place))
      throw new UsageError(`\`--set ${change}\` leads nowhere: \`${name}\` is inside something that has no parts.`);
    if (!Object.hasOwn(place, name)) place[name] = {};
    place = place[name];
  }
  if (!isObject(place)) throw new UsageError(`\`--set ${change}\` leads nowhere.`);
  place[full.at(-1) ?? ''] = readValue(change.slice(at + 1));
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** `14`, `true` and `["email"]` are what they look like; anything else is text. */
const readValue = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
