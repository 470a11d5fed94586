import {
  AlreadyExistsException,
  CreateReceiptRuleCommand,
  DeleteReceiptRuleCommand,
  DescribeActiveReceiptRuleSetCommand,
  DescribeReceiptRuleCommand,
  SESClient,
  SetActiveReceiptRuleSetCommand,
  UpdateReceiptRuleCommand,
} from '@aws-sdk/client-ses';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { follow, unfollow } from '../../../functions/receipt-rules/receipt-rules.ts';
import { answerCloudFormation } from '../../../shared/adapters/aws/cloud-formation.ts';
import { SesRuleSets } from '../../../shared/adapters/aws/rule-sets.ts';

const ses = mockClient(SESClient);
afterAll(() => ses.restore());
const rules = new SesRuleSets(new SESClient({ region: 'us-east-1' }));
const own = { set: 'heardback', rule: 'heardback' };
const active = (name: string | undefined) =>
  ses.on(DescribeActiveReceiptRuleSetCommand).resolves(name === undefined ? {} : { Metadata: { Name: name } });
const inputs = (
  command: typeof CreateReceiptRuleCommand | typeof SetActiveReceiptRuleSetCommand | typeof DeleteReceiptRuleCommand,
) => ses.commandCalls(command as typeof CreateReceiptRuleCommand).map(({ args }) => args[0].input as unknown);

beforeEach(() => {
  ses.reset();
  ses.on(DescribeReceiptRuleCommand).resolves({ Rule: { Name: 'heardback', Recipients: ['reply.shop.example'] } });
});

describe('the rules that SES follows', () => {
  it('become ours where none are active', async () => {
    active(undefined);
    await follow(own, rules);
    expect(inputs(SetActiveReceiptRuleSetCommand)).toEqual([{ RuleSetName: 'heardback' }]);
  });

  it('stay as they are where ours are active', async () => {
    active('heardback');
    await follow(own, rules);
    expect(inputs(SetActiveReceiptRuleSetCommand)).toEqual([]);
    expect(inputs(CreateReceiptRuleCommand)).toEqual([]);
  });

  it('take in our rule where others are active', async () => {
    active('company');
    await follow(own, rules);
    expect(inputs(CreateReceiptRuleCommand)).toEqual([
      { RuleSetName: 'company', Rule: { Name: 'heardback', Recipients: ['reply.shop.example'] } },
    ]);
    expect(inputs(SetActiveReceiptRuleSetCommand)).toEqual([]);
  });

  it('bring the copy of our rule up to date', async () => {
    active('company');
    ses.on(CreateReceiptRuleCommand).rejects(new AlreadyExistsException({ message: '', $metadata: {} }));
    await follow(own, rules);
    expect(ses.commandCalls(UpdateReceiptRuleCommand)).toHaveLength(1);
  });

  it('are left as the account had them', async () => {
    active('company');
    await unfollow(own, rules);
    expect(inputs(DeleteReceiptRuleCommand)).toEqual([{ RuleSetName: 'company', RuleName: 'heardback' }]);
    active('heardback');
    await unfollow(own, rules);
    expect(inputs(SetActiveReceiptRuleSetCommand)).toEqual([{}]);
  });

  it('are not touched where none are active any more', async () => {
    active(undefined);
    await unfollow(own, rules);
    expect(ses.calls().map(({ args }) => args[0].constructor)).toEqual([DescribeActiveReceiptRuleSetCommand]);
  });
});

describe('CloudFormation', () => {
  const event = {
    RequestType: 'Create',
    StackId: 's',
    RequestId: 'r',
    LogicalResourceId: 'Active',
    ResponseURL: 'https://answer.example',
  } as CloudFormationCustomResourceEvent;
  const answers: { readonly url: string; readonly body: unknown }[] = [];
  const telling = {
    fetch: async (url: string, { body }: { readonly body: string }) =>
      answers.push({ url, body: JSON.parse(body) as unknown }),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };

  it('hears how it went, either way', async () => {
    await answerCloudFormation(event, async () => undefined, telling);
    await answerCloudFormation(event, () => Promise.reject(new Error('No such rule.')), telling);
    expect(answers).toMatchObject([
      { url: 'https://answer.example', body: { Status: 'SUCCESS', RequestId: 'r', LogicalResourceId: 'Active' } },
      { body: { Status: 'FAILED', Reason: 'Error: No such rule.' } },
    ]);
  });
});
