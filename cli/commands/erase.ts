import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, RefusedError, UsageError } from '../command.ts';
import { counted, json } from '../output.ts';
import { connect } from '../rest.ts';

const ReceiptSchema = z.looseObject({
  ...{ receipt: z.string(), rows: z.number(), files: z.number(), at: z.string() },
  /** One that was deployed earlier says none, and is done. */
  state: z.optional(z.enum(['going', 'done'])),
  /** What it does not reach, and until when. */
  beyond: z.optional(z.array(z.string())),
});
type Receipt = z.infer<typeof ReceiptSchema>;

export const erase = defineCommand({
  name: 'erase',
  summary: 'erase a person: their surveys, answers, words, mails and addresses',
  help: `Erases a person for good: contact, surveys, answers, conversations, tasks, mails, what could not be used, and their facts. What they
unsubscribed from stays unsubscribed. An address names everybody who was known by it; an id names one customer. With --json it prints
the receipt, which \`heardback receipt check\` checks.

  heardback erase <e-mail | phone> [options]
  heardback erase --id <customer id> [options]
  heardback erase --after-restore [options]

  --id ID            the customer's id, as the business systems name it
  --after-restore    erase again all who were erased, once the table came back from a backup
${connectionHelp}`,
  options: { ...connectionOptions, id: { type: 'string' }, 'after-restore': { type: 'boolean' } },
  run: async ({ values, positionals: [address, more] }, terminal) => {
    const { send } = connect(values, terminal);
    if (values['after-restore']) {
      if (address !== undefined || values.id !== undefined)
        throw new UsageError('`--after-restore` names nobody: whoever was erased is on the list.');
      terminal.out(toldAgain(await eraseAgain(send), values.json));
      return 0;
    }
    if (more !== undefined || (address === undefined) === (values.id === undefined))
      throw new UsageError('Say whom: `heardback erase ada@example.com`, or `heardback erase --id c-1001`.');
    const person = address === undefined ? { id: values.id } : { [address.includes('@') ? 'email' : 'phone']: address };
    const receipt = await untilDone(() => send('POST', '/v1/people/erase', person));
    terminal.out(values.json ? json(receipt) : told(receipt));
    return 0;
  },
});

type Send = ReturnType<typeof connect>['send'];

/** What is too much for one call goes on when it is asked for again. */
const untilDone = async (ask: () => Promise<unknown>): Promise<Receipt> => {
  for (;;) {
    const receipt = ReceiptSchema.safeParse(await ask());
    if (!receipt.success)
      throw new RefusedError('The answer is no receipt. Use the version of this command that was deployed.');
    if (receipt.data.state !== 'going') return receipt.data;
  }
};

const AgainSchema = z.object({ erased: z.number(), next: z.optional(z.string()) });

const eraseAgain = async (send: Send): Promise<number> => {
  let erased = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const done = AgainSchema.parse(await send('POST', '/v1/people/erase-again', { after }));
    erased += done.erased;
    after = done.next;
  }
  return erased;
};

const toldAgain = (erased: number, asJson: boolean | undefined): string => {
  if (asJson) return json({ erased });
  return erased === 0
    ? 'Everybody who was erased still is.\n'
    : `Erased again: ${counted(erased, 'person', 'people')} who had come back.\n`;
};

const told = ({ receipt, rows, files, beyond = [] }: Receipt): string =>
  rows === 0
    ? 'Nothing is known of this person.\n'
    : `Erased: ${counted(rows, 'row', 'rows')}, and what ${counted(files, 'file', 'files')} of facts held, within the hour. Receipt ${receipt}.\n${beyond.length > 0 ? `Not reached by it:\n${beyond.map((one) => `- ${one}\n`).join('')}` : ''}`;
