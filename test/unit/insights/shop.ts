import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import type { PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { SessionRow } from '../../../shared/contracts/rows/staff.ts';
import { tagsByRule } from '../../../shared/domain/answer/tag-rules.ts';
import { type Day, dateOf, startOf } from '../../../shared/domain/insights/dates.ts';
import { sessionIdOf } from '../../../shared/steps/staff/enter.ts';
import config from '../../config.ts';

const hour = 3_600_000;
export const today: Day = 20_785;
export const now = `${dateOf(today)}T09:00:00.000Z`;

/** Numbers that look random and are the same each time (mulberry32). */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const programs = [
  { program: 'post-purchase', stage: 'purchase', type: 'nps', series: 'nps 0-10 aaaa', team: 'care', asked: 14 },
  { program: 'support', stage: 'support', type: 'csat', series: 'csat 1-5 bbbb', team: 'care', asked: 9 },
  { program: 'billing', stage: 'purchase', type: 'ces', series: 'ces 1-5 cccc', team: 'accounts', asked: 5 },
  { program: 'first-use', stage: 'use', type: 'nps', series: 'nps 0-10 dddd', team: 'care', asked: 4 },
  { program: 'showroom', stage: 'consideration', type: 'nps', series: 'nps 0-10 eeee', team: 'showroom', asked: 0.7 },
] as const;

const said = [
  'Arrived a day early, and the two who carried it up were lovely.',
  'The table top has a crack right along the edge. Nobody picks up the phone.',
  'Delivery moved twice without a word. I took two days off for nothing.',
  'Beautiful oak. The instructions could be clearer about the last step.',
  'Helped me at once, thank you!',
  'Third invoice that I do not understand.',
];

/** Better from spring on, worse these last weeks. */
const mood = (age: number): number => (age < 40 ? -0.05 : age < 200 ? 0.03 : -0.04);

const ratingOf = (type: string, luck: number, better: number): number => {
  const at = luck + better;
  if (type === 'nps')
    return at > 0.82 ? 10 : at > 0.46 ? 9 : at > 0.3 ? 8 : at > 0.2 ? 7 : Math.max(0, Math.round(at * 30));
  return at > 0.5 ? 5 : at > 0.22 ? 4 : at > 0.14 ? 3 : at > 0.07 ? 2 : 1;
};

const groupOf = (type: string, score: number): string => {
  const [high, low] = type === 'nps' ? [9, 6] : [4, 2];
  return score >= high ? 'promoter' : score <= low ? 'detractor' : 'passive';
};

/** A year of a furniture shop, to be added to. @param days how far back. */
export const shopFacts = (days = 400, seed = 7): InMemoryFacts => {
  const made = shops.get(`${days} ${seed}`) ?? shopOf(days, seed);
  shops.set(`${days} ${seed}`, made);
  const facts = new InMemoryFacts();
  for (const table of ['moments', 'surveys', 'answers', 'comments', 'tasks'] as const)
    facts.add(table, ...made.all(table));
  return facts;
};

/** To make a year costs more than to read it, and many tests read the same. */
const shops = new Map<string, InMemoryFacts>();

const shopOf = (days: number, seed: number): InMemoryFacts => {
  const facts = new InMemoryFacts();
  const random = seeded(seed);
  let id = 0;
  for (let age = days; age >= 0; age -= 1)
    for (const { asked, ...program } of programs)
      for (let n = Math.floor(asked * (0.6 + 0.8 * random()) + random()); n > 0; n -= 1) {
        id += 1;
        addOne(facts, { id: `s${id}`, age, random, program });
      }
  return facts;
};

interface One {
  readonly id: string;
  readonly age: number;
  readonly random: () => number;
  readonly program: Readonly<Record<'program' | 'stage' | 'type' | 'series' | 'team', string>>;
}

const addOne = (facts: InMemoryFacts, { id, age, random, program }: One): void => {
  const at = startOf(today - age, 'Europe/Berlin') + (8 + 9 * random()) * hour;
  const shared = { ...program, channel: random() < 0.8 ? 'email' : 'sms', language: random() < 0.75 ? 'de' : 'en' };
  const isEligible = random() < 0.82;
  const why = isEligible ? null : random() < 0.6 ? 'fatigue' : random() < 0.7 ? 'consent' : 'reachable';
  const moment = { id: `m${id}`, at, day: dateOf(today - age), moment: 'purchase.completed', reason: why };
  const { team, program: name } = program;
  facts.add('moments', { ...moment, verdict: isEligible ? 'scheduled' : 'skipped', team, program: name });
  if (!isEligible) return;
  const sentAt = at + 2 * hour;
  const isBounced = random() < 0.015;
  const answers = !isBounced && random() < (program.type === 'csat' ? 0.34 : 0.24);
  const answeredAt = answers ? sentAt + (random() ** 3 * 90 + 0.2) * hour : null;
  const known = { ...shared, id, occurredAt: at, createdAt: at, sentAt };
  facts.add('surveys', {
    ...known,
    state: isBounced ? 'bounced' : answers ? 'answered' : 'sent',
    reason: isBounced ? 'bounced' : null,
    deliveredAt: isBounced ? null : sentAt + 20_000,
    openedAt: !isBounced && random() < 0.5 ? sentAt + hour : null,
    answeredAt,
    optedOutAt: !answers && random() < 0.006 ? sentAt + 5 * hour * random() : null,
  });
  if (answeredAt !== null && answeredAt <= Date.parse(now))
    addAnswer(facts, shared, { id, at: answeredAt, age, random });
};

/** Who is unhappy writes of what went wrong. */
const saidBy = (group: string, luck: number): string => {
  const own = { promoter: [0, 3, 4], detractor: [1, 2, 5] }[group] ?? [0, 1, 2, 3, 4, 5];
  return said[own[luck % own.length] ?? 0] ?? '';
};

const causes = ['Damaged in transit', 'Carrier late', 'damaged in  transit', 'Invoice unclear'];

const causeOf = (id: string, words: string | undefined, group: string): string | null =>
  words === undefined || group !== 'detractor' ? null : (causes[Number(id.slice(1)) % causes.length] ?? null);

const furtherOf = (luck: number, group: string): string =>
  JSON.stringify(
    luck % 2
      ? {}
      : { ease: 1 + ((luck % 3) + (group === 'promoter' ? 2 : 0)), came: ['web', 'shop'][luck % 4 ? 0 : 1] },
  );

/** The shop's days: its zone is an hour or two ahead of UTC. */
const shopDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });

