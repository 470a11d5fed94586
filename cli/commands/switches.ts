import * as z from 'zod/mini';
import {
  connectionHelp,
  connectionOptions,
  defineCommand,
  RefusedError,
  type Terminal,
  UsageError,
} from '../command.ts';
import { counted, json, minuteOf, plain, progress } from '../output.ts';
import { type Api, connect } from '../rest.ts';

const SwitchesSchema = z.object({
  paused: z.array(
    z.object({ program: z.string(), since: z.string(), reason: z.nullish(z.string()), by: z.nullish(z.string()) }),
  ),
  shadow: z.object({ on: z.boolean(), allow: z.array(z.string()) }),
});
type Switches = z.infer<typeof SwitchesSchema>;

const switchesOf = (body: unknown): Switches => {
  const parsed = SwitchesSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new RefusedError('The switches have another shape than this command knows. Use the version that was deployed.');
};

const asText = ({ paused, shadow }: Switches): string =>
  [
    ...(paused.length === 0 ? ['Nothing is paused.'] : []),
    ...paused.map(
      ({ program, since, reason, by }) =>
        `${by === 'heardback' ? 'Halted by itself' : 'Paused'}: ${program === '*' ? 'every programme' : program}, since ${minuteOf(since)} UTC${reason ? ` (${reason})` : ''}`,
    ),
    shadow.on
      ? `Shadow mode is on: everything is decided, ${shadow.allow.length === 0 ? 'nothing is sent.' : `sent only to ${shadow.allow.join(', ')}.`}`
      : 'Shadow mode is off.',
  ]
    .map((line) => `${plain(line)}\n`)
    .join('');

const show = (body: unknown, asJson: boolean | undefined, { out }: Terminal): 0 => {
  out(asJson ? json(body) : asText(switchesOf(body)));
  return 0;
};

const atMostOne = (positionals: readonly string[]): { readonly program?: string } => {
  const [program, more] = positionals;
  if (more !== undefined) throw new UsageError('Name one programme, or none for all.');
  return program === undefined || program === '*' ? {} : { program };
};

const MovedSchema = z.object({ moved: z.optional(z.number()), left: z.optional(z.boolean()) });

/** Some work is done a portion with each call: asks again until nothing is left. A portion that moves nothing ends it. */
export const repeatWhileLeft = async (
  call: () => Promise<unknown>,
  terminal: Terminal,
): Promise<{ readonly last: unknown; readonly moved: number }> => {
  const told = progress(terminal);
  let moved = 0;
  for (;;) {
    const last = await call();
    const { moved: more = 0, left = false } = MovedSchema.safeParse(last).data ?? {};
    moved += more;
    if (left && more > 0) {
      told.show(`${counted(moved, 'survey')} moved`);
      continue;
    }
    told.clear();
    if (left)
      throw new RefusedError(
        `${counted(moved, 'survey')} moved, then no more, though some are left. Run the command again.`,
      );
    return { last, moved };
  }
};

export const switches = defineCommand({
  name: 'switches',
  summary: 'what is paused, and whether shadow mode is on',
  help: `Shows what operators switched by hand.

  heardback switches [options]

${connectionHelp}`,
  options: connectionOptions,
  run: async ({ values }, terminal) => show(await connect(values, terminal).get('/v1/switches'), values.json, terminal),
});

export const pause = defineCommand({
  name: 'pause',
  summary: 'hold what falls due, of one programme or of all',
  help: `Holds what falls due, of one programme or of all, until it is resumed. Events are still decided on.

  heardback pause [programme] [--reason TEXT] [options]

  --reason TEXT
${connectionHelp}`,
  options: { ...connectionOptions, reason: { type: 'string' } },
  run: async ({ values, positionals }, terminal) => {
    const { reason } = values;
    const body = { ...atMostOne(positionals), ...(reason !== undefined && { reason }) };
    return show(await connect(values, terminal).send('POST', '/v1/pause', body), values.json, terminal);
  },
});

export const resume = defineCommand({
  name: 'resume',
  summary: 'let it go on, and send off what was held',
  help: `Lets a programme, or all, go on and sends off what was held meanwhile and still makes sense.

  heardback resume [programme] [options]

${connectionHelp}`,
  options: connectionOptions,
  run: async ({ values, positionals }, terminal) => {
    const api: Api = connect(values, terminal);
    const body = atMostOne(positionals);
    const { last, moved } = await repeatWhileLeft(() => api.send('POST', '/v1/resume', body), terminal);
    if (!values.json) terminal.out(`${counted(moved, 'held survey goes on', 'held surveys go on')}.\n`);
    return show(last, values.json, terminal);
  },
});

export const shadow = defineCommand({
  name: 'shadow',
  summary: 'decide everything, send only to an allow list',
  help: `In shadow mode everything is decided and recorded, and sent only to the addresses that are allowed.

  heardback shadow on [--allow ada@example.com,+442071838750] [options]
  heardback shadow off [options]

  --allow LIST  e-mail addresses and phone numbers, separated by commas
${connectionHelp}`,
  options: { ...connectionOptions, allow: { type: 'string', multiple: true } },
  run: async ({ values, positionals: [state, more] }, terminal) => {
    if ((state !== 'on' && state !== 'off') || more !== undefined)
      throw new UsageError('Write `heardback shadow on` or `heardback shadow off`.');
    if (state === 'off' && values.allow) throw new UsageError('--allow goes with `heardback shadow on`.');
    const allow = (values.allow ?? []).flatMap((list) => list.split(',')).map((address) => address.trim());
    const body = { on: state === 'on', allow: allow.filter((address) => address !== '') };
    return show(await connect(values, terminal).send('PUT', '/v1/shadow', body), values.json, terminal);
  },
});
