import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** One line of docs/threat-model.md. */
export interface Line {
  readonly attack: string;
  /** Files, from the root of the repository; all of them must give way before the attack gets through. */
  readonly defences: readonly string[];
  readonly file: string;
  /** Name of the test, or its beginning where the test is one for each of many cases. */
  readonly name: string;
}

const form = /^\| ([^|]+) \| (`[^|]+`) \| `(test\/[^`]+\.test\.ts)` "([^"]+)" \|$/;

export const readText = (file: string): string => readFileSync(join(root, file), 'utf8');

/** @throws where a line is not of the form `attack | files | test "name"`. */
export const readLines = (): readonly Line[] =>
  readText('docs/threat-model.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| attack'))
    .map((line) => {
      const [, attack = '', defences = '', file = '', name = ''] = form.exec(line) ?? [];
      if (!attack) throw new Error(`docs/threat-model.md: not "attack | files | test": ${line}`);
      return { attack, defences: [...defences.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path), file, name };
    });

/** Text of the named test: to the line that closes it, as deep as the one that opens it. */
export const testText = ({ file, name }: Line): string => {
  const lines = readText(file).split('\n');
  const at = lines.findIndex((line) => line.includes(name));
  if (at < 0) throw new Error(`${file} has no test "${name}"`);
  const from = lines.slice(0, at + 1).findLastIndex((line) => /^ *(it|describe)\b/.test(line));
  const depth = /^ */.exec(lines[from] ?? '')?.[0] ?? '';
  const end = lines.findIndex((line, index) => index >= at && line.startsWith(`${depth}}`));
  return lines.slice(from, end < 0 ? at + 1 : end + 1).join('\n');
};
