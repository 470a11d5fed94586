import { hear } from '../../shared/steps/conversation/hear.ts';
import { takeStray } from '../../shared/steps/conversation/take-stray.ts';
import {
  type InboundEmailDeps,
  type InboundEmailOutcome,
  type Incoming,
  nothingAsked,
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
  if (address !== undefined && (understood.kind === 'unsubscribe' || understood.kind === 'resume')) {
    const at = deps.clock.now();
    return hear({ id: onceOf(incoming), channel: 'email', address, at, understood, words }, deps);
  }
  return strayFrom({ incoming, address, words }, deps);
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
