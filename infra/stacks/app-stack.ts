import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Api } from '../constructs/api.ts';
import { Archive } from '../constructs/archive.ts';
import { Delivery } from '../constructs/delivery.ts';
import { Dispatch } from '../constructs/dispatch.ts';
import { Escalate } from '../constructs/escalate.ts';
import { FollowUp } from '../constructs/follow-up.ts';
import { InboundEmail } from '../constructs/inbound-email.ts';
import { InboundSms } from '../constructs/inbound-sms.ts';
import { Inbox } from '../constructs/inbox.ts';
import { Intake } from '../constructs/intake.ts';
import { Notify } from '../constructs/notify.ts';
import { ReceiptRules } from '../constructs/receipt-rules.ts';
import { Receive } from '../constructs/receive.ts';
import { Reconcile } from '../constructs/reconcile.ts';
import { Respond } from '../constructs/respond.ts';
import { StaffPages } from '../constructs/staff-pages.ts';
import { Web } from '../constructs/web.ts';
import { lintSettings } from '../lint-settings.ts';
import type { StageProps } from '../stage.ts';
import type { DataStack } from './data-stack.ts';

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
    const setting = { stage: stageProps.stage, bundles };
    const web = new Web(this, 'Web', stageProps);
    web.alarm(data.staff.alarms);
    new Intake(this, 'Intake', { data, setting });
    new Dispatch(this, 'Dispatch', { data, setting, publicUrl: web.publicUrl });
    new Respond(this, 'Respond', { data, setting, web });
    new InboundEmail(this, 'InboundEmail', { data, setting });
    new InboundSms(this, 'InboundSms', { data, setting });
    new ReceiptRules(this, 'ReceiptRules', { data, setting });
    new FollowUp(this, 'FollowUp', { data, setting, publicUrl: web.publicUrl });
    new StaffPages(this, 'StaffPages', { data, setting, web });
    new Inbox(this, 'Inbox', { data, setting, web });
    new Archive(this, 'Archive', { data, setting });
    new Notify(this, 'Notify', { data, setting, publicUrl: web.publicUrl });
    new Escalate(this, 'Escalate', { data, setting });
    new Delivery(this, 'Delivery', { data, setting });
    new Reconcile(this, 'Reconcile', { data, setting });
    new Api(this, 'Api', { data, setting, web });
    new Receive(this, 'Receive', { data, setting, web });
    new CfnOutput(this, 'PublicUrl', { value: web.publicUrl, description: 'Where pages and the REST API are.' });
  }
}
