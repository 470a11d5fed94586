import { idOf } from '../../shared/domain/id.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { type Edition, editionAt } from '../../shared/domain/notice/edition.ts';
import { type ScoresView, scoresMail } from '../../shared/render/staff/scores-mail.ts';
import { sendEdition } from '../../shared/steps/send/send-edition.ts';
import { addressed, type WatchDeps } from './deps.ts';
import { figuresFor } from './figures.ts';

type Digest = WatchDeps['config']['insights']['digests'][number];

/** Sends the digests that are due, each to each reader once. The figures of those that are alike are counted once. */
export const sendDigests = async (deps: WatchDeps): Promise<void> => {
  const { config, clock, log } = deps;
  const counted = new Map<string, Promise<ScoresView>>();
  const failures: unknown[] = [];
  for (const digest of config.insights.digests) {
    const edition = editionAt(digest, millisecondsOf(clock.now()), config.brand.timezone);
    if (!edition) continue;
    const key = JSON.stringify([edition.name, digest.programs]);
    const view = (): Promise<ScoresView> => {
      const found = counted.get(key) ?? figuresFor(digest, edition, deps);
      counted.set(key, found);
      return found;
    };
    for (const to of digest.to) {
      try {
        const { kind } = await sendTo(to, { digest, edition, view }, deps);
        if (kind !== 'left' && kind !== 'sent') log.warn('digest.not-sent', { every: digest.every, outcome: kind });
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) throw failures[0];
};

interface Due {
  readonly digest: Digest;
  readonly edition: Edition;
  readonly view: () => Promise<ScoresView>;
}

const sendTo = async (to: string, { digest, edition, view }: Due, deps: WatchDeps) => {
  const id = idOf('digest', edition.name, to, ...(digest.programs ?? []).toSorted());
  const found = await deps.records.get({ kind: 'edition', id: [id] });
  if (found && found.state !== 'waiting' && found.state !== 'sending') return { kind: 'left' } as const;
  // Counted before it is claimed: figures that cannot be counted now are sent by the next wake-up.
  const mail = addressed(scoresMail(await view()), to, deps);
  return sendEdition(id, async () => mail, deps);
};
