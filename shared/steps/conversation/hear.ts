import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { Channel } from '../../contracts/rows/base.ts';
import type { AddressRow } from '../../contracts/rows/contact.ts';
import type { SayingRow } from '../../contracts/rows/conversation.ts';
import type { Row } from '../../contracts/rows/row.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { taggedByRule } from '../../domain/answer/tags.ts';
import { addressHash } from '../../domain/contact/hash.ts';
import { contactIdOf } from '../../domain/contact/identity.ts';
import { isOwnWish, type Objection, objectionTo } from '../../domain/contact/may-write.ts';
import { beginningOf, kept } from '../../domain/conversation/beginning.ts';
import { converse, type Heard, type Turn } from '../../domain/conversation/converse.ts';
import { writingOf } from '../../domain/conversation/writing.ts';
import { type Id, idOf } from '../../domain/id.ts';
import { type Instant, millisecondsOf } from '../../domain/instant.ts';
import type { Understood } from '../../domain/reply/understood.ts';
import { withOptOut } from '../../domain/survey/opted-out.ts';
import { promiseFor } from '../../domain/task/promise.ts';
import type { Clock, Keyring } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import { currentContact } from '../contact/current-contact.ts';
import { promisingOf } from '../task/team-clock.ts';
import { sayingOf } from './saying-of.ts';

export interface HearDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly config: RuntimeConfig;
  /** Has what is to be said in return sent off; doing so twice is harmless. */
  readonly speak: (saying: Pick<SayingRow, 'id'>) => Promise<void>;
}

/** A message that a customer wrote. */
export interface IncomingMessage {
  /** Told apart by this: the same again is a duplicate. */
  readonly id: string;
  readonly channel: Channel;
  /** The customer's address, in its one spelling. */
  readonly address: string;
  /** Where it really came from, if from elsewhere: whoever asks for an end means that, too. */
  readonly from?: string | undefined;
  readonly at: Instant;
  /** The survey that it belongs to, and the programme that it was made by. */
  readonly about?: { readonly survey: SurveyRow; readonly program: ProgramConfig } | undefined;
  readonly understood: Understood;
  readonly words: string;
  /** Where all of the words can be read. */
  readonly place?: string | undefined;
  /** Message-ID of the mail. */
  readonly messageId?: string | undefined;
}

export type HeardOutcome = { readonly kind: Heard | 'duplicate' | 'stray'; readonly surveyId?: string | undefined };

/** As long as a provider might deliver a message again, and somebody might ask what became of it. */
const rememberedFor = 90 * 86_400;

/**
 * Takes a customer's message once: what it does to its survey and address, that it was taken, and what is said in return
 * are one commit. `stray` is what no survey takes and is no command: it is for a person, and nothing was written.
 */
export const hear = async (message: IncomingMessage, deps: HearDeps): Promise<HeardOutcome> => {
  const { outcome, sayingId } = await untilCommitted(() => take(message, deps));
  if (sayingId) await deps.speak({ id: sayingId });
  return outcome;
};

interface Taken {
  readonly outcome: HeardOutcome;
  readonly sayingId?: string | undefined;
}

const take = async (message: IncomingMessage, deps: HearDeps): Promise<Attempt<Taken>> => {
  const { channel, at, about } = message;
  const id = idOf('heard', channel, message.id);
  const hash = addressHash(channel, message.address, deps.keyring.addresses);
  const rows = await deps.records.getAll([
    { kind: 'heard', id: [id] },
    { kind: 'address', id: [hash] },
    ...(about ? [{ kind: 'survey' as const, id: [about.survey.id] }] : []),
  ]);
  const before = rows.find((row) => row?.kind === 'heard');
  const surveyId = about?.survey.id;
  if (before)
    return { commit: nothingToCommit, value: { outcome: { kind: 'duplicate', surveyId }, sayingId: before.sayingId } };
  const survey = rows.find((row) => row?.kind === 'survey') ?? about?.survey;
  const turn = turnOf(message, survey, deps.config);
  if (!turn) return { commit: nothingToCommit, value: { outcome: { kind: 'stray' } } };
  const after = about && turn.survey ? taggedByRule(turn.survey, about.program, deps.config.insights.tags) : survey;
  const next = after && turn.address === 'stop' ? withOptOut(after, at) : after;
  const address = rows.find((row) => row?.kind === 'address') ?? unknownAddress(hash, channel);
  const say = isWelcome(turn, address) ? turn.say : undefined;
  const expires = Math.floor(millisecondsOf(at) / 1000) + rememberedFor;
  const saying =
    say && sayingOf({ what: say, message, id: idOf('saying', id), surveyId, now: deps.clock.now(), expires });
  const heard = {
    kind: 'heard',
    version: 0,
    id,
    at,
    channel,
    surveyId,
    outcome: turn.outcome,
    sayingId: saying?.id,
    expires,
  } as const;
  const changes: Row[] = [
    heard,
    ...(next && next !== survey ? [next] : []),
    ...(saying ? [saying] : []),
    ...(await changedAddresses({ turn, address, message, survey }, deps)),
  ];
  const commit = await deps.records.commit(changes.map((put) => ({ put })));
  return { commit, value: { outcome: { kind: turn.outcome, surveyId }, sayingId: saying?.id } };
};

