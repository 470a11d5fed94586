import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakIn } from '../../breaking/places.ts';
import { tableOf } from '../../breaking/table.ts';
import { verdictsKept } from '../../threats/kept.ts';
import { readLines, readText, root, testText } from '../../threats/lines.ts';
import { rowsOf } from '../../threats/table.ts';
import { allTrials, removals, trialsOf } from '../../threats/trials.ts';

const lines = readLines();
const verdicts = verdictsKept();

describe('the threat model', () => {
  it('has a defence and a test in every line, and no line twice', () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(new Set(lines.map(({ attack }) => attack)).size).toBe(lines.length);
  });

  it.each(lines)('names what is there: $attack', (line) => {
    for (const defence of line.defences) expect(existsSync(join(root, defence))).toBe(true);
    expect(testText(line)).toContain(line.name);
    expect(readText(line.file)).not.toMatch(/\b(it|describe)\.(skip|todo|only)\b/);
  });

  it.each(lines)('was tried without its defence: $attack', (line) => {
    const trials = trialsOf(line);
    const places = trials.flatMap(({ removal }) => removal);
    expect([...new Set(places.map(({ file }) => file))].sort()).toEqual([...line.defences].sort());
    for (const place of places) expect(breakIn(readText(place.file), [place])).toContain(place.put);
    const untried = trials.filter(({ key }) => !verdicts.of(key)?.isCaught).map(({ key }) => key);
    expect(untried, 'Something changed: `npm run threats` tries it again.').toEqual([]);
  });

  it('has nothing taken out that no line names, no verdict of what is no more, and says in docs what came out', () => {
    expect(Object.keys(removals).sort()).toEqual(lines.map(({ attack }) => attack).sort());
    expect(verdicts.keys).toEqual(allTrials().map(({ key }) => key));
    expect(readText('docs/threats-tried.md')).toContain(tableOf(rowsOf(allTrials(), verdicts)));
  });

  it('names, in order, every function that reads the root secret, and no other', () => {
    const text = readText('docs/threat-model.md').split('\n');
    const named = text.flatMap((line) => /^- `([a-z-]+)`: /.exec(line)?.[1] ?? []);
    const folder = join(root, 'infra/functions');
    const reading = readdirSync(folder)
      .filter((file) => readFileSync(join(folder, file), 'utf8').includes('keyring.grantRead('))
      .map((file) => file.replace(/\.ts$/, ''));
    expect(named).toEqual(reading.sort());
  });
});
