import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const ts = createRequire(import.meta.url)('typescript');

/**
 * Measures how large the rooms are: files, functions, parameters, ternaries within ternaries. It fails above the limits of the
 * house. `node .ci/sizes.mjs --all` names whatever is over one.
 */
const rooms = ['functions', 'shared', 'infra', 'local', 'cli'];
/** Tables of words, numbers and addresses, in which nothing is decided. */
const data =
  /^shared\/(domain\/(contact\/(number-kinds|numbering-plans|placeholders|number-plan)|timing\/(places|zones|holidays|area-codes|offsets|law)|reply\/languages\/.*|task\/words\/.*)|render\/languages\/.*)\.ts$|^functions\/api\/openapi\.ts$/;
const house = { lines: 250, usualLines: 120, functionLines: 25, constructLines: 80, parameters: 3 };
const limits = {
  'median lines of a file': 60,
  'percent of files over 120 lines': 10,
  'files over 250 lines': 0,
  'percent of functions that are long': 2,
  'functions over 60 lines': 0,
  'functions with more than three parameters': 0,
  'ternaries within ternaries': 0,
};

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(`${folder}/${entry.name}`)
      : entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts')
        ? [`${folder}/${entry.name}`]
        : [],
  );

const isFunction = (node) =>
  (ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isGetAccessor(node)) &&
  node.body !== undefined;

const measured = (file) => {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
  const found = { file, lines: text.split('\n').length - 1, functions: [], nested: [] };
  const visit = (node) => {
    const at = `${file}:${lineOf(node.getStart())}`;
    if (isFunction(node)) {
      const lines = lineOf(node.getEnd()) - lineOf(node.getStart()) + 1;
      const isConstruct = ts.isConstructorDeclaration(node);
      found.functions.push({ at, lines, parameters: node.parameters.length, isConstruct });
    }
    if (ts.isConditionalExpression(node) && isWithinTernary(node)) found.nested.push(at);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

/** Whether a ternary is a branch of another, however many brackets stand between; not one in a function within it. */
const isWithinTernary = (node) => {
  let [child, parent] = [node, node.parent];
  while (ts.isParenthesizedExpression(parent)) [child, parent] = [parent, parent.parent];
  return ts.isConditionalExpression(parent) && (parent.whenTrue === child || parent.whenFalse === child);
};

const judged = rooms
  .flatMap(filesIn)
  .filter((file) => !data.test(file))
  .map(measured);
const functions = judged.flatMap((each) => each.functions);
/** A construct's constructor says what there is, one thing after another. */
const isLong = ({ lines, isConstruct, at }) =>
  lines > (isConstruct && at.startsWith('infra/') ? house.constructLines : house.functionLines);
const named = {
  'files over 250 lines': judged
    .filter(({ lines }) => lines > house.lines)
    .map(({ file, lines }) => `${file} ${lines}`),
  'long functions': functions.filter(isLong).map(({ at, lines }) => `${at} ${lines}`),
  'functions over 60 lines': functions.filter((each) => isLong(each) && each.lines > 60).map(({ at }) => at),
  'functions with more than three parameters': functions
    .filter(({ parameters }) => parameters > house.parameters)
    .map(({ at }) => at),
  'ternaries within ternaries': judged.flatMap(({ nested }) => nested),
};
const counts = {
  ...Object.fromEntries(Object.entries(named).map(([name, places]) => [name, places.length])),
  'median lines of a file': judged.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(judged.length / 2)],
  'percent of files over 120 lines':
    (100 * judged.filter(({ lines }) => lines > house.usualLines).length) / judged.length,
  'percent of functions that are long': (100 * named['long functions'].length) / functions.length,
};

const broken = Object.entries(limits).filter(([name, limit]) => counts[name] > limit);
for (const [name, places] of Object.entries(process.argv.includes('--all') ? named : {}))
  process.stdout.write(`${name}: ${places.length}\n${places.map((place) => `  ${place}\n`).join('')}`);
for (const [name, limit] of broken)
  process.stderr.write(`${counts[name]} ${name}; at most ${limit}. \`node .ci/sizes.mjs --all\` names them.\n`);
const rounded = counts['percent of functions that are long'].toFixed(1);
process.stdout.write(
  `${judged.length} files, median ${counts['median lines of a file']} lines; ${functions.length} functions, ${rounded} % long.\n`,
);
process.exitCode = broken.length > 0 || functions.length === 0 ? 1 : 0;
