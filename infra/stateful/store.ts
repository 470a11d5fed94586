import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { tableShape } from '../../shared/contracts/wiring/table.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import type { StageProps } from '../kit/stage.ts';

type Index = (typeof tableShape.indexes)[number]['name'];

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table: on demand, restorable to any second, on a live stage never deleted with its stack, its changes streamed. */
export class Store extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { stage, live }: StageProps) {
    super(scope, id);
    const [pk, sk] = tableShape.keys;
    this.table = new TableV2(this, 'Table', {
      tableName: stageName(baseNames.table, stage),
      partitionKey: text(pk),
      sortKey: text(sk),
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: live,
      removalPolicy: live ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      timeToLiveAttribute: tableShape.timeToLive,
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      globalSecondaryIndexes: tableShape.indexes.map(({ name, keys }) => ({
        indexName: name,
        partitionKey: text(keys[0]),
        sortKey: text(keys[1]),
        projectionType: ProjectionType.KEYS_ONLY,
      })),
    });
  }

  /** Rows by key, alone or in batches. */
  grantRead(to: HeardbackFunction): void {
    to.set('table', this.table.tableName);
    this.grant(to, ['dynamodb:GetItem', 'dynamodb:BatchGetItem'], [this.table.tableArn]);
  }

  /** Commits: puts and condition checks. Nothing is deleted by whoever has no more than this. */
  grantCommit(to: HeardbackFunction): void {
    this.grantRead(to);
    this.grant(to, ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'], [this.table.tableArn]);
  }

  /** Reading all there is, page by page. */
  grantScan(to: HeardbackFunction): void {
    this.grantRead(to);
    this.grant(to, ['dynamodb:Scan'], [this.table.tableArn]);
  }

  /** Removing rows for good, as somebody's right to be erased wants it. */
  grantErase(to: HeardbackFunction): void {
    this.grantCommit(to);
    this.grant(to, ['dynamodb:DeleteItem'], [this.table.tableArn]);
  }

  /** Storing rows of these partitions alone. */
  grantPut(to: HeardbackFunction, partitions: readonly string[]): void {
    this.grantWithin(to, 'dynamodb:PutItem', partitions);
  }

  /** Rows of these partitions alone, one by one. */
  grantReadOf(to: HeardbackFunction, partitions: readonly string[]): void {
    to.set('table', this.table.tableName);
    this.grantWithin(to, 'dynamodb:GetItem', partitions);
  }

  /** Counting without reading first, which no other row may be subject to. */
  grantCount(to: HeardbackFunction, partitions: readonly string[]): void {
    this.grantWithin(to, 'dynamodb:UpdateItem', partitions);
  }

  grantList(to: HeardbackFunction, indexes: readonly Index[], { table = false } = {}): void {
    const resourceArns = [
      ...indexes.map((name) => `${this.table.tableArn}/index/${name}`),
      ...(table ? [this.table.tableArn] : []),
    ];
    this.grant(to, ['dynamodb:Query'], resourceArns);
  }

  private grantWithin(to: HeardbackFunction, action: string, partitions: readonly string[]): void {
    const thoseOnly = {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((prefix) => `${prefix}*`) },
    };
    to.addToRolePolicy(
      new PolicyStatement({ actions: [action], resources: [this.table.tableArn], conditions: thoseOnly }),
    );
  }

  /** The table's own grant would add every index to every action. */
  private grant(grantee: HeardbackFunction, actions: string[], resourceArns: string[]): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns }).assertSuccess();
  }
}