/** Commands count even from somebody whom no survey was sent to. */
const turnOf = (message: IncomingMessage, survey: SurveyRow | undefined, config: RuntimeConfig): Turn | undefined => {
  const { about, understood, channel, at } = message;
  if (about && survey && isWords(understood) && takesNoWords(survey, at)) return undefined;
  if (about && survey)
    return converse({
      ...{ survey, program: about.program, ...shortened(message, survey.language), channel, at },
      promise: (response) => promiseFor(response, promisingOf({ survey, program: about.program }, config)),
    });
  const say = (what: Turn['say']) => (channel === 'sms' ? { say: what } : {});
  switch (understood.kind) {
    case 'unsubscribe':
      return { outcome: 'unsubscribed', address: 'stop', ...say('stopped') };
    case 'resume':
      return { outcome: 'resumed', address: 'resume', ...say('resumed') };
    case 'help':
      return { outcome: 'asked-for-help', ...say('help') };
    case 'automatic':
    case 'empty':
      return { outcome: understood.kind };
    case 'sign':
      return understood.mood === 'bad' ? undefined : { outcome: 'reacted' };
    default:
      return undefined;
  }
};

const isWords = ({ kind }: Understood): boolean => kind === 'answer' || kind === 'comment';

/**
 * A survey that is on its way anew keeps no remarks, nobody looks for any in one that was answered and is closed, and after
 * many the oldest would go: a person reads what comes now in a task.
 */
const takesNoWords = (survey: SurveyRow, at: Instant): boolean => {
  const { state, remarks = [] } = survey;
  if (state === 'scheduled' || state === 'skipped' || state === 'cancelled') return true;
  return (state === 'answered' && at > survey.answerBy) || remarks.length >= mostRemarks;
};

const mostRemarks = 15;

/** A row keeps the beginning of what is very long, and what must not be missed of the rest. */
const shortened = (
  { understood, words, place }: IncomingMessage,
  language: string,
): Pick<IncomingMessage, 'understood' | 'words'> => {
  const short = (text: string): string => beginningOf(text, { bytes: kept.answer, place, language });
  const rest = { words: short(words) };
  if (understood.kind === 'unsubscribe' && understood.words)
    return { understood: { ...understood, words: short(understood.words) }, ...rest };
  if (understood.kind === 'answer' && understood.comment !== undefined)
    return { understood: { ...understood, comment: short(understood.comment) }, ...rest };
  if (understood.kind === 'comment')
    return { understood: { ...understood, comment: short(understood.comment) }, ...rest };
  return { understood, ...rest };
};

/** Whoever does not want to hear from us hears only that it has ended, once, and how to reach a person. */
const isWelcome = ({ say, address: effect }: Turn, { suppressed, channel }: AddressRow): boolean => {
  if (!say) return false;
  if (effect === 'stop') return !suppressed || isWidened(suppressed, channel);
  const isLifted = effect === 'resume' && suppressed && isOwnWish(suppressed);
  return isLifted || objectionTo(writingOf(say), { suppressed }) === undefined;
};

/** Whoever left the surveys by mail may still be texted by a person; a text that says STOP ends that, too. */
const isWidened = ({ reason }: Objection, by: Channel): boolean => by === 'sms' && reason === 'unsubscribed';

const unknownAddress = (hash: Id, channel: Channel): AddressRow => ({
  kind: 'address',
  version: 0,
  hash,
  channel,
  contactId: contactIdOf({ addresses: [{ channel, address: '', hash }] }),
  others: [],
  asked: {},
});

interface Effect {
  readonly turn: Turn;
  readonly address: AddressRow;
  readonly message: IncomingMessage;
  readonly survey: SurveyRow | undefined;
}

/** A text ends texts; a mail that asks for no more surveys means texts as well. */
const changedAddresses = async (
  { turn, address, message, survey }: Effect,
  deps: HearDeps,
): Promise<readonly AddressRow[]> => {
  const { at, channel } = message;
  if (turn.address === 'resume')
    return address.suppressed && isOwnWish(address.suppressed) ? [{ ...address, suppressed: undefined }] : [];
  if (turn.address !== 'stop') return [];
  const reason = channel === 'sms' ? 'opted-out' : 'unsubscribed';
  const further = channel === 'email' && survey ? await phoneOf(survey, deps) : undefined;
  const writer = await rowOfWriter(message, deps);
  return [address, ...(further ? [further] : []), ...(writer ? [writer] : [])]
    .filter(({ suppressed }) => !suppressed || isWidened(suppressed, channel))
    .map((row) => ({ ...row, suppressed: { reason, at } }));
};

const rowOfWriter = async (
  { channel, address, from }: IncomingMessage,
  { records, keyring }: HearDeps,
): Promise<AddressRow | undefined> => {
  if (from === undefined || from === address) return undefined;
  const hash = addressHash(channel, from, keyring.addresses);
  return (await records.get({ kind: 'address', id: [hash] })) ?? unknownAddress(hash, channel);
};

const phoneOf = async ({ contactId }: SurveyRow, { records, keyring }: HearDeps): Promise<AddressRow | undefined> => {
  const contact = await currentContact(contactId, records);
  return contact?.phone
    ? records.get({ kind: 'address', id: [addressHash('sms', contact.phone, keyring.addresses)] })
    : undefined;
};