type Answering = Omit<One, 'program'> & { readonly at: number };

const addAnswer = (facts: InMemoryFacts, shared: PlainFact, { id, at, age, random }: Answering): void => {
  const type = String(shared.type);
  const score = ratingOf(type, random(), mood(age));
  const group = groupOf(type, score);
  const day = shopDay.format(at);
  const words = random() < 0.3 ? saidBy(group, Math.floor(random() * 6)) : undefined;
  const about = { contact: id, answers: furtherOf(Number(id.slice(1)), group), cause: causeOf(id, words, group) };
  const tags = JSON.stringify(tagsByRule(words, config.insights.tags));
  facts.add('answers', { ...shared, ...about, id, at, day, score, group, tags, taskId: null });
  if (words !== undefined) facts.add('comments', { id, at, day, language: 'en', words });
  if (group === 'detractor') addTask(facts, shared, { id, at, age, random });
};

const addTask = (facts: InMemoryFacts, { team, program }: PlainFact, { id, at, age, random }: Answering): void => {
  const isClosed = age > 6 || random() < 0.4;
  facts.add('tasks', {
    ...{ cause: isClosed ? (causes[Number(id.slice(1)) % causes.length] ?? null) : null },
    ...{ id: `t${id}`, team, program, kind: 'detractor', state: isClosed ? 'closed' : 'open', openedAt: at },
    dueAt: at + 24 * hour,
    contactedAt: isClosed ? at + 20 * hour : null,
    closedAt: isClosed ? at + 60 * hour : null,
    late: isClosed ? random() < 0.1 : null,
    recovered: isClosed && random() < 0.4 ? (random() < 0.7 ? 'promoter' : 'detractor') : null,
    promisesKept: isClosed ? 1 : null,
    promisesBroken: isClosed && random() < 0.08 ? 1 : null,
  });
};

export const tokens = { manager: 'a'.repeat(64), analyst: 'b'.repeat(64), stranger: 'c'.repeat(64) };

/** What the page runs with, and somebody of each role who is signed in. */
export const pageDeps = async (facts: InMemoryFacts) => {
  const records = new InMemoryRecords();
  const groups = { manager: config.staff.managers, analyst: config.staff.analysts, stranger: [] };
  const sessions = Object.entries(tokens).map(
    ([role, token]): SessionRow => ({
      ...{ kind: 'session', version: 0, id: sessionIdOf(token), email: `${role}@shop.example`, name: 'Mara Lindt' },
      groups: [...groups[role as keyof typeof groups]],
      createdAt: now,
      expires: Date.parse(now) / 1000 + 3600,
    }),
  );
  for (const put of sessions) await records.commit([{ put }]);
  const keyring = async () => {
    throw new Error('A page asks for no key.');
  };
  return { facts, records, clock: new VirtualClock(now), config, publicUrl: 'https://f.example', keyring };
};

export const asked = (token: string | undefined, rawQuery = '') => ({
  ...{ method: 'GET', path: '/app/insights', rawQuery, form: {}, token, words: false },
});
