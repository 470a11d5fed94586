import { describe, expect, it } from 'vitest';
import { idBehind, ofType, stages, synthesised } from './synthesised.ts';

describe.each(stages)('what is stored, and on its way, on stage %s', (name) => {
  const stage = synthesised(name);

  /** Ids of resources whose policy denies whatever comes without TLS. */
  const guarded = (policyType: string, property: string): readonly string[] =>
    ofType(stage, policyType)
      .filter(([, { Properties }]) =>
        /"Bool":\{"aws:SecureTransport":"false"\}.{0,40}"Effect":"Deny"/.test(
          JSON.stringify(Properties.PolicyDocument),
        ),
      )
      .flatMap(([, { Properties }]) => [Properties[property]].flat().map((one) => idBehind(one, stage)));

  it('lies encrypted in buckets that nobody outside can open and that refuse calls without TLS', () => {
    const buckets = ofType(stage, 'AWS::S3::Bucket');
    expect(buckets.length).toBeGreaterThanOrEqual(4);
    for (const [id, { Properties }] of buckets) {
      expect(JSON.stringify(Properties.BucketEncryption)).toMatch(/"SSEAlgorithm":"(AES256|aws:kms)"/);
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        ...{ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      });
      expect(guarded('AWS::S3::BucketPolicy', 'Bucket')).toContain(id);
    }
  });

  it('goes over topics and queues by TLS alone', () => {
    const topics = ofType(stage, 'AWS::SNS::Topic').map(([id]) => id);
    expect(topics.length).toBeGreaterThan(2);
    expect([...guarded('AWS::SNS::TopicPolicy', 'Topics')].sort()).toEqual(topics.toSorted());
    const queues = ofType(stage, 'AWS::SQS::Queue').map(([id]) => id);
    expect([...guarded('AWS::SQS::QueuePolicy', 'Queues')].sort()).toEqual(queues.toSorted());
  });

  it('is forgotten by logs after a month', () => {
    for (const [, { Properties }] of ofType(stage, 'AWS::Logs::LogGroup')) expect(Properties.RetentionInDays).toBe(30);
  });
});
