import { Annotations, App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import heardback from '../heardback.config.ts';
import { missingTexts } from '../shared/contracts/config/missing-texts.ts';
import { passedReviews } from '../shared/contracts/config/passed-reviews.ts';
import { bundleFunctions } from './bundle.ts';
import { AppStack } from './functions/app-stack.ts';
import { nothingReserved, stageOf } from './kit/stage.ts';
import { unheardAlarms } from './kit/unheard-alarms.ts';
import { DataStack } from './stateful/data-stack.ts';

export interface HeardbackAppProps extends AppProps {
  /** Without bundles the template has the right shape but cannot be deployed: for tests of the shape. */
  readonly bundle?: boolean;
  /** In the place of `heardback.config.ts`. */
  readonly configuration?: unknown;
}

/**
 * The app of one stage: a stack for what must last and one for what is replaced.
 * @throws ConfigError when the configuration does not fit.
 */
export const createApp = ({ bundle = true, configuration = heardback, ...props }: HeardbackAppProps = {}): App => {
  const app = new App(props);
  const stageProps = stageOf(app, configuration);
  const { stage, settings } = stageProps;
  const suffix = stage === 'prod' || stage === 'local' ? '' : `-${stage}`;
  const env = {
    ...(settings.account && { account: settings.account }),
    ...(settings.region && { region: settings.region }),
  };
  const terminationProtection = stageProps.live;
  const data = new DataStack(app, `HeardbackData${suffix}`, {
    env,
    stageProps,
    terminationProtection,
    description: 'Heardback: what must last.',
  });
  const bundles = bundle ? bundleFunctions(stageProps.config, app.outdir) : undefined;
  new AppStack(app, `HeardbackApp${suffix}`, {
    env,
    stageProps,
    data,
    bundles,
    description: 'Heardback: functions and pages.',
  });
  data.encryption.guard(app);
  for (const [at, text] of missingTexts(stageProps.config).entries())
    Annotations.of(data).addWarningV2(`heardback:missing-text-${at}`, text);
  for (const [at, text] of passedReviews(stageProps.config, new Date().toISOString().slice(0, 10)).entries())
    Annotations.of(data).addWarningV2(`heardback:review-${at}`, text);
  const unheard = unheardAlarms(app, stageProps);
  if (unheard !== undefined) Annotations.of(data).addWarningV2('heardback:alarms-unheard', unheard);
  if (stageProps.live && settings.reserved === undefined)
    Annotations.of(data).addWarningV2('heardback:reserved', nothingReserved(stage));
  // CloudFormation knows no tags of dashboards.
  const excludeResourceTypes = ['AWS::CloudWatch::Dashboard'];
  Tags.of(app).add('application', 'heardback', { excludeResourceTypes });
  Tags.of(app).add('stage', stage, { excludeResourceTypes });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
};
