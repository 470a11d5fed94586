import * as z from 'zod/mini';
import { redriveType } from '../../shared/contracts/operations.ts';
import type { Clock } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { untilCommitted } from '../../shared/steps/commit/until-committed.ts';

const short = z.string().check(z.regex(/^[\w.-]{1,100}$/));

const RedriveSchema = z.object({
  'detail-type': z.literal(redriveType),
  detail: z.object({ queue: short, to: short, messages: z.number() }),
});

type Redrive = z.infer<typeof RedriveSchema>['detail'];

/** What an operator is about to put back, where the function is called to note that; every other call is an hour's. */
export const redriveIn = (event: unknown): Redrive | undefined => {
  const parsed = RedriveSchema.safeParse(event);
  return parsed.success ? parsed.data.detail : undefined;
};

/** Notes in the trail that messages were put back; who did it stands in CloudTrail, since their key is one of AWS. */
export const noteRedrive = (
  { queue, to, messages }: Redrive,
  { records, clock }: { readonly records: Records; readonly clock: Clock },
): Promise<void> =>
  untilCommitted(async () => {
    const detail = { queue, to, messages: String(messages) };
    const act = { chain: 'switches', by: 'operator', act: 'redriven', at: clock.now(), detail } as const;
    return { commit: await commitRecorded([], act, records), value: undefined };
  });
