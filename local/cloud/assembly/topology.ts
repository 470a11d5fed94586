import type { Resource, Topology } from '../model/topology.ts';
import { type CatalogueOptions, catalogue } from './catalogue.ts';
import { eventSourceMapping, functionSpec, httpRoute } from './functions.ts';
import type { Assembly } from './read-assembly.ts';

/** The account and region that every resource of the embedded cloud belongs to. */
export const home = { region: 'us-east-1', account: '000000000000' } as const;

export interface TopologyOptions extends Partial<Omit<CatalogueOptions, 'origin'>> {
  readonly origin: string;
}

/** The topology, and the types of resources that nothing here acts on (alarms, log groups). */
export interface AssembledTopology extends Topology {
  readonly leftAlone: readonly string[];
}

/**
 * What the templates of an assembly say is there.
 * @throws TemplateError naming the place of whatever is not understood.
 */
export const buildTopology = (assembly: Assembly, options: TopologyOptions): AssembledTopology => {
  const settled = { ...home, ...options };
  const { resources, leftAlone } = catalogue(assembly, settled);
  const byArn = new Map(resources.filter(({ arn }) => arn !== '').map((resource) => [resource.arn, resource]));
  const ofType = (type: string): readonly Resource[] => resources.filter((resource) => resource.type === type);
  const functions = ofType('AWS::Lambda::Function').map((resource) => functionSpec(resource, assembly.assets));
  const functionArn = (name: string): string =>
    functions.find((spec) => spec.name === name || spec.arn === name)?.arn ?? name;
  const integrations = ofType('AWS::ApiGatewayV2::Integration');
  return {
    region: settled.region,
    account: settled.account,
    resources,
    leftAlone,
    ofType,
    byArn: (arn) => byArn.get(arn),
    functions,
    eventSourceMappings: ofType('AWS::Lambda::EventSourceMapping').map((resource) =>
      eventSourceMapping(resource, functionArn),
    ),
    routes: ofType('AWS::ApiGatewayV2::Route').map((route) => httpRoute(route, integrations)),
  };
};
