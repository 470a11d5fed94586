import { readFileSync, writeFileSync } from 'node:fs';
import { readImports } from './imports.mjs';

/** Rooms in the picture, the innermost path that fits first, with what each is for. */
const rooms = [
  ['infra', 'infra', 'what is deployed'],
  ['functions', 'functions', 'one use case each'],
  ['cli', 'cli', 'the command'],
  ['local/cloud', 'local/cloud', 'the embedded cloud'],
  ['local', 'local', 'Heardback on one machine'],
  ['year', 'year', 'a year of a shop, to look at and to count'],
  ['shared/steps', 'shared/steps', 'steps that use cases share'],
  ['shared/render', 'shared/render', 'pages, mail, texts'],
  ['shared/adapters', 'shared/adapters', 'AWS, HTTP, memory'],
  ['shared/ports', 'shared/ports', 'what use cases need'],
  ['shared/domain', 'shared/domain', 'rules, without a clock or a network'],
  ['shared/contracts', 'shared/contracts', 'rows, events, configuration'],
];
const page = 'docs/architecture.md';
const [start, end] = ['<!-- rooms: drawn by `npm run draw` -->', '<!-- /rooms -->'];

const roomOf = (path) => rooms.find(([folder]) => path.startsWith(`${folder}/`))?.[1];

const arrowsOf = (imports) => {
  const arrows = new Map();
  for (const { from, to } of imports) {
    const [a, b] = [roomOf(from), roomOf(to)];
    if (a === undefined || b === undefined || a === b) continue;
    const key = `${a} ${b}`;
    arrows.set(key, (arrows.get(key) ?? 0) + 1);
  }
  return [...arrows].map(([key, count]) => [...key.split(' '), count]);
};

/** An arrow that a longer way implies is left out: the picture shows whom each room stands on, not everybody beneath. */
const withoutImplied = (arrows) => {
  const reaches = (from, to, skip) =>
    arrows.some((arrow) => arrow !== skip && arrow[0] === from && (arrow[1] === to || reaches(arrow[1], to, skip)));
  return arrows.filter((arrow) => !reaches(arrow[0], arrow[1], arrow));
};

const idOf = (room) => room.replace('/', '_');

const draw = (imports) => {
  const place = (room) => rooms.findIndex(([, name]) => name === room);
  const arrows = withoutImplied(arrowsOf(imports)).sort(
    (a, b) => place(a[0]) - place(b[0]) || place(a[1]) - place(b[1]),
  );
  const used = rooms.filter(([, room]) => imports.some(({ from, to }) => roomOf(from) === room || roomOf(to) === room));
  return [
    '```mermaid',
    'flowchart TD',
    ...used.map(([, room, purpose]) => `  ${idOf(room)}["<b>${room}</b><br/>${purpose}"]`),
    ...arrows.map(([from, to]) => `  ${idOf(from)} --> ${idOf(to)}`),
    '```',
  ].join('\n');
};

const withPicture = (text, picture) => {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`${page} has no place for the picture: ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${picture}\n${text.slice(to)}`;
};

/** Whether the page shows the rooms and arrows that the imports have. */
export const isPictureTrue = (imports) => {
  const text = readFileSync(page, 'utf8');
  return withPicture(text, draw(imports)) === text;
};

if (import.meta.main) writeFileSync(page, withPicture(readFileSync(page, 'utf8'), draw(readImports().imports)));
