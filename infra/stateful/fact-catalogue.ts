import { Stack } from 'aws-cdk-lib';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { Construct } from 'constructs';
import { columnsOf, tableFolder } from '../../shared/contracts/facts/layout.ts';
import { type FactTableName, type FactType, factTables } from '../../shared/contracts/facts/tables.ts';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';

export interface FactCatalogueProps {
  readonly stage: string;
  readonly bucketName: string;
  readonly properties: readonly string[];
}

/** Types of Hive. */
const types: Readonly<Record<FactType, string>> = {
  text: 'string',
  number: 'double',
  instant: 'timestamp',
  day: 'date',
  flag: 'boolean',
};

const parquet = {
  inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
  outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
  serdeInfo: { serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
};

/**
 * The tables of the facts for Athena. Their years are projected, so that none has to be declared when it begins (Partition
 * projection, Amazon Athena User Guide).
 */
export class FactCatalogue extends Construct {
  constructor(scope: Construct, id: string, { stage, bucketName, properties }: FactCatalogueProps) {
    super(scope, id);
    const catalogId = Stack.of(this).account;
    // A name in Athena is lower case, with no dash in it.
    const name = stageName(baseNames.factsDatabase, stage).replaceAll('-', '_');
    const database = new CfnDatabase(this, 'Database', {
      catalogId,
      databaseInput: { name, description: 'What Heardback knows of surveys, answers, tasks and moments.' },
    });
    for (const table of Object.keys(factTables) as FactTableName[]) {
      const location = `s3://${bucketName}/${tableFolder(table)}`;
      const columns = columnsOf(table, properties).map(([column, type]) => ({
        name: column.toLowerCase(),
        type: types[type],
      }));
      const declared = new CfnTable(this, table, {
        catalogId,
        databaseName: name,
        tableInput: {
          name: table,
          tableType: 'EXTERNAL_TABLE',
          partitionKeys: [{ name: 'year', type: 'string' }],
          parameters: { classification: 'parquet', ...projectionOf(location) },
          storageDescriptor: { location, columns, ...parquet },
        },
      });
      declared.addResourceDependency(database);
    }
  }
}

const projectionOf = (location: string): Readonly<Record<string, string>> => ({
  'projection.enabled': 'true',
  'projection.year.type': 'date',
  'projection.year.format': 'yyyy',
  'projection.year.range': '2015,NOW',
  'projection.year.interval': '1',
  'projection.year.interval.unit': 'YEARS',
  'storage.location.template': `${location}year=\${year}/`,
});
