import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, RefusedError, UsageError } from '../command.ts';
import { counted, json, table } from '../output.ts';
import { connect } from '../rest.ts';
import { repeatWhileLeft } from './switches.ts';

const HoldsSchema = z.array(
  z.object({
    program: z.string(),
    hour: z.string(),
    count: z.number(),
    usual: z.number(),
    limit: z.number(),
    state: z.string(),
  }),
);

const list = (body: unknown): string => {
  const holds = HoldsSchema.safeParse(body);
  if (!holds.success)
    throw new RefusedError('The holds have another shape than this command knows. Use the version that was deployed.');
  if (holds.data.length === 0) return 'Nothing is held: no hour had far more surveys than usual.\n';
  const head = ['programme', 'hour (UTC)', 'surveys', 'usual', 'limit', 'state'];
  return table(
    head,
    holds.data.map(({ program, hour, count, usual, limit, state }) => [program, hour, count, usual, limit, state]),
  );
};

export const holds = defineCommand({
  name: 'holds',
  summary: 'hours with far more surveys than usual: list, release, drop',
  help: `An hour in which a programme got far more surveys than usual waits for a person. Lists them, sends them after all, or
ends them.

  heardback holds [options]
  heardback holds release <programme> <hour> [options]
  heardback holds drop <programme> <hour> [options]

  heardback holds release post-purchase 2026-11-27T09

${connectionHelp}`,
  options: connectionOptions,
  run: async ({ values, positionals: [act, program, hour, more] }, terminal) => {
    if (act === undefined) {
      const body = await connect(values, terminal).get('/v1/holds');
      terminal.out(values.json ? json(body) : list(body));
      return 0;
    }
    if ((act !== 'release' && act !== 'drop') || !program || !hour || more !== undefined)
      throw new UsageError(
        'Write `heardback holds release <programme> <hour>` or `heardback holds drop <programme> <hour>`, as `heardback holds` lists them.',
      );
    const api = connect(values, terminal);
    const { moved } = await repeatWhileLeft(() => api.send('POST', `/v1/holds/${act}`, { program, hour }), terminal);
    const done = act === 'release' ? ['goes on', 'go on'] : ['is dropped', 'are dropped'];
    terminal.out(
      values.json ? json({ program, hour, moved }) : `${counted(moved, `survey ${done[0]}`, `surveys ${done[1]}`)}.\n`,
    );
    return 0;
  },
});
