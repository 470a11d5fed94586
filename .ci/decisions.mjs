import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = 'docs/adr';
const page = `${folder}/README.md`;
const start = '<!-- decisions: listed by `npm run draw` -->';

/** The index of the decisions, from the first line of each. */
const listed = () =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
    .map((name) => {
      const [title = ''] = readFileSync(`${folder}/${name}`, 'utf8').split('\n');
      const [, number, words] = /^# (\d+)\. (.+)$/.exec(title) ?? [];
      if (Number(name.slice(0, 4)) !== Number(number)) throw new Error(`${name} begins with "${title}".`);
      return `- [${number}. ${words}](${name})`;
    })
    .join('\n');

const withList = (text) => `${text.slice(0, text.indexOf(start) + start.length)}\n${listed()}\n`;

export const isIndexTrue = () => withList(readFileSync(page, 'utf8')) === readFileSync(page, 'utf8');

if (import.meta.main) writeFileSync(page, withList(readFileSync(page, 'utf8')));
