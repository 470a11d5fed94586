import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { ParquetFacts } from '../../../shared/adapters/parquet/fact-reader.ts';
import type { SurveyConfig } from '../../../shared/contracts/config/program.ts';
import type { Row, RowOf } from '../../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { groupOf } from '../../../shared/domain/rating.ts';
import { rowsOf } from '../../unit/facts/rows.ts';
import { scaleOf } from './people.ts';
import type { Played } from './play.ts';

/** Something that must never be. */
export interface Broken {
  readonly rule: string;
  readonly what: string;
  /** The customer whom it happened to, where there is one. */
  readonly customer?: number | undefined;
}

type Rule = (
  played: Played,
  rows: ByKind,
) => readonly Omit<Broken, 'rule'>[] | Promise<readonly Omit<Broken, 'rule'>[]>;

interface ByKind {
  readonly surveys: readonly RowOf<'survey'>[];
  readonly tasks: readonly RowOf<'task'>[];
  readonly events: readonly RowOf<'event'>[];
  readonly all: readonly Row[];
}

const hour = 3_600_000;
const day = 24 * hour;
/** Functions' clocks differ, and what was claimed is sent a little later. */
const blur = 10 * 60_000;
const undoing = new Set(['purchase.refunded', 'invoice.voided', 'ticket.reopened']);

const customerAt = (address: string | undefined): number | undefined => {
  const [, number] = /^person(\d+)@|^\+4917(\d+)$/.exec(address ?? '')?.filter(Boolean) ?? [];
  return number === undefined ? undefined : Number(number) % 10_000_000;
};

const deployed = ({ plan: { config, next } }: Played) => [config, next];

/** What is said in return belongs to a survey, and asks nothing. */
const isAsking = (messageId: string): boolean => /^.-wake\/survey\./.test(messageId);

const surveyMails = ({ shop }: Played) => [
  ...shop.mails.flatMap(({ message, messageId, at }) =>
    message.surveyId && isAsking(messageId)
      ? [{ surveyId: message.surveyId, to: message.to, at, text: message.subject, by: 'email' as const }]
      : [],
  ),
  ...shop.texts.flatMap(({ message, messageId, at }) =>
    message.surveyId && isAsking(messageId)
      ? [{ surveyId: message.surveyId, to: message.to, at, text: message.body, by: 'sms' as const }]
      : [],
  ),
];

/** Both configurations leave the scales as they are. */
const askedAs = (type: SurveyRow['type']): SurveyConfig => ({ type, ...scaleOf(type) }) as unknown as SurveyConfig;

