import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { parseJson } from '../../shared/domain/json.ts';
import {
  connectionHelp,
  connectionOptions,
  defineCommand,
  RefusedError,
  type Terminal,
  UsageError,
} from '../command.ts';
import { json } from '../output.ts';
import { connect } from '../rest.ts';

const AnswerSchema = z.object({ genuine: z.boolean() });

export const receipt = defineCommand({
  name: 'receipt',
  summary: 'check the receipt of an erasure',
  help: `Says whether a receipt of \`heardback erase --json\` is genuine: made by this system, with nothing in it changed. It names nobody, and
neither does the answer. Exit code 0: it is, 1: it is not.

  heardback receipt check <file> [options]
  heardback receipt check - [options]         from standard input

${connectionHelp}`,
  options: connectionOptions,
  run: async ({ values, positionals: [act, file, more] }, terminal) => {
    if (act !== 'check' || file === undefined || more !== undefined)
      throw new UsageError('Say which receipt: `heardback receipt check receipt.json`, or `-` for standard input.');
    const read = parseJson(await textOf(file, terminal));
    if (read.kind === 'unreadable') throw new UsageError(`${file} holds no receipt. ${read.reason}`);
    const answer = AnswerSchema.safeParse(
      await connect(values, terminal).send('POST', '/v1/people/receipts/check', read.value),
    );
    if (!answer.success)
      throw new RefusedError('The answer says neither yes nor no. Use the version of this command that was deployed.');
    const { genuine } = answer.data;
    const words = genuine ? 'The receipt is genuine.\n' : 'This is no receipt of this system, or it was changed.\n';
    terminal.out(values.json ? json(answer.data) : words);
    return genuine ? 0 : 1;
  },
});

const textOf = async (file: string, { input }: Terminal): Promise<string> => {
  if (file !== '-')
    return readFile(file, 'utf8').catch((cause: unknown) => {
      throw new UsageError(`Cannot read ${file}.`, { cause });
    });
  const chunks: Buffer[] = [];
  for await (const chunk of input()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};
