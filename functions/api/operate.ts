import type * as z from 'zod/mini';
import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import {
  EndSessionsSchema,
  HoldSchema,
  ImprovementSchema,
  KeySchema,
  PauseSchema,
  RehearSchema,
  ReplaySchema,
  RosterSchema,
  ShadowSchema,
  TagsSchema,
  TestSendSchema,
  WhySchema,
} from '../../shared/contracts/operations.ts';
import type { ApiDeps, ApiReply } from './deps.ts';
import { listHolds, ruleOn } from './holds.ts';
import { addImprovement, removeImprovement } from './improvements.ts';
import { issueKey, listKeys, revokeKey } from './keys.ts';
import { problem } from './problem.ts';
import { endSessions } from './sessions.ts';
import { pause, readSwitches, resume, setShadow } from './switches.ts';
import { fileUnder } from './tags.ts';
import { changeTeam, readTeam } from './teams.ts';
import { sendTest } from './test-send.ts';
import { replay } from './undelivered.ts';
import { rehear } from './unheard.ts';

/** Hands on the switch: pausing, shadow mode, surges that wait for a person, and a survey to oneself. */
export const operate = async (route: string, body: unknown, deps: ApiDeps): Promise<ApiReply | undefined> => {
  const [, method, team] = /^(GET|PUT) teams\/([a-z0-9-]+)$/.exec(route) ?? [];
  if (team)
    return method === 'GET'
      ? readTeam(team, deps)
      : withBody(RosterSchema, body, (wish) => changeTeam(team, wish, deps));
  const [, answer] = /^PUT answers\/([^/]+)\/tags$/.exec(route) ?? [];
  if (answer) return withBody(TagsSchema, body, (wish) => fileUnder(answer, wish, deps));
  const [, program, act] = /^POST programs\/([^/]+)\/(pause|resume)$/.exec(route) ?? [];
  if (program) return switchProgram({ program, act }, body, deps);
  const [, improvement] = /^DELETE improvements\/([0-9a-z]{26})$/.exec(route) ?? [];
  if (improvement) return removeImprovement(improvement, deps);
  const [, key] = /^DELETE keys\/([0-9a-f]{8})$/.exec(route) ?? [];
  if (key) return revokeKey(key, deps);
  switch (route) {
    case 'GET keys':
      return listKeys(deps);
    case 'POST keys':
      return withBody(KeySchema, body, (wish) => issueKey(wish, deps));
    case 'POST sessions/end':
      return withBody(EndSessionsSchema, body, (wish) => endSessions(wish, deps));
    case 'GET switches':
      return { status: 200, body: await readSwitches(deps) };
    case 'POST pause':
      return withBody(
        PauseSchema,
        body,
        async (wish) => unknownProgram(wish.program, deps.config) ?? { status: 200, body: await pause(wish, deps) },
      );
    case 'POST resume':
      return withBody(
        PauseSchema,
        body,
        async (wish) => unknownProgram(wish.program, deps.config) ?? { status: 200, body: await resume(wish, deps) },
      );
    case 'PUT shadow':
      return withBody(ShadowSchema, body, async (wish) => setShadow(wish, deps));
    case 'GET holds':
      return { status: 200, body: await listHolds(deps) };
    case 'POST holds/release':
    case 'POST holds/drop':
      return withBody(HoldSchema, body, async (hold) =>
        ruleOn(hold, route.endsWith('drop') ? 'dropped' : 'released', deps),
      );
    case 'POST improvements':
      return withBody(ImprovementSchema, body, async (wish) => addImprovement(wish, deps));
    case 'POST undelivered/replay':
      return withBody(ReplaySchema, body, async (wish) => replay(wish, deps));
    case 'POST unheard/replay':
      return withBody(RehearSchema, body, async (wish) => rehear(wish, deps));
    case 'POST test-sends':
      return withBody(
        TestSendSchema,
        body,
        async (wish) => unknownProgram(wish.program, deps.config) ?? sendTest(wish, deps),
      );
    default:
      return undefined;
  }
};

/** The same as `POST pause` and `POST resume` of one programme; a body may say why. */
const switchProgram = (
  { program, act }: { readonly program: string; readonly act: string | undefined },
  body: unknown,
  deps: ApiDeps,
): Promise<ApiReply> =>
  withBody(WhySchema, body ?? {}, async ({ reason }) => {
    const unknown = unknownProgram(program, deps.config);
    if (unknown) return unknown;
    return {
      status: 200,
      body: await (act === 'pause' ? pause({ program, reason }, deps) : resume({ program }, deps)),
    };
  });

const withBody = async <S extends z.ZodMiniType>(
  schema: S,
  body: unknown,
  act: (wish: z.output<S>) => Promise<ApiReply>,
): Promise<ApiReply> => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return act(parsed.data);
  const places = parsed.error.issues.map(({ path }) => `\`${path.map(String).join('.') || 'body'}\``);
  return problem(
    400,
    `The body does not fit: look at ${[...new Set(places)].join(', ')}. docs/api.md shows what is taken.`,
  );
};

const unknownProgram = (program: string | undefined, { programs }: RuntimeConfig): ApiReply | undefined =>
  program === undefined || program === '*' || Object.hasOwn(programs, program)
    ? undefined
    : problem(422, `There is no programme '${program}'; programmes are ${Object.keys(programs).join(', ')}.`);
