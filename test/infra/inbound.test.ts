import { describe, expect, it } from 'vitest';
import { ofType, synthesised } from './synthesised.ts';

const prod = synthesised('prod');

describe('what customers write', () => {
  it('arrives by a receipt rule for the domain of replies, scanned, stored and told', () => {
    const [rule, ...others] = ofType(prod, 'AWS::SES::ReceiptRule');
    expect(others).toEqual([]);
    expect(rule?.[1].Properties.Rule).toMatchObject({
      Enabled: true,
      Recipients: ['reply.oakandember.example'],
      ScanEnabled: true,
      Actions: [{ S3Action: { ObjectKeyPrefix: 'mail/' } }],
    });
  });

  it('is put into the bucket by SES on behalf of this account alone', () => {
    const [policy] = ofType(prod, 'AWS::S3::BucketPolicy').filter(([id]) => id.startsWith('InboundBucket'));
    expect(JSON.stringify(policy?.[1].Properties.PolicyDocument)).toMatch(
      /"Action":"s3:PutObject","Condition":\{"StringEquals":\{"aws:SourceAccount".*"Service":"ses.amazonaws.com"/,
    );
  });

  it('is received by one stage alone where two share a domain', () => {
    const dev = synthesised('dev');
    expect(ofType(dev, 'AWS::SES::ReceiptRule')).toEqual([]);
    expect(ofType(dev, 'Custom::HeardbackReceiptRules')).toEqual([]);
    expect(ofType(prod, 'Custom::HeardbackReceiptRules')).toHaveLength(1);
  });
});
