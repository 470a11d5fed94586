import type { PaceRow } from '../../shared/contracts/rows/program.ts';
import { own } from '../../shared/domain/own.ts';
import type { Log, Mailer, Notifier } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { holdMail, holdWords } from '../../shared/render/staff/hold-words.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { againLater } from '../../shared/steps/send/send-once.ts';
import { teamOf } from '../../shared/steps/task/team-clock.ts';
import type { DigestDeps } from './digest.ts';

export interface HoldDeps extends Pick<DigestDeps, 'config' | 'publicUrl'> {
  readonly records: Records;
  readonly notifier: Notifier;
  readonly mailer: Mailer;
  readonly log: Log;
}

/**
 * Tells of surveys that are held because too many came at once: the topic, the owner of the programme's team, and by the log
 * whoever the alarms ring for. Told twice is better than never, so it is remembered only afterwards.
 */
export const tellHold = async ({ program, hour }: PaceRow, deps: HoldDeps): Promise<void> => {
  const { records, notifier, mailer, config, publicUrl, log } = deps;
  const pace = await records.get({ kind: 'pace', id: [program, hour] });
  if (pace?.state !== 'due' || !pace.word) return;
  const { word } = pace;
  log.warn(`surge.${word}`, { program, hour, count: pace.count });
  const { id: team, team: known } = teamOf(own(config.programs, program)?.followUp.team ?? '', config);
  const { subject, lines } = holdWords({ pace, brand: config.brand });
  await notifier.publish({
    id: `surge.${program}.${hour}.${word}`,
    subject: subject.slice(0, 100),
    message: lines.join('\n'),
    attributes: { kind: 'surge', team, severity: 'urgent', event: word === 'held' ? 'opened' : 'escalated' },
  });
  const outcome = await mailer.send({
    ...holdMail({ pace, brand: config.brand, to: known.owner, inboxUrl: `${publicUrl}/app` }),
    to: known.owner.email,
    from: { name: `${config.brand.name} – Heardback`, address: config.brand.from },
    replyTo: config.brand.from,
    headers: { 'Auto-Submitted': 'auto-generated' },
    priority: 'urgent',
  });
  await againLater(outcome);
  await untilCommitted(async () => {
    const found = await records.get({ kind: 'pace', id: [program, hour] });
    if (found?.state !== 'due' || found.word !== word) return { commit: nothingToCommit, value: undefined };
    return { commit: await records.commit([{ put: { ...found, state: 'told' } }]), value: undefined };
  });
};
