import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ratingLink, removeFolder, submit, synthesised, withCloud } from './cloud.ts';

interface Statement {
  readonly Action: string | readonly string[];
}
interface Template {
  readonly Resources: Readonly<
    Record<
      string,
      { readonly Type: string; readonly Properties?: { readonly PolicyDocument?: { Statement: Statement[] } } }
    >
  >;
}

let assembly = '';
const originals = new Map<string, string>();
beforeAll(async () => {
  assembly = mkdtempSync(join(tmpdir(), 'heardback-assembly-'));
  cpSync(await synthesised(), assembly, { recursive: true });
  for (const name of readdirSync(assembly).filter((file) => file.endsWith('.template.json'))) {
    originals.set(join(assembly, name), readFileSync(join(assembly, name), 'utf8'));
  }
});
afterAll(() => removeFolder(assembly));

/** Takes one action out of the policies of the function whose role's name holds a word, as if its grant had been deleted. */
const without = (action: string, owner: string): void => {
  for (const [file, original] of originals) {
    const template = JSON.parse(original) as Template;
    for (const [id, resource] of Object.entries(template.Resources)) {
      const document =
        resource.Type === 'AWS::IAM::Policy' && id.startsWith(owner) ? resource.Properties?.PolicyDocument : undefined;
      if (document)
        document.Statement = document.Statement.map((statement) => ({
          ...statement,
          Action: remaining(statement.Action, action),
        }));
    }
    writeFileSync(file, JSON.stringify(template));
  }
};

/** A statement must have an action; one that nobody uses stands in for the last. */
const remaining = (given: Statement['Action'], removed: string): readonly string[] => {
  const left = [given].flat().filter((action) => action !== removed);
  return left.length > 0 ? left : ['sts:GetCallerIdentity'];
};

/** The loop as a whole; it throws with the refusal when a function lacks a permission. */
const loop = ({ reconciled = false } = {}): Promise<void> =>
  withCloud({ assembly }, async (cloud) => {
    await cloud.reconcile(reconciled);
    await cloud.emit('purchase.completed', { id: 'ord_1', customer: { email: 'ada@example.com' } });
    await cloud.advance('P4D');
    const [mail] = await cloud.mails();
    if (!mail) throw new Error('No mail was sent.');
    await submit(ratingLink(mail, 3), { score: '3', comment: 'Cracked.' });
    await cloud.advance('PT20M');
    expect(await cloud.list('tasks')).toHaveLength(1);
  });

describe('a grant that is missing from the template', () => {
  it.each([
    ['dynamodb:PutItem', 'Intake', 'heardback-intake', 'table/heardback'],
    ['scheduler:CreateSchedule', 'Intake', 'heardback-intake', 'schedule/heardback/'],
    ['iam:PassRole', 'Intake', 'heardback-intake', 'role/heardback-scheduler'],
    ['secretsmanager:GetSecretValue', 'Dispatch', 'heardback-dispatch', 'secret:heardback'],
    ['ses:SendEmail', 'Dispatch', 'heardback-dispatch', 'identity/oakandember.example'],
    ['dynamodb:PutItem', 'Respond', 'heardback-respond', 'table/heardback'],
    ['sns:Publish', 'FollowUp', 'heardback-follow-up', 'heardback-follow-ups'],
    ['events:PutEvents', 'FollowUp', 'heardback-follow-up', 'event-bus/heardback'],
    ['dynamodb:GetRecords', 'FollowUp', 'heardback-follow-up', 'table/heardback/stream/'],
    ['sqs:ReceiveMessage', 'Escalate', 'heardback-escalate', 'heardback-escalate'],
    ['dynamodb:Query', 'Reconcile', 'heardback-reconcile', 'index/due'],
  ])('%s of %s: the refusal names function, action and resource', async (action, owner, functionName, resource) => {
    without(action, owner);
    const refusal = await loop({ reconciled: owner === 'Reconcile' }).then(
      () => 'The loop closed all the same.',
      (error: Error) => error.message,
    );
    expect(refusal).toContain(`/${functionName} is not authorized to perform: ${action} on resource: `);
    expect(refusal).toContain(resource);
  });

  it('is all that keeps the loop from closing', async () => {
    without('nothing', 'Nobody');
    await loop();
  });
});
