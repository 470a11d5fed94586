import { type IAspect, Stack } from 'aws-cdk-lib';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IConstruct } from 'constructs';

const read = ['kms:Decrypt'];
const write = ['kms:Decrypt', 'kms:GenerateDataKey'];
/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html */
const readRows = ['kms:Decrypt', 'kms:DescribeKey'];
const writeRows = [...readRows, 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];

/** What each action on something encrypted needs of its key, by way of the service alone that it is an action of. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'sns:Publish': write,
  'sqs:SendMessage': write,
  'sqs:ReceiveMessage': read,
  's3:GetObject': read,
  's3:PutObject': write,
  'secretsmanager:GetSecretValue': read,
  'secretsmanager:PutSecretValue': write,
  'dynamodb:GetItem': readRows,
  'dynamodb:BatchGetItem': readRows,
  'dynamodb:Query': readRows,
  'dynamodb:Scan': readRows,
  'dynamodb:GetRecords': readRows,
  'dynamodb:ConditionCheckItem': readRows,
  'dynamodb:PutItem': writeRows,
  'dynamodb:UpdateItem': writeRows,
  'dynamodb:DeleteItem': writeRows,
};

interface Statement {
  readonly Action: string | readonly string[];
}

/** Gives each role those rights on the key that follow from what it may do already, and none beside. */
export class KeyRights implements IAspect {
  private readonly key: IKey;
  private readonly everywhere: boolean;
  private readonly done = new Set<Policy>();

  constructor(key: IKey, everywhere: boolean) {
    this.key = key;
    this.everywhere = everywhere;
  }

  visit(node: IConstruct): void {
    if (!(node instanceof Policy) || this.done.has(node)) return;
    this.done.add(node);
    const { Statement: statements } = Stack.of(node).resolve(node.document) as {
      readonly Statement: readonly Statement[];
    };
    for (const [service, actions] of this.rightsFor(statements.flatMap(({ Action }) => Action)))
      node.addStatements(
        new PolicyStatement({
          actions: [...actions].sort(),
          resources: [this.key.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(node).region}.amazonaws.com` } },
        }),
      );
  }

  private rightsFor(actions: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
    const rights = new Map<string, Set<string>>();
    for (const action of actions) {
      const [service = ''] = action.split(':');
      const needed = this.everywhere || service === 'sns' ? (needs[action] ?? []) : [];
      if (needed.length > 0) rights.set(service, new Set([...(rights.get(service) ?? []), ...needed]));
    }
    return rights;
  }
}
