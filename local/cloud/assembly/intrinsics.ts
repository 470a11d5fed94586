import { isRecord, TemplateError } from './place.ts';

/** What an intrinsic function needs to know about the world around it. */
export interface Scope {
  readonly place: string;
  ref(name: string, place: string): unknown;
  attribute(logicalId: string, name: string, place: string): unknown;
  importValue(name: string, place: string): unknown;
  stackOutput(stack: string, output: string, place: string): unknown;
  mapping(map: string, first: string, second: string): unknown;
  condition(name: string, place: string): boolean;
  /** Text once it is whole: dynamic references, and addresses that are the cloud's own. */
  finish(text: string, place: string): string;
}

/** Stands for `AWS::NoValue`: the property or element that holds it is not there. */
export const absent = Symbol('AWS::NoValue');

type Evaluate = (argument: unknown, scope: Scope) => unknown;

const text = (value: unknown, scope: Scope, what: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TemplateError(scope.place, `${what} gave ${JSON.stringify(value)} where text was needed.`);
};

const list = (value: unknown, scope: Scope, what: string): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  throw new TemplateError(scope.place, `${what} needs a list and got ${JSON.stringify(value)}.`);
};

const pair = (argument: unknown, scope: Scope, what: string): readonly [unknown, unknown] => {
  const [first, second] = list(argument, scope, what);
  return [first, second];
};

const bool = (argument: unknown, scope: Scope): boolean => {
  const value = evaluate(argument, scope);
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw new TemplateError(scope.place, `A condition gave ${JSON.stringify(value)}.`);
};

const substitute: Evaluate = (argument, scope) => {
  const [pattern, given] = Array.isArray(argument) ? argument : [argument, {}];
  const values = isRecord(given) ? given : {};
  return text(pattern, scope, 'Fn::Sub').replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (name in values) return text(evaluate(values[name], scope), scope, 'Fn::Sub');
    const [logicalId = '', ...rest] = name.split('.');
    const value =
      rest.length > 0 ? scope.attribute(logicalId, rest.join('.'), scope.place) : scope.ref(name, scope.place);
    return text(value, scope, 'Fn::Sub');
  });
};

const getAttribute: Evaluate = (argument, scope) => {
  const [logicalId = '', ...rest] = Array.isArray(argument) ? argument : String(argument).split('.');
  return scope.attribute(
    String(logicalId),
    rest.map((part) => text(evaluate(part, scope), scope, 'Fn::GetAtt')).join('.'),
    scope.place,
  );
};

const select: Evaluate = (argument, scope) => {
  const [index, from] = pair(argument, scope, 'Fn::Select');
  const values = list(evaluate(from, scope), scope, 'Fn::Select');
  const chosen = values[Number(evaluate(index, scope))];
  if (chosen === undefined)
    throw new TemplateError(scope.place, `Fn::Select asks for element ${JSON.stringify(index)} of ${values.length}.`);
  return chosen;
};

const functions: Readonly<Record<string, Evaluate>> = {
  Ref: (argument, scope) => (argument === 'AWS::NoValue' ? absent : scope.ref(String(argument), scope.place)),
  'Fn::GetAtt': getAttribute,
  'Fn::Sub': substitute,
  'Fn::Select': select,
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = pair(argument, scope, 'Fn::Join');
    return list(evaluate(parts, scope), scope, 'Fn::Join')
      .map((part) => text(part, scope, 'Fn::Join'))
      .join(String(separator));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, from] = pair(argument, scope, 'Fn::Split');
    return text(evaluate(from, scope), scope, 'Fn::Split').split(String(separator));
  },
  'Fn::ImportValue': (argument, scope) =>
    scope.importValue(text(evaluate(argument, scope), scope, 'Fn::ImportValue'), scope.place),
  'Fn::GetStackOutput': (argument, scope) => {
    if (!isRecord(argument)) throw new TemplateError(scope.place, 'Fn::GetStackOutput needs an object.');
    return scope.stackOutput(
      text(evaluate(argument.StackName, scope), scope, 'StackName'),
      String(argument.OutputName),
      scope.place,
    );
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = list(argument, scope, 'Fn::FindInMap').map((part) =>
      text(evaluate(part, scope), scope, 'Fn::FindInMap'),
    );
    return scope.mapping(map ?? '', first ?? '', second ?? '');
  },
  'Fn::Base64': (argument, scope) =>
    Buffer.from(text(evaluate(argument, scope), scope, 'Fn::Base64')).toString('base64'),
  'Fn::If': (argument, scope) => {
    const [name, yes, no] = list(argument, scope, 'Fn::If');
    return evaluate(scope.condition(String(name), scope.place) ? yes : no, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = pair(argument, scope, 'Fn::Equals');
    return evaluate(left, scope) === evaluate(right, scope);
  },
  'Fn::And': (argument, scope) => list(argument, scope, 'Fn::And').every((part) => bool(part, scope)),
  'Fn::Or': (argument, scope) => list(argument, scope, 'Fn::Or').some((part) => bool(part, scope)),
  'Fn::Not': (argument, scope) => !bool(list(argument, scope, 'Fn::Not')[0], scope),
  'Fn::ToJsonString': (argument, scope) => JSON.stringify(evaluate(argument, scope)),
};

const isIntrinsic = (key: string): boolean => key === 'Ref' || key === 'Condition' || key.startsWith('Fn::');

/**
 * Gives a template value with every intrinsic function evaluated.
 * @throws TemplateError naming the place of one that is not understood.
 */
export const evaluate = (value: unknown, scope: Scope): unknown => {
  if (typeof value === 'string') return scope.finish(value, scope.place);
  if (Array.isArray(value)) {
    return value
      .map((item, index) => evaluate(item, { ...scope, place: `${scope.place}[${index}]` }))
      .filter((item) => item !== absent);
  }
  if (!isRecord(value)) return value;
  const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
  if (others.length === 0 && isIntrinsic(name)) {
    // A policy statement's own `Condition` block is an object; a reference to a condition is its name.
    if (name === 'Condition')
      return typeof argument === 'string'
        ? scope.condition(argument, scope.place)
        : { Condition: evaluate(argument, scope) };
    const apply = functions[name];
    if (!apply) throw new TemplateError(scope.place, `The function ${name} is not understood.`);
    const result = apply(argument, scope);
    return typeof result === 'string' ? scope.finish(result, scope.place) : result;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => [key, evaluate(item, { ...scope, place: `${scope.place}.${key}` })] as const,
  );
  return Object.fromEntries(entries.filter(([, item]) => item !== absent));
};
