import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { lintSettings } from '../kit/lint-settings.ts';
import { reservedOn, type StageProps } from '../kit/stage.ts';
import { Web } from '../kit/web.ts';
import type { DataStack } from '../stateful/data-stack.ts';
import { Api } from './api.ts';
import { Compact } from './compact.ts';
import { Consent } from './consent.ts';
import { Dashboard } from './dashboard.ts';
import { Delivery } from './delivery.ts';
import { Dispatch } from './dispatch.ts';
import { Escalate } from './escalate.ts';
import { FollowUp } from './follow-up.ts';
import { Gather } from './gather.ts';
import { InboundEmail } from './inbound-email.ts';
import { InboundSms } from './inbound-sms.ts';
import { Inbox } from './inbox.ts';
import { Insights } from './insights.ts';
import { Intake } from './intake.ts';
import { Notify } from './notify.ts';
import { PageKeys } from './page-keys.ts';
import { People } from './people.ts';
import { Rebuild } from './rebuild.ts';
import { ReceiptRules } from './receipt-rules.ts';
import { Receive } from './receive.ts';
import { Reconcile } from './reconcile.ts';
import { Respond } from './respond.ts';
import { StaffButtons } from './staff-buttons.ts';
import { Watch } from './watch.ts';

export interface AppStackProps extends StackProps {
  readonly stageProps: StageProps;
  readonly data: DataStack;
  readonly bundles: string | undefined;
}

/** Everything that a deployment may replace: functions, what feeds them, the HTTP API. */
export class AppStack extends Stack {
  constructor(scope: Construct, id: string, { stageProps, data, bundles, ...props }: AppStackProps) {
    super(scope, id, props);
    this.templateOptions.metadata = lintSettings;
    const setting = { stage: stageProps.stage, bundles, logs: stageProps.config.retention.logs };
    const web = new Web(this, 'Web', stageProps);
    const reserved = reservedOn(stageProps);
    new Intake(this, 'Intake', { data, setting });
    new Dispatch(this, 'Dispatch', { data, setting, publicUrl: web.publicUrl, texts: stageProps.config.texts });
    const keys = new PageKeys(this, 'PageKeys', { data, setting });
    new Respond(this, 'Respond', { data, setting, web, keys, reserved: reserved.pages });
    new InboundEmail(this, 'InboundEmail', { data, setting });
    new InboundSms(this, 'InboundSms', { data, setting });
    new ReceiptRules(this, 'ReceiptRules', { data, setting });
    new FollowUp(this, 'FollowUp', { data, setting, publicUrl: web.publicUrl });
    new StaffButtons(this, 'StaffButtons', { data, setting, web, keys });
    new Consent(this, 'Consent', { data, setting, web, keys });
    new Inbox(this, 'Inbox', { data, setting, web });
    new Gather(this, 'Gather', { data, setting });
    new Compact(this, 'Compact', { data, setting });
    new Notify(this, 'Notify', { data, setting, publicUrl: web.publicUrl });
    new Escalate(this, 'Escalate', { data, setting });
    new Delivery(this, 'Delivery', { data, setting });
    new Reconcile(this, 'Reconcile', { data, setting });
    new Api(this, 'Api', { data, setting, web });
    new Insights(this, 'Insights', { data, setting, web });
    new Watch(this, 'Watch', { data, setting, publicUrl: web.publicUrl });
    new Dashboard(this, 'Dashboard', setting);
    new People(this, 'People', { data, setting, web });
    new Rebuild(this, 'Rebuild', { data, setting, web });
    new Receive(this, 'Receive', { data, setting, web, reserved: reserved.doors });
    web.alarm(data.staff.alarms);
    new CfnOutput(this, 'PublicUrl', { value: web.publicUrl, description: 'Where pages and the REST API are.' });
  }
}
