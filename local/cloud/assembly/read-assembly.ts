import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

export interface Template {
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default?: unknown }>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Mappings?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
}

export interface Stack {
  readonly name: string;
  readonly template: Template;
}

export interface Assembly {
  readonly stacks: readonly Stack[];
  /** Folder of an asset, by its hash. */
  readonly assets: ReadonlyMap<string, string>;
}

interface Artifact {
  readonly type: string;
  readonly displayName?: string;
  readonly properties?: {
    readonly templateFile?: string;
    readonly stackName?: string;
    readonly file?: string;
    readonly directoryName?: string;
  };
}
interface AssetManifest {
  readonly files?: Readonly<Record<string, { readonly source: { readonly path?: string } }>>;
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/**
 * Reads what a synthesis left in `folder`, nested assemblies included.
 * @throws Error when there is no assembly.
 */
export const readAssembly = (folder: string): Assembly => {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Error(`No synthesised assembly in ${folder}: the CDK app wrote no manifest.json.`);
  const { artifacts = {} } = readJson<{ artifacts?: Record<string, Artifact> }>(file);
  const stacks: Stack[] = [];
  const assets = new Map<string, string>();
  for (const [id, { type, properties = {} }] of Object.entries(artifacts)) {
    if (type === 'aws:cloudformation:stack' && properties.templateFile) {
      stacks.push({
        name: properties.stackName ?? id,
        template: readJson<Template>(join(folder, properties.templateFile)),
      });
    } else if (type === 'cdk:asset-manifest' && properties.file) {
      const { files = {} } = readJson<AssetManifest>(join(folder, properties.file));
      for (const [hash, { source }] of Object.entries(files))
        if (source.path) assets.set(hash, resolve(folder, source.path));
    } else if (type === 'cdk:cloud-assembly' && properties.directoryName) {
      const inner = readAssembly(join(folder, properties.directoryName));
      stacks.push(...inner.stacks);
      for (const [hash, path] of inner.assets) assets.set(hash, path);
    }
  }
  return { stacks, assets };
};
