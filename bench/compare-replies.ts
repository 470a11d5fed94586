import EmailReplyParser from 'email-reply-parser';
import nodeEmailReplyParser from 'node-email-reply-parser';
// @ts-expect-error It brings no types.
import planer from 'planer';
import { ownWords } from '../shared/domain/reply/cut.ts';
import { type Sample, samplesIn } from './reply-corpora.ts';

/**
 * What is left of replies that nobody here wrote, ours beside that of others, in one run. Exact: the same words, whatever the space
 * between them. Emptied: the corpus says that there are words, and nothing is left.
 * `npm run bench:replies -- <folder with a folder for each corpus> [--show]`
 */
const parsers: Readonly<Record<string, (sample: Sample) => string>> = {
  heardback: ({ text, closings }) => ownWords(text, { keepClosings: closings === 'kept' }),
  'email-reply-parser': ({ text }) => new EmailReplyParser().read(text).getVisibleText(),
  'node-email-reply-parser': ({ text }) => nodeEmailReplyParser(text, true),
  planer: ({ text }) => planer.extractFrom(text, 'text/plain'),
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const isExact = ({ expected }: Sample, left: string): boolean =>
  expected !== undefined && spaced(expected) === spaced(left);
const isEmptied = ({ expected }: Sample, left: string): boolean => expected !== '' && spaced(left) === '';

const [folder, show] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder in which the corpora lie, each in a folder of its own.');
const samples = await samplesIn(folder);

for (const corpus of new Set(samples.map((sample) => sample.corpus))) {
  const all = samples.filter((sample) => sample.corpus === corpus);
  const stated = all.filter(({ expected }) => expected !== undefined);
  print(`${corpus}: ${all.length} mails, the words of ${stated.length} stated`);
  for (const [name, parse] of Object.entries(parsers)) {
    // A long quote without an end keeps two of the others busy for minutes: they are asked only where words are stated.
    const asked = name === 'heardback' ? all : stated;
    if (asked.length === 0) continue;
    const judged = asked.map((sample) => ({ sample, left: parse(sample) }));
    const exact = judged.filter(({ sample, left }) => isExact(sample, left)).length;
    const emptied = judged.filter(({ sample, left }) => isEmptied(sample, left)).length;
    print(`  ${name.padEnd(24)} exact ${exact} of ${stated.length}, emptied ${emptied} of ${asked.length}`);
  }
}

if (show)
  for (const sample of samples) {
    const left = parsers.heardback?.(sample) ?? '';
    if (isEmptied(sample, left) || (sample.expected !== undefined && !isExact(sample, left)))
      print(`\n=== ${sample.corpus} ${sample.name}\n--- expected\n${sample.expected}\n--- ours\n${left}`);
  }
