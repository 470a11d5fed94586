import { isRecord } from '../../assembly/place.ts';
import { jsonPath } from './json-path.ts';

/** What a rule's target asks to be sent in the place of the whole event. */
export interface TargetInput {
  readonly Input?: unknown;
  readonly InputPath?: unknown;
  readonly InputTransformer?: unknown;
}

export interface RuleContext {
  readonly ruleArn: string;
  readonly ruleName: string;
  readonly ingestedAt: string;
}

/** The text that a target receives for an event. */
export const targetInput = (
  { Input, InputPath, InputTransformer }: TargetInput,
  event: unknown,
  rule: RuleContext,
): string => {
  if (Input !== undefined) return typeof Input === 'string' ? Input : JSON.stringify(Input);
  if (InputPath !== undefined) return JSON.stringify(jsonPath(String(InputPath), event) ?? null);
  if (isRecord(InputTransformer)) return transformed(InputTransformer, event, rule);
  return JSON.stringify(event);
};

const transformed = (transformer: Readonly<Record<string, unknown>>, event: unknown, rule: RuleContext): string => {
  const paths = isRecord(transformer.InputPathsMap) ? transformer.InputPathsMap : {};
  const values: Record<string, unknown> = {
    'aws.events.rule-arn': rule.ruleArn,
    'aws.events.rule-name': rule.ruleName,
    'aws.events.event.ingestion-time': rule.ingestedAt,
    'aws.events.event': event,
    'aws.events.event.json': event,
  };
  for (const [name, path] of Object.entries(paths)) values[name] = jsonPath(String(path), event);
  return fill(String(transformer.InputTemplate), values);
};

/** A placeholder within quotes gives its text; one that stands alone gives JSON. */
const fill = (template: string, values: Readonly<Record<string, unknown>>): string => {
  let quoted = false;
  return template.replace(/\\.|"|<([^<>\s]+)>/gs, (found: string, name: string | undefined) => {
    if (found === '"') quoted = !quoted;
    if (name === undefined || !(name in values)) return found;
    const value = values[name] ?? (quoted ? '' : null);
    const json = JSON.stringify(value);
    if (!quoted) return json;
    return typeof value === 'string' ? json.slice(1, -1) : JSON.stringify(json).slice(1, -1);
  });
};
