import { riskSignal } from '../../shared/contracts/own-events.ts';
import { type Day, dateOf, localDay } from '../../shared/domain/insights/dates.ts';
import { reasonIn } from '../../shared/domain/insights/risk/because.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { day } from '../../shared/domain/timing/offsets.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { assessed } from '../../shared/steps/facts/assessed.ts';
import { candidatesIn } from './candidates.ts';
import type { WatchDeps } from './deps.ts';
import { type Reached, reachable } from './reachable.ts';

/** Kept beside the series that are watched: the day on which it was last looked. */
const marker = 'at-risk';

/**
 * Once a day: hands in, like a system that knows, who is about to leave. Their tasks are opened as those of any signal. The
 * same person is the same event for as long as the rule says, whoever dies or comes twice.
 */
export const handInAtRisk = async (deps: WatchDeps): Promise<void> => {
  const { config, clock, records, log } = deps;
  const rule = config.insights.atRisk;
  if (!rule) return;
  const today = localDay(millisecondsOf(clock.now()), config.brand.timezone);
  const done = await records.get({ kind: 'watch', id: [marker] });
  if (done && done.since >= today) return;
  const known = await assessed(deps);
  const found = await reachable(candidatesIn(known, { rule, deps }), { most: rule.most, known, deps });
  for (const one of found) await deps.bus.handIn(eventOf(one, { today, every: rule.every }));
  log.info('at-risk.handed-in', { people: found.length });
  await untilCommitted(async () => {
    const row = await records.get({ kind: 'watch', id: [marker] });
    if (row && row.since >= today) return { commit: nothingToCommit, value: undefined };
    const put = { kind: 'watch', version: row?.version ?? 0, id: marker, since: today } as const;
    return { commit: await records.commit([{ put }]), value: undefined };
  });
};

/** @param every milliseconds in which a person is one event. */
const eventOf = ({ person, contact }: Reached, { today, every }: { readonly today: Day; readonly every: number }) => {
  const length = Math.max(1, Math.round(every / day));
  const since = dateOf(Math.floor(today / length) * length);
  const { externalId, email, phone, name, locale, timezone } = contact;
  return {
    detailType: riskSignal,
    detail: {
      id: `risk-${since}-${person.contact}`,
      occurredAt: `${dateOf(today)}T00:00:00.000Z`,
      customer: { id: externalId, email, phone, name, locale, timezone },
      title: reasonIn(person).slice(0, 150),
      properties: { probability: Math.round(100 * person.probability) / 100 },
    },
  };
};
