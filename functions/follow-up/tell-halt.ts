import type { HaltRow } from '../../shared/contracts/rows/brake.ts';
import { own } from '../../shared/domain/own.ts';
import { haltMail, haltWords } from '../../shared/render/staff/halt-words.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { againLater } from '../../shared/steps/send/send-once.ts';
import { teamOf } from '../../shared/steps/task/team-clock.ts';
import type { HoldDeps } from './tell-hold.ts';

/**
 * Tells that a programme halted by itself: the topic, the owner of the programme's team, and by the log whoever the alarms
 * ring for. Told twice is better than never, so it is remembered only afterwards.
 */
export const tellHalt = async ({ program }: HaltRow, deps: HoldDeps): Promise<void> => {
  const { records, notifier, mailer, config, publicUrl, log } = deps;
  const halt = await records.get({ kind: 'halt', id: [program] });
  if (halt?.state !== 'due') return;
  log.warn('brake.halted', { program, harm: halt.harm });
  const { id: team, team: known } = teamOf(own(config.programs, program)?.followUp.team ?? '', config);
  const { subject, lines } = haltWords({ halt, brand: config.brand });
  await notifier.publish({
    id: `brake.${program}.${halt.since}`,
    subject: subject.slice(0, 100),
    message: lines.join('\n'),
    attributes: { kind: 'brake', team, severity: 'urgent', event: 'opened' },
  });
  const url = `${publicUrl}/app/insights/programmes`;
  const outcome = await mailer.send({
    ...haltMail({ halt, brand: config.brand, to: known.owner, url }),
    to: known.owner.email,
    from: { name: `${config.brand.name} – Heardback`, address: config.brand.from },
    replyTo: config.brand.from,
    headers: { 'Auto-Submitted': 'auto-generated' },
    priority: 'urgent',
  });
  await againLater(outcome);
  await remember(halt, deps);
};

const remember = ({ program, since }: HaltRow, { records }: HoldDeps): Promise<void> =>
  untilCommitted(async () => {
    const found = await records.get({ kind: 'halt', id: [program] });
    if (found?.state !== 'due' || found.since !== since) return { commit: nothingToCommit, value: undefined };
    return {
      commit: await records.commit([{ put: { ...found, state: 'told', wakeAt: undefined } }]),
      value: undefined,
    };
  });
