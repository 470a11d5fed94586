import type { Resource } from '../model/topology.ts';
import { absent, evaluate, type Scope } from './intrinsics.ts';
import type { Kind, Named } from './kinds/kind.ts';
import { decisiveServices, harmlessTypes, inertKinds, kinds } from './kinds/kinds.ts';
import { TemplateError } from './place.ts';
import type { Assembly, Stack, TemplateResource } from './read-assembly.ts';

export interface CatalogueOptions {
  readonly region: string;
  readonly account: string;
  /** Where the cloud answers: `http://127.0.0.1:4510`. */
  readonly origin: string;
  /** Value of a `{{resolve:secretsmanager:...}}` reference. */
  readonly secretValue?: (secretId: string, key: string | undefined) => string;
}

export interface Catalogue {
  readonly resources: readonly Resource[];
  /** Types that nothing here acts on. */
  readonly leftAlone: readonly string[];
}

interface Entry {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly definition: TemplateResource;
  readonly kind: Omit<Kind, 'properties'>;
  readonly place: string;
}

/** Resolves every resource of every stack, each reference when it is first needed. */
class Resolver {
  private readonly options: CatalogueOptions;
  private readonly stacks: readonly Stack[];
  private readonly entries = new Map<string, Entry>();
  private readonly properties = new Map<string, unknown>();
  private readonly open = new Set<string>();

  constructor(stacks: readonly Stack[], options: CatalogueOptions) {
    this.stacks = stacks;
    this.options = options;
    for (const stack of stacks) {
      for (const [logicalId, definition] of Object.entries(stack.template.Resources ?? {})) {
        const kind = kinds[definition.Type] ?? inertKinds[definition.Type] ?? {};
        this.entries.set(`${stack.name}/${logicalId}`, {
          stack,
          logicalId,
          definition,
          kind,
          place: `${stack.name}/${logicalId} (${definition.Type})`,
        });
      }
    }
  }

  catalogue(): Catalogue {
    const leftAlone = new Set<string>();
    const resources: Resource[] = [];
    for (const entry of this.entries.values()) {
      const { definition, stack, place } = entry;
      if (definition.Condition && !this.condition(stack, definition.Condition, place)) continue;
      const kind = kinds[definition.Type];
      if (kind) resources.push(this.resource(entry, kind));
      else if (isDecisive(definition.Type))
        throw new TemplateError(place, 'Resources of this type are not understood.');
      else leftAlone.add(definition.Type);
    }
    return { resources, leftAlone: [...leftAlone].sort() };
  }

  private resource(entry: Entry, kind: Kind): Resource {
    const { definition, stack, logicalId, place } = entry;
    for (const property of Object.keys(definition.Properties ?? {})) {
      if (!kind.properties.includes(property))
        throw new TemplateError(place, `The property ${property} is not understood.`);
    }
    const named = this.named(entry);
    const properties = Object.fromEntries(
      Object.keys(definition.Properties ?? {})
        .map((property) => [property, this.property(entry, property)] as const)
        .filter(([, value]) => value !== undefined),
    );
    return {
      stack: stack.name,
      logicalId,
      path: String(definition.Metadata?.['aws:cdk:path'] ?? `${stack.name}/${logicalId}`),
      type: definition.Type,
      properties,
      ref: kind.ref?.(named) ?? named.name,
      arn: kind.arn?.(named) ?? '',
    };
  }

  private named(entry: Entry): Named {
    const { stack, logicalId, kind } = entry;
    const { region, account, origin } = this.options;
    const property = (name: string): unknown => this.property(entry, name);
    const given = kind.nameProperty ? property(kind.nameProperty) : undefined;
    const assigned = kind.assignedName?.(`${stack.name}/${logicalId}`);
    const name =
      assigned ??
      (given === undefined ? `${stack.name}-${logicalId}`.toLowerCase().slice(0, kind.nameLimit) : String(given));
    return { region, account, origin, stack: stack.name, logicalId, name, property };
  }

  private property(entry: Entry, name: string): unknown {
    const key = `${entry.stack.name}/${entry.logicalId}.${name}`;
    if (this.properties.has(key)) return this.properties.get(key);
    const place = `${entry.place}.${name}`;
    if (this.open.has(key)) throw new TemplateError(place, 'It refers to itself.');
    this.open.add(key);
    const value = evaluate(entry.definition.Properties?.[name], this.scope(entry.stack, place));
    this.open.delete(key);
    const settled = value === absent ? undefined : value;
    this.properties.set(key, settled);
    return settled;
  }

