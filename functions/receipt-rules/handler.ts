import { SESClient } from '@aws-sdk/client-ses';
import middy from '@middy/core';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { answerCloudFormation } from '../../shared/adapters/aws/cloud-formation.ts';
import { SesRuleSets } from '../../shared/adapters/aws/rule-sets.ts';
import { jsonLog } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { follow, unfollow } from './receipt-rules.ts';

const environment = readEnvironment(['receiptRuleSet', 'receiptRule'], process.env);
const rules = new SesRuleSets(new SESClient({}));
const own = { set: environment.receiptRuleSet, rule: environment.receiptRule };

export const handler = middy<CloudFormationCustomResourceEvent, void>().handler((event) =>
  answerCloudFormation(event, () => (event.RequestType === 'Delete' ? unfollow(own, rules) : follow(own, rules)), {
    fetch,
    log: jsonLog,
  }),
);
