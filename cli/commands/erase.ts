import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, RefusedError, UsageError } from '../command.ts';
import { counted, json } from '../output.ts';
import { connect } from '../rest.ts';

const ReceiptSchema = z.object({ receipt: z.string(), rows: z.number(), files: z.number(), at: z.string() });

export const erase = defineCommand({
  name: 'erase',
  summary: 'erase a person: their surveys, answers, words and addresses',
  help: `Erases a person for good: contact, surveys, answers, conversations, tasks, and their facts. What they unsubscribed from stays
unsubscribed. An address names everybody who was known by it; an id names one customer.

  heardback erase <e-mail | phone> [options]
  heardback erase --id <customer id> [options]

  --id ID            the customer's id, as the business systems name it
${connectionHelp}`,
  options: { ...connectionOptions, id: { type: 'string' } },
  run: async ({ values, positionals: [address, more] }, terminal) => {
    if (more !== undefined || (address === undefined) === (values.id === undefined))
      throw new UsageError('Say whom: `heardback erase ada@example.com`, or `heardback erase --id c-1001`.');
    const person = address === undefined ? { id: values.id } : { [address.includes('@') ? 'email' : 'phone']: address };
    const body = await connect(values, terminal).send('POST', '/v1/people/erase', person);
    const done = ReceiptSchema.safeParse(body);
    if (!done.success)
      throw new RefusedError('The answer is no receipt. Use the version of this command that was deployed.');
    const { receipt, rows, files } = done.data;
    terminal.out(values.json ? json(done.data) : told(receipt, rows, files));
    return 0;
  },
});

const told = (receipt: string, rows: number, files: number): string =>
  rows === 0
    ? 'Nothing is known of this person.\n'
    : `Erased: ${counted(rows, 'row', 'rows')}, and what ${counted(files, 'file', 'files')} of facts held, within the hour. Receipt ${receipt}.\n`;