export const rules: Readonly<Record<string, Rule>> = {
  'no accepted event without a decision': ({ accepted, shop }, { events }) => {
    const decided = new Set(
      events.filter(({ decisions }) => decisions.length > 0).map(({ event }) => `${event.type} ${event.id}`),
    );
    const parked = new Set(shop.parked.map(({ id }) => id));
    return accepted
      .filter(({ type, id, takenAt }) => takenAt !== undefined && !decided.has(`${type} ${id}`))
      .filter(({ id }) => !parked.has(id))
      .map(({ type, id, by }) => ({ what: `${type} ${id}`, customer: by.number }));
  },

  'no event is left in a dead-letter queue once faults have stopped': ({ shop }) =>
    shop.deadLetters.map(({ key }) => ({ what: key, customer: Number(/^\w+\/(\d+)\./.exec(key)?.[1] ?? Number.NaN) })),

  'no survey is sent twice, and no reminder': (played, { surveys }) => {
    const sent = new Map<string, number>();
    for (const { surveyId, by } of surveyMails(played))
      sent.set(`${surveyId} ${by}`, (sent.get(`${surveyId} ${by}`) ?? 0) + 1);
    return surveys
      .filter(({ id, channel, program }) => {
        const reminders = Math.max(
          ...deployed(played).map(({ programs }) => programs[program]?.ask.remind.length ?? 0),
        );
        return (sent.get(`${id} ${channel}`) ?? 0) > 1 + reminders;
      })
      .map(({ id, address }) => ({ what: `survey ${id}`, customer: customerAt(address) }));
  },

  'nobody is asked once they objected': (played) => {
    const until = new Map<string, number>();
    for (const said of played.people.said) {
      if (said.kind !== 'objection' || said.takenAt === undefined) continue;
      const address = said.over === 'text' ? (said.by.phone ?? '') : said.by.email;
      until.set(address, Math.min(until.get(address) ?? Number.POSITIVE_INFINITY, said.takenAt));
    }
    return surveyMails(played)
      .filter(({ to, at }) => at > (until.get(to) ?? Number.POSITIVE_INFINITY) + blur)
      .map(({ to, surveyId }) => ({ what: `survey ${surveyId} after an objection`, customer: customerAt(to) }));
  },

  'every objection that was taken is kept': (played, { all }) => {
    const suppressed = new Set(all.flatMap((row) => (row.kind === 'address' && row.suppressed ? [row.hash] : [])));
    return played.people.said
      .filter(({ kind, takenAt }) => kind === 'objection' && takenAt !== undefined)
      .filter(({ over, by }) => {
        const [channel, address] =
          over === 'text' ? (['sms', by.phone ?? ''] as const) : (['email', by.email] as const);
        return !suppressed.has(addressHash(channel, address, testKeyring.addresses));
      })
      .map(({ text, by }) => ({ what: `"${text}"`, customer: by.number }));
  },

  'nobody is asked about what was undone': (played, { surveys, events }) => {
    const takenBack = new Map(
      played.accepted.flatMap(({ type, id, takenAt }) =>
        undoing.has(type) && takenAt !== undefined ? [[id, takenAt] as const] : [],
      ),
    );
    const business = new Map(events.map(({ key, event }) => [key, event.id]));
    const about = new Map(surveys.map(({ id, eventKey }) => [id, business.get(eventKey) ?? '']));
    return surveyMails(played)
      .filter(({ surveyId, at }) => at > (takenBack.get(about.get(surveyId) ?? '') ?? Number.POSITIVE_INFINITY) + blur)
      .map(({ surveyId, to }) => ({ what: `survey ${surveyId}`, customer: customerAt(to) }));
  },

  'nobody is asked too late': (played, { surveys }) => {
    const first = new Map<string, number>();
    for (const { surveyId, at } of surveyMails(played)) if (!first.has(surveyId)) first.set(surveyId, at);
    return surveys
      .filter(({ id, askBy }) => (first.get(id) ?? 0) > Date.parse(askBy) + blur)
      .map(({ id, address }) => ({ what: `survey ${id}`, customer: customerAt(address) }));
  },

  'nobody is written to at night': (played) => {
    const zones = new Map(
      played.customers.flatMap(({ email, phone, timezone }) => [
        [email, timezone] as const,
        [phone ?? '', timezone] as const,
      ]),
    );
    return surveyMails(played)
      .filter(({ to, at, by }) => {
        const { hour: local, weekday } = localTime(at, zones.get(to) ?? 'Europe/Berlin');
        return local < (by === 'sms' ? 9 : 8) - 0.01 || local >= 20.2 || (by === 'sms' && weekday === 'Sun');
      })
      .map(({ to, at }) => ({ what: `at ${new Date(at).toISOString()}`, customer: customerAt(to) }));
  },

  'fatigue is kept': (played, { surveys }) => {
    const byId = new Map(surveys.map((survey) => [survey.id, survey]));
    const asked = new Map<string, { at: number; program: string; surveyId: string }[]>();
    const seen = new Set<string>();
    for (const { surveyId, to, at } of surveyMails(played)) {
      // A reminder, and another channel, belong to the same asking; a recovery survey follows its own rule.
      if (seen.has(surveyId)) continue;
      seen.add(surveyId);
      const survey = byId.get(surveyId);
      if (!survey || survey.eventKey.startsWith('recovery')) continue;
      asked.set(to, [...(asked.get(to) ?? []), { at, program: survey.program, surveyId }]);
    }
    // The gentler of the two that were deployed: a survey keeps the rules that it was decided by.
    const pauseOf = (one: string, other: string): number =>
      Math.min(
        ...deployed(played).map(({ programs, atMostOnceIn }) =>
          Math.max(atMostOnceIn, one === other ? (programs[one]?.atMostOnceIn ?? 0) : 0),
        ),
      );
    return [...asked].flatMap(([to, list]) =>
      list.flatMap((one, at) =>
        list
          .slice(0, at)
          .filter((other) => one.at - other.at < pauseOf(one.program, other.program) - hour)
          .map((other) => ({ what: `surveys ${other.surveyId} and ${one.surveyId}`, customer: customerAt(to) })),
      ),
    );
  },

  'every unhappy answer has one task': (_played, { surveys, tasks }) => {
    const of = new Map<string, number>();
    for (const { surveyId, joined = [], state } of tasks) {
      if (state === 'withdrawn') continue;
      for (const id of [surveyId, ...joined.map((one) => one.surveyId)]) if (id) of.set(id, (of.get(id) ?? 0) + 1);
    }
    return surveys
      .filter(
        (survey) =>
          survey.state === 'answered' &&
          !survey.eventKey.startsWith('recovery') &&
          groupOf(askedAs(survey.type), survey.response) === 'detractor',
      )
      .filter(({ id }) => of.get(id) !== 1)
      .map(({ id, address }) => ({ what: `survey ${id}: ${of.get(id) ?? 0} tasks`, customer: customerAt(address) }));
  },

  'every open task has a clock that goes, or has rung': ({ shop }, { tasks }) =>
    tasks
      .filter((task) => ['open', 'acknowledged', 'contacted'].includes(task.state))
      .filter((task) => {
        const isOpen = task.state === 'open' || task.state === 'acknowledged' || task.state === 'contacted';
        if (isOpen && task.waitingSince) return false;
        const isPast = task.wakeAt !== undefined && Date.parse(task.wakeAt) < shop.now - 2 * hour;
        return isPast || (task.wakeAt === undefined && Date.parse(task.resolveBy) > shop.now);
      })
      .map(({ id, contact, wakeAt }) => ({
        what: `task ${id}, woken at ${wakeAt ?? 'no time'}`,
        customer: customerAt(contact.email),
      })),

  'every step of a task was told': ({ shop }, { tasks }) => {
    const told = new Set(shop.notices.map(({ id }) => id));
    const published = new Set(shop.told.map(({ id }) => id));
    return tasks.flatMap((task) => {
      const steps = (task.past?.steps ?? 0) + task.history.length;
      const unsaid =
        task.state === 'settling'
          ? []
          : Array.from({ length: steps }, (_, number) => `${task.id}.${number}`).filter((id) => !published.has(id));
      const past = task.past?.steps ?? 0;
      const opened = task.history.flatMap(({ act }, at) =>
        act === 'opened' && !told.has(`${task.id}.${past + at}`) ? ['opened'] : [],
      );
      const behind =
        task.announced < steps && task.state !== 'settling' ? [`announced ${task.announced} of ${steps}`] : [];
      return [...unsaid, ...opened, ...behind].map((what) => ({
        what: `task ${task.id}: ${what}`,
        customer: customerAt(task.contact.email),
      }));
    });
  },

  'every promise is accounted for': ({ shop }, { tasks }) =>
    tasks
      .filter((task) => {
        if (!task.promise || task.promise.keptAt || task.promise.renewedBy) return false;
        const isOver = ['resolved', 'verified', 'dismissed', 'withdrawn', 'settling'].includes(task.state);
        return (
          !isOver &&
          Date.parse(task.promise.by) < shop.now - 10 * day &&
          task.history.every(({ act }) => act !== 'slipping')
        );
      })
      .map(({ id, contact, promise }) => ({
        what: `task ${id}, by ${promise?.by}`,
        customer: customerAt(contact.email),
      })),

  'no words of a person are gone': ({ people, shop }, { all }) => {
    const seen = new Set<string>();
    for (const row of all) for (const [mark] of JSON.stringify(row).matchAll(/q\d+x\d+/g)) seen.add(mark);
    for (const { body } of shop.parked) for (const [mark] of body.matchAll(/q\d+x\d+/g)) seen.add(mark);
    return people.said
      .filter(({ mark, takenAt, kind }) => mark !== undefined && takenAt !== undefined && kind !== 'machine')
      .filter(({ mark }) => !seen.has(mark ?? ''))
      .map(({ text, by, over }) => ({ what: `by ${over}: "${text}"`, customer: by.number }));
  },

  'the last rating on the page stands': ({ people }, { surveys }) => {
    const byId = new Map(surveys.map((survey) => [survey.id, survey]));
    const last = new Map<string, (typeof people.said)[number]>();
    const others = new Set<string>();
    for (const said of people.said) {
      if (said.takenAt === undefined || !said.surveyId) continue;
      if (said.over !== 'page') others.add(said.surveyId);
      else if ((last.get(said.surveyId)?.takenAt ?? 0) <= said.takenAt) last.set(said.surveyId, said);
    }
    return [...last]
      .filter(([id]) => !others.has(id))
      .filter(([id, { rating }]) => {
        const survey = byId.get(id);
        return survey?.type !== 'cxi' && (survey?.state !== 'answered' || survey.response.score !== rating);
      })
      .map(([id, { by, rating }]) => ({ what: `survey ${id}: said ${rating}`, customer: by.number }));
  },

  'nothing is in between once faults have stopped': ({ shop }, { all }) =>
    all
      .filter((row) => {
        const isPast = 'wakeAt' in row && row.wakeAt !== undefined && Date.parse(row.wakeAt) < shop.now - 3 * hour;
        if (row.kind === 'survey')
          return (
            row.state === 'sending' ||
            (row.state === 'scheduled' && isPast && !row.held) ||
            (row.state === 'answered' && isPast)
          );
        if (row.kind === 'message')
          return row.direction === 'out' && (row.state === 'waiting' || row.state === 'sending');
        if (row.kind === 'digest') return row.state === 'due';
        return (
          row.kind === 'saying' &&
          (row.state === 'waiting' || row.state === 'sending') &&
          Date.parse(row.createdAt) < shop.now - day
        );
      })
      .map((row) => ({
        what: `${row.kind} ${'id' in row ? row.id : ''} is ${'state' in row ? row.state : ''}`,
        customer: 'address' in row ? customerAt(row.address) : undefined,
      })),

  'facts are what the table says': async ({ objects }, { surveys, tasks }) => {
    const reader = new ParquetFacts(objects, []);
    const all = { from: '0000-01', to: '9999-12' };
    const read = async (table: 'surveys' | 'answers' | 'tasks', column: string) =>
      rowsOf(await reader.read(table, all, ['id', column])).map((row) => `${row.id} ${row[column]}`);
    const compare = (table: string, facts: readonly string[], rows: readonly string[]) => {
      const [known, wanted] = [new Set(facts), new Set(rows)];
      return [
        ...rows.filter((row) => !known.has(row)).map((row) => ({ what: `${table}: ${row} is missing` })),
        ...facts.filter((row) => !wanted.has(row)).map((row) => ({ what: `${table}: ${row} is too much` })),
      ];
    };
    return [
      ...compare(
        'surveys',
        await read('surveys', 'state'),
        surveys.map(({ id, state }) => `${id} ${state}`),
      ),
      ...compare(
        'answers',
        await read('answers', 'score'),
        surveys.flatMap((one) => (one.state === 'answered' ? [`${one.id} ${one.response.score}`] : [])),
      ),
      ...compare(
        'tasks',
        await read('tasks', 'state'),
        tasks.flatMap((one) => ('openedAt' in one && one.openedAt ? [`${one.id} ${one.state}`] : [])),
      ),
    ];
  },
};

const zoned = new Map<string, Intl.DateTimeFormat>();
const localTime = (at: number, timeZone: string) => {
  const format =
    zoned.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  zoned.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { hour: Number(parts.hour) + Number(parts.minute) / 60, weekday: parts.weekday };
};

/** Whatever must not be, and is. */
export const brokenIn = async (played: Played): Promise<readonly Broken[]> => {
  const all = played.shop.records.all();
  const of = <K extends Row['kind']>(kind: K): RowOf<K>[] => all.filter((row): row is RowOf<K> => row.kind === kind);
  const rows = { all, surveys: of('survey'), tasks: of('task'), events: of('event') };
  const found = await Promise.all(
    Object.entries(rules).map(async ([rule, check]) =>
      (await check(played, rows)).map((broken) => ({ rule, ...broken })),
    ),
  );
  return found.flat();
};
