import * as z from 'zod/mini';
import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsCall } from '../../model/aws-service.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Topology } from '../../model/topology.ts';

const LockSchema = z.object({
  ObjectLockConfiguration: z.object({
    Rule: z.object({
      DefaultRetention: z.object({ Mode: z.string(), Days: z.optional(z.number()), Years: z.optional(z.number()) }),
    }),
  }),
});

const day = 86_400_000;

export interface ObjectLock {
  /** @throws AwsError when the object is kept from being deleted, as S3 keeps a version of it. */
  demandDeletable(call: AwsCall, object: { readonly bucket: string; readonly key: string; readonly at: number }): void;
}

export interface ObjectLockOptions {
  readonly topology: Topology;
  readonly clock: CloudClock;
  readonly authorizer: Authorizer;
}

/** What the template says about how long objects of a bucket must stay. */
export const createObjectLock = ({ topology, clock, authorizer }: ObjectLockOptions): ObjectLock => {
  const rules = new Map(
    topology.ofType('AWS::S3::Bucket').flatMap(({ ref, properties }) => {
      const { success, data } = LockSchema.safeParse(properties);
      return success ? [[ref, data.ObjectLockConfiguration.Rule.DefaultRetention] as const] : [];
    }),
  );
  return {
    demandDeletable: ({ principal, headers }, { bucket, key, at }) => {
      const rule = rules.get(bucket);
      if (!rule || clock.now() >= at + ((rule.Days ?? 0) + 365 * (rule.Years ?? 0)) * day) return;
      if (rule.Mode === 'COMPLIANCE' || headers['x-amz-bypass-governance-retention'] !== 'true')
        throw new AwsError('AccessDenied', 'Access Denied because object protected by object lock.', 403);
      const resource = `arn:aws:s3:::${bucket}/${key}`;
      authorizer.demand({ principal, action: 's3:BypassGovernanceRetention', resource });
    },
  };
};
