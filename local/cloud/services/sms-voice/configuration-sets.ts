import { isRecord, TemplateError } from '../../assembly/place.ts';
import type { Topology } from '../../model/topology.ts';

export interface TextsSet {
  readonly name: string;
  readonly arn: string;
  /** Topics that are told what becomes of texts, and of which events. */
  readonly destinations: readonly { readonly topicArn: string; readonly types: readonly string[] }[];
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** @throws TemplateError for an event destination other than a topic. */
export const readTextsSets = (topology: Topology): readonly TextsSet[] =>
  topology.ofType('AWS::SMSVOICE::ConfigurationSet').map(({ ref, arn, properties, stack, logicalId }) => ({
    name: ref,
    arn,
    destinations: list(properties.EventDestinations)
      .filter(isRecord)
      .filter(({ Enabled }) => String(Enabled ?? 'true') !== 'false')
      .map(({ SnsDestination, MatchingEventTypes }) => {
        if (!isRecord(SnsDestination))
          throw new TemplateError(
            `${stack}/${logicalId}`,
            'Only topics are understood as destinations of text events.',
          );
        return { topicArn: String(SnsDestination.TopicArn), types: list(MatchingEventTypes).map(String) };
      }),
  }));

export const wantsTextEvent = (types: readonly string[], type: string): boolean =>
  types.includes(type) || types.includes('TEXT_ALL') || types.includes('ALL');
