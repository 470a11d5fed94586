import type { App } from 'aws-cdk-lib';
import type { Config, RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { forStage, parseConfig } from '../../shared/contracts/config/define.ts';

/** What constructs need to know of the stage they are made for. */
export interface StageProps {
  readonly stage: string;
  readonly live: boolean;
  readonly config: RuntimeConfig;
  readonly settings: Partial<Config['stages'][string]>;
}

export const nothingReserved = (stage: string): string =>
  `Nothing is kept free for the customers' pages: a flood at one door, or another system of the account, can starve them. Write \`reserved: { pages: 50, doors: 20 }\` at stages.${stage}, once the account's quota of concurrent executions is beyond that of a new one, or \`reserved: false\` where that is as it should be.`;

/** Calls at once that are kept free for what anybody may call; none unless said, since AWS refuses it where a quota is small. */
export const reservedOn = ({
  live,
  settings,
}: Pick<StageProps, 'live' | 'settings'>): { readonly pages?: number; readonly doors?: number } =>
  live && settings.reserved ? settings.reserved : {};

/**
 * The stage that `-c stage=` names (default `dev`; `local` is the embedded cloud's).
 * @throws ConfigError when the configuration does not fit or has no such stage.
 */
export const stageOf = (app: App, configuration: unknown): StageProps => {
  const stage = String(app.node.tryGetContext('stage') ?? 'dev');
  const config = parseConfig(configuration);
  const runtime = forStage(config, stage);
  return { stage, live: runtime.stage.live, config: runtime, settings: config.stages[stage] ?? {} };
};
