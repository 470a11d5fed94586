import { spawnSync } from 'node:child_process';

/**
 * Finds circles between folders: in each folder its children (files, and subfolders each taken as one) must form none, type-only
 * imports included. What imports each other in a circle is one room, whatever its folders say.
 * Usage: `node .ci/folder-circles.mjs [ROOM...]`; without rooms it judges those below.
 */
const judged = ['local'];
const every = ['infra', 'functions', 'shared', 'local', 'cli'];
const shownOfEachPair = 5;

const readImports = () => {
  const { stdout, stderr } = spawnSync(
    'node_modules/.bin/depcruise',
    ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...every, 'heardback.config.ts'],
    { encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' },
  );
  if (!stdout.startsWith('{')) throw new Error(`The imports could not be read: ${stderr}${stdout.slice(0, 500)}`);
  return JSON.parse(stdout).modules.flatMap(({ source, dependencies }) =>
    dependencies.filter(({ resolved }) => isOurs(resolved)).map(({ resolved }) => ({ from: source, to: resolved })),
  );
};

const isOurs = (path) => every.some((room) => path.startsWith(`${room}/`));

/** The folder in which two files part, and the child of it that each lies in. */
const parting = ({ from, to }) => {
  const [a, b] = [from.split('/'), to.split('/')];
  const depth = a.findIndex((part, at) => part !== b[at]);
  const upTo = (parts) => parts.slice(0, depth + 1).join('/');
  return { folder: a.slice(0, depth).join('/'), from: upTo(a), to: upTo(b) };
};

/** By folder, by child, by child that it imports: the imports. */
const byFolder = (imports) => {
  const folders = new Map();
  for (const each of imports) {
    if (each.from === each.to) continue;
    const { folder, from, to } = parting(each);
    const children = at(folders, folder, () => new Map());
    at(
      at(children, from, () => new Map()),
      to,
      () => [],
    ).push(each);
    at(children, to, () => new Map());
  }
  return folders;
};

const at = (map, key, first) => {
  if (!map.has(key)) map.set(key, first());
  return map.get(key);
};

const reachable = (children, start) => {
  const seen = new Set();
  const open = [start];
  for (let child = open.pop(); child !== undefined; child = open.pop())
    for (const next of children.get(child).keys())
      if (!seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
  return seen;
};

/** Groups of children that reach each other. */
const circlesOf = (children) => {
  const reach = new Map([...children.keys()].map((child) => [child, reachable(children, child)]));
  const circles = [];
  for (const [child, reached] of reach) {
    if (!reached.has(child) || circles.some((circle) => circle.includes(child))) continue;
    circles.push([...reached].filter((other) => reach.get(other).has(child)).sort());
  }
  return circles;
};

const tell = (folder, circle, children) => {
  const lines = [`${folder || 'the repository'}: ${circle.map((child) => child.split('/').at(-1)).join(', ')}`];
  for (const from of circle)
    for (const [to, imports] of children.get(from)) {
      if (!circle.includes(to)) continue;
      lines.push(`  ${from} -> ${to} (${imports.length})`);
      for (const each of imports.slice(0, shownOfEachPair)) lines.push(`    ${each.from} -> ${each.to}`);
      if (imports.length > shownOfEachPair) lines.push(`    and ${imports.length - shownOfEachPair} more`);
    }
  return lines.join('\n');
};

const asked = process.argv.slice(2);
const rooms = asked.length > 0 ? asked : judged;
const isJudged = (folder) =>
  rooms.some((room) => folder === room || folder.startsWith(`${room}/`)) ||
  (folder === '' && rooms.length === every.length);
const imports = readImports();
const found = [...byFolder(imports)]
  .filter(([folder]) => isJudged(folder))
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([folder, children]) => circlesOf(children).map((circle) => tell(folder, circle, children)));
for (const circle of found) process.stdout.write(`${circle}\n\n`);
process.stdout.write(
  found.length > 0
    ? `${found.length} circles between folders.\n`
    : `No circle between the folders of ${rooms.join(', ')} (${imports.length} imports).\n`,
);
process.exitCode = found.length > 0 || imports.length === 0 ? 1 : 0;
