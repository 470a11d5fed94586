import type { EventRow } from '../shared/contracts/rows/event.ts';
import type { Response, SurveyRow } from '../shared/contracts/rows/survey.ts';
import { surveyIdOf } from '../shared/domain/event/key.ts';
import type { Opening } from '../shared/domain/intent/machine.ts';
import { cxiParts, cxiScore, groupOf } from '../shared/domain/rating.ts';
import type { Luck } from './luck.ts';
import type { Edition } from './shop.ts';
import { type Answered, contactOf, day, hour, iso, type Matter } from './story.ts';
import { type Agent, ratingFor, type Store, truth } from './truth.ts';
import { wordsFor } from './words.ts';

/** What becomes of a survey; how many of each there are is settled before the year begins. */
export const fates = ['answered', 'silent', 'bounced', 'late', 'undone', 'unknown'] as const;
export type Fate = (typeof fates)[number];

export interface Asked {
  readonly matter: Matter;
  readonly event: EventRow;
  readonly edition: Edition;
  /** Day of the year. */
  readonly on: number;
  /** When the year ends. */
  readonly until: number;
}

type Base = Omit<Extract<SurveyRow, { state: 'scheduled' }>, 'state'>;

const baseOf = ({ matter, event, edition }: Asked, channel: 'email' | 'sms'): Base => {
  const { person, asking, at } = matter;
  const dueAt = iso(at + asking.afterDays * day);
  return {
    ...{ kind: 'survey', version: 1, id: surveyIdOf(asking.id, event.key), program: asking.id },
    ...{ programHash: edition.hash, type: edition.program.survey.type, eventKey: event.key },
    ...{ contactId: contactOf(person), occurredAt: event.event.occurredAt, priority: edition.program.priority },
    ...{ title: event.event.title, name: person.name, language: person.language, timezone: person.timezone },
    ...{ country: person.country, channel, address: (channel === 'sms' && person.phone) || person.email },
    ...(person.club && { persona: 'club' }),
    ...{ createdAt: iso(at + 3_000), dueAt, askBy: iso(Date.parse(dueAt) + 7 * day), generation: 1 },
  };
};

/** A survey in its last state, and when its links were opened. */
export const surveyOf = (
  asked: Asked,
  fate: Fate,
  luck: Luck,
): { readonly survey: SurveyRow; readonly openings: readonly Opening[]; readonly cause?: string } => {
  const { matter, edition, until } = asked;
  const channel = edition.program.ask.by[0] === 'sms' && matter.person.phone !== undefined ? 'sms' : 'email';
  const base = baseOf(asked, channel);
  const sentAt = Math.min(Date.parse(base.dueAt) + luck.next() * 2 * hour, until - hour);
  const ended = (reason: string) => ({ reason, endedAt: iso(sentAt) });
  const attempt = { id: `year.${base.id}`, at: iso(sentAt) };
  switch (fate) {
    case 'late':
      return { survey: { ...base, state: 'skipped', ...ended('age: It no longer makes sense.') }, openings: [] };
    case 'undone':
      return { survey: { ...base, state: 'cancelled', ...ended('occasion: Undone.') }, openings: [] };
    case 'unknown':
      return { survey: { ...base, state: 'unknown', attempt, ...ended('timeout: Nobody can tell.') }, openings: [] };
  }
  const sent = {
    ...{ sentAt: iso(sentAt), answerBy: iso(sentAt + 30 * day), messageIds: [attempt.id], remindersSent: 0 },
    ...(fate !== 'bounced' && luck.happens(0.97) && { deliveredAt: iso(sentAt + 20_000) }),
  };
  if (fate === 'bounced')
    return { survey: { ...base, ...sent, state: 'bounced', ...ended('bounced: No such address.') }, openings: [] };
  if (fate === 'silent') return silent({ ...base, ...sent, state: 'sent' }, until, luck);
  return answered({ ...base, ...sent }, asked, luck);
};

const leave = 0.006;

const silent = (survey: Extract<SurveyRow, { state: 'sent' }>, until: number, luck: Luck) => {
  const at = Date.parse(survey.sentAt) + luck.wait(10 * hour);
  const isScanned = luck.happens(0.05);
  const opened = isScanned || (luck.happens(0.3) && at < until) ? { at: iso(Math.min(at, until)) } : undefined;
  const openings = opened ? [{ ...opened, score: 5, ...(isScanned && { sign: 'scanner' as const }) }] : [];
  const left = luck.happens(leave) && at + hour < until ? { optedOutAt: iso(at + hour) } : {};
  return { survey: { ...survey, ...left }, openings };
};

