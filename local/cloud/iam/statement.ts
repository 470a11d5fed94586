import { isRecord } from '../assembly/place.ts';
import type { Principal } from '../model/access.ts';
import { type ConditionContext, compileConditions } from './conditions.ts';
import { glob } from './glob.ts';
import { listOf } from './one-or-many.ts';

/** One statement of a policy, ready to be asked. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  covers(request: { readonly action: string; readonly resource: string; readonly context: ConditionContext }): boolean;
  /** For resource policies: whether the statement speaks of this caller. */
  speaksOf(principal: Principal): boolean;
}

const elements = [
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
];

/**
 * Compiles a policy document.
 * @throws Error naming the place of an element that is not understood.
 */
export const compilePolicy = (document: unknown, place: string): readonly Statement[] => {
  if (!isRecord(document)) throw new Error(`${place}: this is not a policy document.`);
  return listOf(document.Statement).map((statement, index) =>
    compileStatement(statement, `${place}, statement ${index}`),
  );
};

const compileStatement = (statement: unknown, place: string): Statement => {
  if (!isRecord(statement)) throw new Error(`${place}: this is not a statement.`);
  const unknown = Object.keys(statement).find((key) => !elements.includes(key));
  if (unknown) throw new Error(`${place}: the element ${unknown} is not understood.`);
  const effect = statement.Effect;
  if (effect !== 'Allow' && effect !== 'Deny') throw new Error(`${place}: the effect is neither Allow nor Deny.`);
  const actions = choice(statement.Action, statement.NotAction, 'i');
  const resources = choice(statement.Resource, statement.NotResource, '');
  const condition = compileConditions(statement.Condition, place);
  return {
    effect,
    covers: ({ action, resource, context }) => actions(action) && resources(resource) && condition(context),
    speaksOf: principals(statement, place),
  };
};

/** Matches any of the positive patterns, or none of the negative ones; without either it matches everything. */
const choice = (positive: unknown, negative: unknown, flags: string): ((text: string) => boolean) => {
  const patterns = listOf(positive ?? negative).map((pattern) => glob(String(pattern), flags));
  if (positive !== undefined) return (text) => patterns.some((pattern) => pattern.test(text));
  return (text) => !patterns.some((pattern) => pattern.test(text));
};

const principals = (
  statement: Readonly<Record<string, unknown>>,
  place: string,
): ((principal: Principal) => boolean) => {
  const { Principal: named, NotPrincipal: excluded } = statement;
  if (excluded !== undefined) throw new Error(`${place}: NotPrincipal is not understood.`);
  if (named === undefined) return () => true;
  if (named === '*') return () => true;
  if (!isRecord(named)) throw new Error(`${place}: this principal is not understood.`);
  const known = ['AWS', 'Service'];
  const unknown = Object.keys(named).find((kind) => !known.includes(kind));
  if (unknown) throw new Error(`${place}: principals of the kind ${unknown} are not understood.`);
  const services = listOf(named.Service).map(String);
  const arns = listOf(named.AWS).map(String);
  return (principal) => {
    if (arns.includes('*')) return true;
    if (principal.kind === 'service') return services.includes(principal.service);
    if (principal.kind === 'role') return arns.includes(principal.roleArn);
    return arns.some((arn) => arn.endsWith(':root'));
  };
};
