import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../infra/heardback-app.ts';

export interface Resource {
  readonly Type: string;
  // Shapes differ by type; each test reads what it is about.
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}
export interface Synthesised {
  readonly data: Template;
  readonly app: Template;
  /** Resources of both stacks, by logical id. */
  readonly resources: Readonly<Record<string, Resource>>;
}

/** The feature flags that the CLI would pass on. */
export const contextOfCli = (): Record<string, unknown> =>
  (
    JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8')) as {
      context: Record<string, unknown>;
    }
  ).context;

/** Both templates of a stage, without bundles. Synthesising runs cdk-nag and throws for what it finds. */
export const synthesise = (stage: string): Synthesised => {
  const outdir = mkdtempSync(join(tmpdir(), `heardback-${stage}-`));
  try {
    const assembly = createApp({
      bundle: false,
      // CloudFormation's own rules take longer than all the rest, and are applied when a stage is synthesised for deployment.
      builtinCloudFormationValidation: false,
      outdir,
      analyticsReporting: false,
      context: { ...contextOfCli(), stage },
    }).synth();
    const template = (start: string): Template => {
      const stack = assembly.stacks.find(({ stackName }) => stackName.startsWith(start));
      if (!stack) throw new Error(`There is no stack ${start}.`);
      return stack.template as Template;
    };
    const [data, app] = [template('HeardbackData'), template('HeardbackApp')];
    return { data, app, resources: { ...data.Resources, ...app.Resources } };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};

const known = new Map<string, Synthesised>();
/** The same, once for each test file. */
export const synthesised = (stage: string): Synthesised => {
  const found = known.get(stage) ?? synthesise(stage);
  known.set(stage, found);
  return found;
};

export const stages = ['prod', 'dev', 'local'] as const;

export const ofType = ({ resources }: Synthesised, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(resources).filter(([, { Type }]) => Type === type);

/** Logical id that a reference leads to, across stacks. */
export const idBehind = (reference: unknown, { data }: Synthesised): string => {
  const { Ref: ref, 'Fn::GetAtt': got, 'Fn::ImportValue': imported } = reference as Record<string, unknown>;
  if (typeof ref === 'string') return ref;
  if (Array.isArray(got)) return String(got[0]);
  const exported = Object.entries(data.Outputs ?? {}).find(([name]) => String(imported).endsWith(`:${name}`));
  if (!exported) throw new Error(`Nothing is behind ${JSON.stringify(reference)}.`);
  return idBehind(exported[1].Value, { data } as Synthesised);
};