  private scope(stack: Stack, place: string): Scope {
    return {
      place,
      ref: (name, at) => this.ref(stack, name, at),
      attribute: (logicalId, name, at) => this.attribute({ stack, logicalId }, name, at),
      importValue: (name, at) => this.exported(name, at),
      stackOutput: (name, output, at) => this.output(name, output, at),
      mapping: (map, first, second) => {
        const found = stack.template.Mappings?.[map]?.[first]?.[second];
        if (found === undefined) throw new TemplateError(place, `The mapping ${map}.${first}.${second} is missing.`);
        return found;
      },
      condition: (name, at) => this.condition(stack, name, at),
      finish: (text, at) => this.finish(text, at),
    };
  }

  private ref(stack: Stack, name: string, place: string): unknown {
    const pseudo = this.pseudoParameter(stack, name);
    if (pseudo !== undefined) return pseudo;
    const parameter = stack.template.Parameters?.[name];
    if (parameter && !parameter.Type.startsWith('AWS::SSM') && parameter.Default !== undefined)
      return parameter.Default;
    const entry = this.entries.get(`${stack.name}/${name}`);
    if (!entry) throw new TemplateError(place, `Ref ${name} leads nowhere.`);
    const named = this.named(entry);
    return entry.kind.ref?.(named) ?? named.name;
  }

  private pseudoParameter(stack: Stack, name: string): unknown {
    const { region, account } = this.options;
    const values: Readonly<Record<string, unknown>> = {
      'AWS::Region': region,
      'AWS::AccountId': account,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stack.name,
      'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stack.name}/local`,
      'AWS::NotificationARNs': [],
    };
    return values[name];
  }

  private attribute({ stack, logicalId }: Pick<Entry, 'stack' | 'logicalId'>, name: string, place: string): unknown {
    const entry = this.entries.get(`${stack.name}/${logicalId}`);
    const give = entry?.kind.attributes?.[name];
    if (!entry || !give)
      throw new TemplateError(
        place,
        `Fn::GetAtt ${logicalId}.${name}${entry ? ` (${entry.definition.Type})` : ''} is not understood.`,
      );
    return give(this.named(entry));
  }

  private exported(name: string, place: string): unknown {
    for (const stack of this.stacks) {
      for (const [output, { Value, Export }] of Object.entries(stack.template.Outputs ?? {})) {
        if (!Export) continue;
        const scope = this.scope(stack, `${stack.name}/Outputs.${output}`);
        if (evaluate(Export.Name, scope) === name) return evaluate(Value, scope);
      }
    }
    throw new TemplateError(place, `Nothing exports ${name}.`);
  }

  private output(stackName: string, output: string, place: string): unknown {
    const stack = this.stacks.find(({ name }) => name === stackName);
    const found = stack?.template.Outputs?.[output];
    if (!stack || !found) throw new TemplateError(place, `The stack ${stackName} has no output ${output}.`);
    return evaluate(found.Value, this.scope(stack, `${stackName}/Outputs.${output}`));
  }

  private condition(stack: Stack, name: string, place: string): boolean {
    const expression = stack.template.Conditions?.[name];
    if (expression === undefined) throw new TemplateError(place, `The condition ${name} is missing.`);
    return evaluate(expression, this.scope(stack, `${stack.name}/Conditions.${name}`)) === true;
  }

  /** An API's address is the cloud's own; secrets referred to by name are put in. */
  private finish(text: string, place: string): string {
    const { region, origin, secretValue } = this.options;
    const addressed = text.replaceAll(
      new RegExp(`https://[a-z0-9]{10}\\.execute-api\\.${region}\\.amazonaws\\.com`, 'g'),
      origin,
    );
    if (!addressed.includes('{{resolve:')) return addressed;
    return addressed.replace(/\{\{resolve:([^:}]+):([^}]*)\}\}/g, (_, service: string, reference: string) => {
      const [, secretId, key] =
        /^(arn:(?:[^:]*:){5}[^:]+|[^:]+)(?::SecretString(?::([^:]*))?.*)?$/.exec(reference) ?? [];
      if (service !== 'secretsmanager' || !secretId || !secretValue)
        throw new TemplateError(place, `The dynamic reference to ${service} is not understood.`);
      return secretValue(secretId, key || undefined);
    });
  }
}

const isDecisive = (type: string): boolean => {
  const [, service = ''] = type.split('::');
  return decisiveServices.includes(service) && !harmlessTypes.includes(type);
};

/**
 * Every resource that the embedded cloud acts on, resolved.
 * @throws TemplateError naming the place of whatever is not understood.
 */
export const catalogue = ({ stacks }: Pick<Assembly, 'stacks'>, options: CatalogueOptions): Catalogue =>
  new Resolver(stacks, options).catalogue();
