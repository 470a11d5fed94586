import { copyFileSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningCloud } from '../../local/cloud/cloud.ts';
import { CloudClient, ratingLink, removeFolder, startedFrom, submit, synthesised } from './cloud.ts';

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
let running: RunningCloud;
const originals = new Map<string, string>();
beforeAll(async () => {
  assembly = mkdtempSync(join(tmpdir(), 'heardback-assembly-'));
  takeOver(await synthesised());
  for (const name of readdirSync(assembly).filter((file) => file.endsWith('.template.json'))) {
    originals.set(join(assembly, name), readFileSync(join(assembly, name), 'utf8'));
  }
  running = await startedFrom(assembly);
});
afterAll(async () => {
  await running?.close();
  removeFolder(assembly);
});

/** Files, which templates are, as copies; bundles where they lie, since what was compiled of them is known by its place. */
const takeOver = (original: string): void => {
  for (const entry of readdirSync(original, { withFileTypes: true })) {
    const take = entry.isDirectory() ? symlinkSync : copyFileSync;
    take(join(original, entry.name), join(assembly, entry.name));
  }
};

type Grant = readonly [action: string, owner: string];

/** Takes actions out of the policies of the functions whose role's name holds a word, as if their grants had been deleted. */
const without = (...grants: readonly Grant[]): void => {
  for (const [file, original] of originals) {
    const template = JSON.parse(original) as Template;
    for (const [id, resource] of Object.entries(template.Resources)) {
      const document = resource.Type === 'AWS::IAM::Policy' ? resource.Properties?.PolicyDocument : undefined;
      for (const [action] of document ? grants.filter(([, owner]) => id.startsWith(owner)) : [])
        if (document)
          document.Statement = document.Statement.map((statement) => ({
            ...statement,
            Action: remaining(statement.Action, action),
          }));
    }
    writeFileSync(file, JSON.stringify(template));
  }
  running.renewPolicies();
};

/** A statement must have an action; one that nobody uses stands in for the last. */
const remaining = (given: Statement['Action'], removed: string): readonly string[] => {
  const left = [given].flat().filter((action) => action !== removed);
  return left.length > 0 ? left : ['sts:GetCallerIdentity'];
};

/**
 * The loop as far as it gets.
 * @param net whether the hourly safety net is there at first, with the functions that have an hour of their own.
 * @returns what a function was refused on the way, in AWS's own words.
 */
const refusalsOfTheLoop = async (net: boolean): Promise<string> => {
  const refused: string[] = [];
  const cloud = new CloudClient(running.origin);
  const advance = (by: string) => cloud.advance(by).catch(({ message }: Error) => void refused.push(message));
  const loop = async (): Promise<void> => {
    await cloud.reconcile(net);
    await cloud.emit('purchase.completed', { id: 'ord_1', customer: { email: 'ada@example.com' } });
    await advance('PT1H');
    if (refused.length > 0) return;
    await cloud.reconcile(false);
    await advance('P4D');
    const [mail] = await cloud.mails();
    if (!mail) return;
    await submit(ratingLink(mail, 3), { score: '3', comment: 'Cracked.' });
    await advance('PT20M');
    if (refused.length === 0) expect(await cloud.list('tasks')).toHaveLength(1);
  };
  await loop();
  return [...new Set(refused.join('\n').split('\n'))].join('\n');
};

/** One cloud for all of them, empty again, refusals too; functions go on, save where they would remember what they were once allowed to read. */
const emptied = async (missing: readonly Grant[]): Promise<void> => {
  const remembers = missing.some(([action]) => action.startsWith('secretsmanager:'));
  await new CloudClient(running.origin).json(`/_local/reset${remembers ? '' : '?keep=functions'}`, { method: 'POST' });
};

/** What is missing, of whom; and of which function and which resource the refusal speaks. Of one group none keeps another from being seen. */
const groups = [
  [
    ['dynamodb:PutItem', 'Intake', 'heardback-intake', 'table/heardback'],
    ['dynamodb:GetRecords', 'FollowUp', 'heardback-follow-up', 'table/heardback/stream/'],
    ['dynamodb:Query', 'Reconcile', 'heardback-reconcile', 'index/due'],
  ],
  [['sqs:ReceiveMessage', 'Escalate', 'heardback-escalate', 'heardback-escalate']],
  [['scheduler:CreateSchedule', 'Intake', 'heardback-intake', 'schedule/heardback/']],
  [['iam:PassRole', 'Intake', 'heardback-intake', 'role/heardback-scheduler']],
  [['secretsmanager:GetSecretValue', 'Dispatch', 'heardback-dispatch', 'secret:heardback']],
  [['ses:SendEmail', 'Dispatch', 'heardback-dispatch', 'identity/oakandember.example']],
  [
    ['events:PutEvents', 'FollowUp', 'heardback-follow-up', 'event-bus/heardback'],
    ['dynamodb:PutItem', 'Respond', 'heardback-respond', 'table/heardback'],
  ],
  [['sns:Publish', 'FollowUp', 'heardback-follow-up', 'heardback-follow-ups']],
] as const;

describe('a grant that is missing from the template', () => {
  it.each(
    groups.map((missing) => [missing.map(([action, owner]) => `${action} of ${owner}`).join(', '), missing] as const),
  )('%s: each refusal names function, action and resource', async (_, missing) => {
    const grants = missing.map(([action, owner]) => [action, owner] as const);
    without(...grants);
    await emptied(grants);
    const refusals = await refusalsOfTheLoop(missing.some(([, owner]) => owner === 'Reconcile'));
    for (const [action, , functionName, resource] of missing)
      expect(refusals).toMatch(
        new RegExp(`/${functionName} is not authorized to perform: ${action} on resource: \\S*${resource}`),
      );
  });

  it('is all that keeps the loop from closing', async () => {
    without();
    await emptied([]);
    expect(await refusalsOfTheLoop(true)).toBe('');
  });
});
