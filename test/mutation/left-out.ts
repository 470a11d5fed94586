/** The part of a node of Babel's that is read here. */
type Node = {
  readonly type: string;
  readonly name?: string;
  readonly callee?: Node;
  readonly argument?: Node | null;
  readonly consequent?: readonly Node[];
};
type Path = { readonly node: Node; readonly parent?: Node };

const calls = (node: Node | null | undefined, type: string, name: RegExp): boolean =>
  node?.type === type && name.test(node.callee?.name ?? '');

/** `default: return never(event)`: the compiler proves that nothing comes there. */
const isNever = ({ node: { type, consequent = [] } }: Path): boolean =>
  type === 'SwitchCase' && calls(consequent[0]?.argument, 'CallExpression', /^never$/);

/** `once(() => …)`: a table made when it is first asked for, and kept from before the change was. As with what a module loads. */
const isMadeOnce = ({ node: { type }, parent }: Path): boolean =>
  type === 'ArrowFunctionExpression' && calls(parent, 'CallExpression', /^(once|phraseSet)$/);

/** The words of an error that is thrown: no rule goes by them. That it is thrown is tried. */
const isErrorText = ({ node: { type }, parent }: Path): boolean =>
  (type === 'StringLiteral' || type === 'TemplateLiteral') && calls(parent, 'NewExpression', /Error$/);

/** Stryker's `ignorer`: what is not broken, since no test could or should tell. */
const leftOut = {
  shouldIgnore: (path: Path): string | undefined => {
    if (isNever(path)) return 'Nothing comes there, as the compiler proves.';
    if (isMadeOnce(path)) return 'Made once, as a table is.';
    return isErrorText(path) ? 'Words of an error.' : undefined;
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'left-out', value: leftOut }];
