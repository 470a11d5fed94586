import { isRecord, TemplateError } from '../../assembly/place.ts';
import type { Topology } from '../../model/topology.ts';

export type MailEventType = 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'DeliveryDelay' | 'Reject';

export interface ConfigurationSet {
  readonly name: string;
  readonly arn: string;
  readonly suppressedReasons: readonly string[];
  /** Buses that are told, and of what; types as SES names them, in lower case without separators. */
  readonly destinations: readonly { readonly busArn: string; readonly types: readonly string[] }[];
}

const plain = (type: string): string => type.replaceAll('_', '').toLowerCase();
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** @throws TemplateError for an event destination other than a bus. */
export const readConfigurationSets = (topology: Topology): readonly ConfigurationSet[] =>
  topology.ofType('AWS::SES::ConfigurationSet').map(({ ref, arn, properties }) => {
    const { SuppressionOptions } = properties;
    const reasons = isRecord(SuppressionOptions) ? SuppressionOptions.SuppressedReasons : undefined;
    const destinations = topology
      .ofType('AWS::SES::ConfigurationSetEventDestination')
      .filter((destination) => destination.properties.ConfigurationSetName === ref);
    return {
      name: ref,
      arn,
      suppressedReasons: Array.isArray(reasons) ? reasons.map(String) : ['BOUNCE', 'COMPLAINT'],
      destinations: destinations.flatMap((resource) => {
        const destination = resource.properties.EventDestination;
        if (!isRecord(destination) || String(destination.Enabled ?? 'true') === 'false') return [];
        const bridge = destination.EventBridgeDestination;
        const place = `${resource.stack}/${resource.logicalId} (${resource.type})`;
        if (!isRecord(bridge))
          throw new TemplateError(place, 'Only EventBridge destinations of mail events are understood.');
        return [
          {
            busArn: String(bridge.EventBusArn),
            types: list(destination.MatchingEventTypes).map((type) => plain(String(type))),
          },
        ];
      }),
    };
  });

export const wantsEvent = (types: readonly string[], type: MailEventType): boolean => types.includes(plain(type));
