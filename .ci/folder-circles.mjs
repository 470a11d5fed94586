/**
 * Finds circles between folders: in each folder its children (files, and subfolders each taken as one) must form none, type-only
 * imports included. What imports each other in a circle is one room, whatever its folders say.
 */
const judged = ['cli', 'functions', 'infra', 'local', 'shared'];
const shownOfEachPair = 5;

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

const isJudged = (folder) => judged.some((room) => folder === room || folder.startsWith(`${room}/`));

/** Prints each circle with the imports that tie it. @returns how many there are. */
export const tellCircles = (imports) => {
  const found = [...byFolder(imports)]
    .filter(([folder]) => isJudged(folder))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([folder, children]) => circlesOf(children).map((circle) => tell(folder, circle, children)));
  for (const circle of found) process.stdout.write(`${circle}\n\n`);
  process.stdout.write(
    found.length > 0
      ? `${found.length} circles between folders.\n`
      : `No circle between the folders of ${judged.join(', ')} (${imports.length} imports).\n`,
  );
  return found.length;
};
