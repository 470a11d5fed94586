import type { Understood } from '../../shared/domain/reply/understood.ts';
import { hear } from '../../shared/steps/conversation/hear.ts';
import { takeStray } from '../../shared/steps/conversation/take-stray.ts';
import {
  type InboundEmailDeps,
  type InboundEmailOutcome,
  type Incoming,
  nothingAsked,
  objectsIn,
  onceOf,
  placeOf,
  said,
} from './incoming.ts';
import { answerableAt } from './sender.ts';
import { setAside, tellOfSurplus } from './set-aside.ts';

/** Machines that write to an address of ours are left alone and listed; who asks for an end is obeyed; people reach a person. */
export const withoutSurvey = async (incoming: Incoming, deps: InboundEmailDeps): Promise<InboundEmailOutcome> => {
  const { mail, received } = incoming;
  const wish = { asked: nothingAsked(deps.config.brand.language), ours: [] };
  const { understood, words } = said(incoming, wish, deps);
  if (understood.kind === 'automatic') {
    await setAside(received, { why: 'automatic', sign: understood.why }, deps);
    return { kind: 'aside' };
  }
  const address = answerableAt(mail);
  if (address === undefined) return strayFrom({ incoming, address, words }, deps);
  if (objectsIn(understood)) return objection({ incoming, address, understood, words }, deps);
  if (understood.kind === 'resume')
    return hear({ id: onceOf(incoming), channel: 'email', address, at: deps.clock.now(), understood, words }, deps);
  return strayFrom({ incoming, address, words }, deps);
};

interface Objecting {
  readonly incoming: Incoming;
  readonly address: string;
  readonly understood: Understood;
  readonly words: string;
  readonly note?: string | undefined;
}

/**
 * Who asks for an end is obeyed, and what they say beside it is read by a person. The words come first: whoever is heard is a
 * duplicate when the mail comes again after a crash, and nothing of it would be taken.
 */
export const objection = async (
  { incoming, address, understood, words, note }: Objecting,
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome> => {
  const says = understood.kind !== 'unsubscribe' || understood.words !== undefined;
  const taken = says ? await strayFrom({ incoming, address, words, note }, deps) : undefined;
  const ending = { id: onceOf(incoming), channel: 'email', address, at: deps.clock.now(), words } as const;
  const heard = await hear({ ...ending, understood: { kind: 'unsubscribe' } }, deps);
  return taken ?? heard;
};

interface Straying {
  readonly incoming: Incoming;
  /** Where they can be answered; absent where the mail names nobody. */
  readonly address: string | undefined;
  readonly words: string;
  readonly note?: string | undefined;
}

/** Opens a task for what somebody wrote, or puts it to theirs; when many strangers write at once, to a list. */
export const strayFrom = async (
  { incoming, address = '', words, note }: Straying,
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome> => {
  const { mail, received } = incoming;
  const { kind } = await takeStray(
    {
      ...{ id: onceOf(incoming), channel: 'email', address, words, subject: mail.subject || undefined },
      ...{ at: deps.clock.now(), messageId: mail.messageId, place: placeOf(received, deps), note },
      mayWait: received.byPerson !== true,
    },
    deps,
  );
  if (kind !== 'surplus') return { kind };
  await setAside(received, { why: 'surplus' }, deps);
  await tellOfSurplus(deps);
  return { kind: 'aside' };
};
