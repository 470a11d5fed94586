import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { understandText } from '../shared/domain/reply/understand.ts';

/**
 * Reads a list of texts (JSON) that people sent to each other, and prints what would be taken for an objection, a command or
 * a machine's: each should be one. `npm run bench:texts -- texts.json en`
 */
const [path = '', language = 'en'] = process.argv.slice(2);
const texts = z.array(z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
const taken = new Map<string, string[]>();
for (const text of new Set(texts)) {
  const understood = understandText(text, { scale: { low: 0, high: 10 }, language });
  const kind = 'objects' in understood && understood.objects ? 'unsubscribe' : understood.kind;
  if (kind !== 'comment' && kind !== 'answer') taken.set(kind, [...(taken.get(kind) ?? []), text]);
}
for (const [kind, list] of taken) {
  process.stdout.write(`${kind}: ${list.length} of ${texts.length}\n`);
  for (const text of list) process.stdout.write(`  ${JSON.stringify(text.slice(0, 160))}\n`);
}
