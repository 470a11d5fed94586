import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, RefusedError, UsageError } from '../command.ts';
import { json, minuteOf, plain } from '../output.ts';
import { connect } from '../rest.ts';

const EntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  expiresAt: z.nullish(z.string()),
  revokedAt: z.nullish(z.string()),
  key: z.optional(z.string()),
});
type Entry = z.infer<typeof EntrySchema>;

/** @throws RefusedError */
const known = <S extends z.ZodMiniType>(schema: S, body: unknown): z.output<S> => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new RefusedError('The keys have another shape than this command knows. Use the version that was deployed.');
};

const stateOf = ({ expiresAt, revokedAt }: Entry): string => {
  if (revokedAt) return `revoked ${minuteOf(revokedAt)} UTC`;
  return expiresAt ? `until ${minuteOf(expiresAt)} UTC` : 'live';
};

const lineOf = (entry: Entry): string =>
  plain(`${entry.id}  ${entry.name}  (${entry.scopes.join(', ')})  ${stateOf(entry)}`);

const shownOnce = (entry: Entry): string =>
  `${entry.key}\n\nThis is the key of ${plain(entry.name)}, shown once; only its hash is kept. Revoke it with \`heardback keys revoke ${entry.id}\`.\n`;

export const keys = defineCommand({
  name: 'keys',
  summary: 'API keys of other systems: list, create, revoke',
  help: `Gives each system a key of its own that may do just what it needs. Asks for the first key, that of the secret.

  heardback keys [options]
  heardback keys create NAME --scopes events,read [--expires 2027-06-30] [options]
  heardback keys revoke ID [options]

  --scopes LIST      events (POST /events), read (figures and states), words (what customers wrote, and their addresses),
                     write (tasks, tags, improvements), operate (pause, release, replay), people (erase, export)
  --expires INSTANT  after which it is not taken any more
To replace a key: create a second one, give it to the system, revoke the first.
${connectionHelp}`,
  options: { ...connectionOptions, scopes: { type: 'string', multiple: true }, expires: { type: 'string' } },
  run: async ({ values, positionals: [act, name, more] }, terminal) => {
    const api = connect(values, terminal);
    const say = (body: unknown, text: string): 0 => {
      terminal.out(values.json ? json(body) : text);
      return 0;
    };
    if (act === undefined) {
      const list = known(z.array(EntrySchema), await api.get('/v1/keys'));
      return say(list, list.map((entry) => `${lineOf(entry)}\n`).join('') || 'No system has a key of its own.\n');
    }
    if (name === undefined || more !== undefined || (act !== 'create' && act !== 'revoke'))
      throw new UsageError(
        'Write `heardback keys`, `heardback keys create NAME --scopes LIST` or `heardback keys revoke ID`.',
      );
    if (act === 'revoke') {
      const entry = known(EntrySchema, await api.send('DELETE', `/v1/keys/${encodeURIComponent(name)}`));
      return say(entry, `${lineOf(entry)}\n`);
    }
    const entry = known(EntrySchema, await api.send('POST', '/v1/keys', wishOf(name, values)));
    return say(entry, shownOnce(entry));
  },
});

interface Values {
  readonly scopes?: readonly string[] | undefined;
  readonly expires?: string | undefined;
}

const wishOf = (name: string, { scopes = [], expires }: Values) => {
  const list = scopes.flatMap((text) => text.split(',')).map((scope) => scope.trim());
  if (list.length === 0) throw new UsageError('Say what the key may do: --scopes events,read.');
  return { name, scopes: list, ...(expires !== undefined && { expiresAt: expires }) };
};