type Sent = Base & Omit<Answered, 'state' | 'response' | 'history' | keyof Base>;

const answered = (sent: Sent, asked: Asked, luck: Luck) => {
  const sentAt = Date.parse(sent.sentAt);
  const wished = sentAt + 10 * 60_000 + Math.min(luck.wait(20 * hour), 25 * day);
  const at = wished < asked.until ? wished : sentAt + (asked.until - sentAt) * luck.next();
  const { response, cause } = responseOf(asked, { at, channel: sent.channel }, luck);
  // Some change their minds, within the hour and for the better.
  const isChanged = luck.happens(0.03) && at + hour < asked.until;
  const better = isChanged ? { ...response, at: iso(at + hour / 2), revision: 2 } : response;
  const survey: Answered = {
    ...sent,
    state: 'answered',
    response: better,
    history: isChanged ? [response] : [],
    ...(cause !== undefined && response.comment !== undefined && luck.happens(0.4) && { tags: [cause] }),
    ...(sent.program === 'showroom' && luck.happens(0.05) && { via: 'kiosk', address: '' }),
  };
  const openings = luck.happens(0.9) ? [{ at: iso(at - 60_000), score: Math.round(response.score) }] : [];
  return { survey, openings, ...(cause !== undefined && { cause }) };
};

const hasImproved = ({ event }: EventRow, on: number): boolean =>
  on >= truth.improvement.day && event.properties?.store !== truth.improvement.holdout;

/** How somebody feels about it: the touchpoint's own mood, and what moves it. */
export const moodOf = ({ matter: { asking }, event: row, on }: Asked, channel: 'email' | 'sms'): number => {
  const { event } = row;
  const { improvement, trouble } = truth;
  const isTroubled = trouble.touchpoints.some((id) => id === asking.id) && on >= trouble.day;
  const isMended = asking.id === improvement.touchpoint && hasImproved(row, on);
  return (
    asking.mood +
    truth.stores[event.properties?.store as Store] +
    (event.agent ? truth.agents[event.agent.name as Agent] : 0) +
    truth.channels[channel] +
    (isMended ? improvement.mood : 0) +
    (isTroubled ? trouble.mood : 0)
  );
};

const responseOf = (
  asked: Asked,
  { at, channel }: { readonly at: number; readonly channel: 'email' | 'sms' },
  luck: Luck,
): { readonly response: Response; readonly cause?: string } => {
  const { survey } = asked.edition.program;
  const mood = moodOf(asked, channel);
  const parts =
    survey.type === 'cxi'
      ? cxiParts.map((part) => [part, ratingFor(survey, mood - (part === 'easy' ? 0.3 : 0), luck)] as const)
      : [];
  const score = parts.length > 0 ? cxiScore(parts.map(([, rating]) => rating)) : ratingFor(survey, mood, luck);
  const answers = Object.fromEntries(parts);
  const group = groupOf(survey, { score, answers });
  const cause = group === 'promoter' ? undefined : causeOf(asked, luck);
  const writes = luck.happens({ detractor: 0.75, passive: 0.4, promoter: 0.3 }[group]);
  const comment = writes ? wordsFor(asked.matter.person.language, cause, luck) : undefined;
  const by = channel === 'sms' ? 'sms' : luck.happens(0.1) ? 'email' : 'page';
  const response = {
    score,
    ...(comment !== undefined && { comment }),
    answers,
    channel: by,
    at: iso(at),
    revision: 1,
  } as const;
  return { response, ...(cause !== undefined && { cause }) };
};

const causeOf = ({ matter: { asking }, event, on }: Asked, luck: Luck): string => {
  const { improvement, trouble } = truth;
  const weights = asking.causes.map((cause) => {
    if (cause === improvement.cause) return hasImproved(event, on) ? 0.5 : 3;
    if (cause !== trouble.cause) return 1;
    return on >= trouble.day ? trouble.weight : 0.4;
  });
  return asking.causes[luck.among(weights)] ?? 'other';
};
