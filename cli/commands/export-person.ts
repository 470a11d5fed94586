import { connectionHelp, connectionOptions, defineCommand, RefusedError, UsageError } from '../command.ts';
import { json } from '../output.ts';
import { connect } from '../rest.ts';

export const exportPerson = defineCommand({
  name: 'export-person',
  summary: 'print all that is kept about a person, as JSON',
  help: `Prints what is kept about a person, as JSON: contact, events, decisions, surveys, answers, tasks, messages, and whether they are written
to. For whoever asks what is known of them. It changes nothing.

  heardback export-person <e-mail | phone> [options] > person.json
  heardback export-person --id <customer id> [options]

  --id ID            the customer's id, as the business systems name it
${connectionHelp}`,
  options: { ...connectionOptions, id: { type: 'string' } },
  run: async ({ values, positionals: [address, more] }, terminal) => {
    if (more !== undefined || (address === undefined) === (values.id === undefined))
      throw new UsageError('Say whom: `heardback export-person ada@example.com`, or `--id c-1001`.');
    const person = address === undefined ? { id: values.id } : { [address.includes('@') ? 'email' : 'phone']: address };
    const body = await connect(values, terminal).send('POST', '/v1/people/export', person);
    if (typeof body !== 'object' || body === null)
      throw new RefusedError('The answer is no export. Use the version of this command that was deployed.');
    terminal.out(json(body));
    return 0;
  },
});
