import { CustomResource, Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { accept } from '../kit/acknowledge.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { CapabilityProps } from './capability.ts';

/**
 * Sees to it that SES follows our receipt rule. An account has one active set of rules and CloudFormation cannot activate
 * any: where none is active ours becomes it, else our rule joins the one that is.
 */
export class ReceiptRules extends Construct {
  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    // Where no mail is received, nothing may touch the account's rules.
    if (!data.inbound.receivesAt) return;
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'receipt-rules',
      timeout: Duration.seconds(60),
    });
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'CloudFormation invokes it while deploying, waits for its answer, and fails without one.',
    );
    handler.set('receiptRuleSet', data.inbound.ruleSetName);
    handler.set('receiptRule', data.inbound.ruleName);
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: [
          'ses:DescribeActiveReceiptRuleSet',
          'ses:DescribeReceiptRule',
          'ses:SetActiveReceiptRuleSet',
          'ses:CreateReceiptRule',
          'ses:UpdateReceiptRule',
          'ses:DeleteReceiptRule',
        ],
        resources: ['*'],
      }),
    );
    accept(
      handler,
      'AwsSolutions-IAM5[Resource::*]',
      'Receipt rules are no resources of IAM; only the actions can be limited.',
    );
    new CustomResource(this, 'Active', {
      serviceToken: handler.functionArn,
      resourceType: 'Custom::HeardbackReceiptRules',
      // A changed rule has to be copied again.
      properties: { recipients: data.inbound.receivesAt },
    });
  }
}
