import { arnLike, glob } from './glob.ts';

export type ConditionContext = Readonly<Record<string, string | readonly string[]>>;
/** Whether a statement's `Condition` block holds. */
export type Condition = (context: ConditionContext) => boolean;

type Compare = (wanted: string, given: string) => boolean;

const sameDate =
  (compare: (a: number, b: number) => boolean): Compare =>
  (wanted, given) =>
    compare(Date.parse(given), Date.parse(wanted));
const sameNumber =
  (compare: (a: number, b: number) => boolean): Compare =>
  (wanted, given) =>
    compare(Number(given), Number(wanted));

/** Operators by name; each negative is the negation over all wanted values. */
const operators: Readonly<Record<string, Compare>> = {
  StringEquals: (wanted, given) => wanted === given,
  StringEqualsIgnoreCase: (wanted, given) => wanted.toLowerCase() === given.toLowerCase(),
  StringLike: (wanted, given) => glob(wanted).test(given),
  ArnEquals: arnLike,
  ArnLike: arnLike,
  Bool: (wanted, given) => wanted.toLowerCase() === given.toLowerCase(),
  NumericEquals: sameNumber((a, b) => a === b),
  NumericLessThan: sameNumber((a, b) => a < b),
  NumericLessThanEquals: sameNumber((a, b) => a <= b),
  NumericGreaterThan: sameNumber((a, b) => a > b),
  NumericGreaterThanEquals: sameNumber((a, b) => a >= b),
  DateEquals: sameDate((a, b) => a === b),
  DateLessThan: sameDate((a, b) => a < b),
  DateLessThanEquals: sameDate((a, b) => a <= b),
  DateGreaterThan: sameDate((a, b) => a > b),
  DateGreaterThanEquals: sameDate((a, b) => a >= b),
};

const negatives: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
  DateNotEquals: 'DateEquals',
};

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).map(String);

/** Keys of the context are not case-sensitive. */
const given = (context: ConditionContext, key: string): readonly string[] | undefined => {
  const wanted = key.toLowerCase();
  const found = Object.keys(context).find((name) => name.toLowerCase() === wanted);
  const value = found === undefined ? undefined : context[found];
  return typeof value === 'string' ? [value] : value;
};

/** Policy variables such as `${aws:PrincipalArn}`; one that is not known matches nothing. */
const withVariables = (text: string, context: ConditionContext): string | undefined => {
  let known = true;
  const filled = text.replace(/\$\{([^}]+)\}/g, (_, key: string) => {
    if (['*', '?', '$'].includes(key)) return key;
    const value = given(context, key)?.[0];
    if (value === undefined) known = false;
    return value ?? '';
  });
  return known ? filled : undefined;
};

/**
 * Compiles a `Condition` block.
 * @throws Error for an operator that is not understood: guessing would allow what AWS refuses, or the reverse.
 */
export const compileConditions = (block: unknown, place: string): Condition => {
  const parts = Object.entries((block ?? {}) as Record<string, Record<string, unknown>>).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, wanted]) => compileOne({ operator, key, wanted: texts(wanted) }, place)),
  );
  return (context) => parts.every((holds) => holds(context));
};

interface Test {
  readonly operator: string;
  readonly key: string;
  readonly wanted: readonly string[];
}

const compileOne = ({ operator, key, wanted }: Test, place: string): Condition => {
  const [, set = '', name = '', ifExists = ''] =
    /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(operator) ?? [];
  if (name === 'Null') return (context) => wanted.includes(String(given(context, key) === undefined));
  const negated = name in negatives;
  const compare = operators[negated ? (negatives[name] ?? '') : name];
  if (!compare)
    throw new Error(
      `${place}: the condition operator ${operator} is not understood, so the embedded cloud does not start.`,
    );

  const matches = (value: string, context: ConditionContext): boolean => {
    const some = wanted.some((pattern) => {
      const filled = withVariables(pattern, context);
      return filled !== undefined && compare(filled, value);
    });
    return negated ? !some : some;
  };
  return (context) => {
    const values = given(context, key);
    if (values === undefined) return ifExists !== '' || set === 'ForAllValues' || (negated && set === '');
    if (set === 'ForAnyValue') return values.some((value) => matches(value, context));
    if (set === 'ForAllValues') return values.every((value) => matches(value, context));
    return negated ? values.every((value) => matches(value, context)) : values.some((value) => matches(value, context));
  };
};
