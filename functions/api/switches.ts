import type { SwitchesRow } from '../../shared/contracts/rows/program.ts';
import { brake } from '../../shared/domain/brake/brake.ts';
import { normalise } from '../../shared/domain/contact/resolve.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { ApiDeps, ApiReply } from './deps.ts';
import { isSendable } from './one-spelling.ts';
import { problem } from './problem.ts';
import { releaseHeld } from './release-held.ts';

const none: SwitchesRow = { kind: 'switches', version: 0, id: 'all', paused: {} };

const find = async ({ records }: ApiDeps): Promise<SwitchesRow> =>
  (await records.get({ kind: 'switches', id: ['all'] })) ?? none;

const change = (act: string, changing: (switches: SwitchesRow) => SwitchesRow, deps: ApiDeps): Promise<SwitchesRow> =>
  untilCommitted(async () => {
    const next = changing(await find(deps));
    const done = { chain: 'switches', by: deps.by, act, at: deps.clock.now() } as const;
    return { commit: await commitRecorded([next], done, deps.records), value: next };
  });

const view = ({ paused, shadow }: SwitchesRow) => ({
  paused: Object.entries(paused).map(([program, { since, reason, by }]) => ({
    program,
    since,
    reason: reason ?? null,
    by: by ?? null,
  })),
  shadow: { on: shadow !== undefined, since: shadow?.since ?? null, allow: shadow?.allow ?? [] },
});

export const readSwitches = async (deps: ApiDeps) => view(await find(deps));

/** Stops a programme, or all, from the next survey on; whatever falls due meanwhile is held. */
export const pause = async (
  { program = '*', reason }: { readonly program?: string | undefined; readonly reason?: string | undefined },
  deps: ApiDeps,
) => {
  const since = deps.clock.now();
  const entry = { since, by: deps.by, ...(reason !== undefined && { reason }) };
  // Pausing again says nothing new: since when it stands still is what matters.
  const next = await change(
    'paused',
    (switches) => ({ ...switches, paused: { [program]: entry, ...switches.paused } }),
    deps,
  );
  return view(next);
};

/** Lets a programme, or all, go on, and sends off what was held meanwhile, a portion with each call. */
export const resume = async ({ program = '*' }: { readonly program?: string | undefined }, deps: ApiDeps) => {
  const next = await change(
    'resumed',
    ({ paused, ...switches }) => {
      const isMeant = (name: string): boolean => program === '*' || name === program;
      const others = Object.entries(paused).filter(([name]) => !isMeant(name));
      const halted = Object.entries(paused).filter(([name, { by }]) => isMeant(name) && by === brake);
      const forgiven = Object.fromEntries(halted.map(([name]) => [name, deps.clock.now()]));
      const resumed = halted.length > 0 ? { resumed: { ...switches.resumed, ...forgiven } } : {};
      return { ...switches, ...resumed, paused: Object.fromEntries(others) };
    },
    deps,
  );
  const free = (program === '*' ? Object.keys(deps.config.programs) : [program]).filter(
    (name) => !next.paused[name] && !next.paused['*'],
  );
  const { moved, left } = await releaseHeld({ programs: free, why: 'paused', wanted: () => true }, deps);
  return { ...view(next), moved, left };
};

/** Decide and record everything, send only to the addresses of the allow list. */
export const setShadow = async (
  { on, allow }: { readonly on: boolean; readonly allow: readonly string[] },
  deps: ApiDeps,
): Promise<ApiReply> => {
  const addresses = allow.map((address) => normalise(address.includes('@') ? 'email' : 'sms', address));
  if (!addresses.every(isSendable))
    return problem(400, 'Each entry of `allow` is an e-mail address or a phone number in E.164.');
  const since = deps.clock.now();
  const next = await change(
    on ? 'shadowed' : 'unshadowed',
    ({ shadow, ...switches }) =>
      on ? { ...switches, shadow: { since: shadow?.since ?? since, allow: addresses } } : switches,
    deps,
  );
  return { status: 200, body: view(next) };
};
