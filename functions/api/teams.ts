import type * as z from 'zod/mini';
import type { RosterSchema } from '../../shared/contracts/operations.ts';
import type { RosterRow } from '../../shared/contracts/rows/staff.ts';
import { own } from '../../shared/domain/own.ts';
import { withMembers } from '../../shared/domain/staff/left.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { passOnAllOf } from '../../shared/steps/task/pass-on.ts';
import type { ApiDeps, ApiReply } from './deps.ts';
import { problem } from './problem.ts';

/** Says which teams there are when one is none of them. @param status 404 for an address, 422 for what was sent. */
export const unknownTeam = (team: string, { config }: Pick<ApiDeps, 'config'>, status = 422): ApiReply | undefined =>
  Object.hasOwn(config.teams, team)
    ? undefined
    : problem(status, `There is no team '${team}'; teams are ${Object.keys(config.teams).join(', ')}.`);

/** Who takes the tasks of a team in turn, and who is away. */
export const readTeam = async (id: string, deps: ApiDeps): Promise<ApiReply> =>
  unknownTeam(id, deps, 404) ?? {
    status: 200,
    body: view(id, await deps.records.get({ kind: 'roster', id: [id] }), deps),
  };

/** Replaces members or absences; what is not named stays. Absences that are over are forgotten. */
export const changeTeam = async (id: string, wish: z.output<typeof RosterSchema>, deps: ApiDeps): Promise<ApiReply> => {
  const refusal = unknownTeam(id, deps);
  if (refusal) return refusal;
  const now = deps.clock.now();
  const roster = await untilCommitted(async () => {
    const found = await deps.records.get({ kind: 'roster', id: [id] });
    const before: RosterRow = found ?? { kind: 'roster', version: 0, team: id, absences: [], turns: {} };
    const absences = (wish.absences ?? before.absences).filter(({ until }) => until > now);
    const kept: RosterRow = { ...before, absences };
    const members = before.members ?? deps.config.teams[id]?.members ?? [];
    const next = wish.members ? withMembers(kept, members, wish.members) : kept;
    if (found && same(found, next)) return { commit: nothingToCommit, value: next };
    const act = { chain: 'teams', by: deps.by, act: 'changed', at: now, detail: { team: id } } as const;
    return { commit: await commitRecorded([next], act, deps.records), value: next };
  });
  // Their customers wait for somebody who is there.
  await passOnAllOf(id, deps);
  return { status: 200, body: view(id, roster, deps) };
};

const same = (a: RosterRow, b: RosterRow): boolean => JSON.stringify(a) === JSON.stringify(b);

const view = (id: string, roster: RosterRow | undefined, { config }: ApiDeps) => ({
  team: id,
  name: own(config.teams, id)?.name ?? id,
  owner: own(config.teams, id)?.owner,
  members: roster?.members ?? own(config.teams, id)?.members ?? [],
  absences: roster?.absences ?? [],
});
