import { testKeyring } from '../../../../shared/adapters/memory/doubles.ts';
import { addressHash } from '../../../../shared/domain/contact/hash.ts';
import { blur, customerAt, deployed, hour, type Rule, surveyMails } from './rule.ts';

/** Functions’ clocks differ. */
const seconds = 5_000;
const undoing = new Set(['purchase.refunded', 'invoice.voided', 'ticket.reopened']);

/** Whom we ask, when, and how often. */
export const askingRules: Readonly<Record<string, Rule>> = {
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

  'what bounced does not count as asking': (_played, { surveys, all }) => {
    const byId = new Map(surveys.map((survey) => [survey.id, survey]));
    return all.flatMap((row) => {
      if ((row.kind !== 'contact' && row.kind !== 'address') || ('mergedInto' in row && row.mergedInto)) return [];
      return Object.values(row.asked).flatMap(({ surveyId }) => {
        const survey = byId.get(surveyId);
        return survey?.state === 'bounced'
          ? [{ what: `survey ${surveyId}`, customer: customerAt(survey.address) }]
          : [];
      });
    });
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

  'what is undone is cancelled when that is heard, not when it is due': (played, { surveys, events }) => {
    const heard = new Map(
      played.accepted.flatMap(({ type, id, takenAt }) =>
        undoing.has(type) && takenAt !== undefined ? [[id, takenAt] as const] : [],
      ),
    );
    const business = new Map(events.map(({ key, event }) => [key, event.id]));
    return surveys.flatMap((survey) => {
      if (survey.state !== 'cancelled' || !survey.reason.startsWith('occasion')) return [];
      const since = Math.max(heard.get(business.get(survey.eventKey) ?? '') ?? 0, Date.parse(survey.createdAt));
      return Date.parse(survey.endedAt) > since + hour
        ? [{ what: `survey ${survey.id} at ${survey.endedAt}`, customer: customerAt(survey.address) }]
        : [];
    });
  },

  'nobody is asked before it is due': (played, { surveys }) => {
    const byId = new Map(surveys.map((survey) => [survey.id, survey]));
    return surveyMails(played).flatMap(({ surveyId, to, at, by }) => {
      const survey = byId.get(surveyId);
      if (!survey || survey.channel !== by || at > Date.parse(survey.dueAt) - seconds) return [];
      return [{ what: `survey ${surveyId} at ${new Date(at).toISOString()}`, customer: customerAt(to) }];
    });
  },

  'nobody is asked by a programme that they left': (played, { surveys }) => {
    const program = new Map(surveys.map((survey) => [survey.id, survey.program]));
    const left = new Map(
      played.people.said.flatMap(({ by, program: which, takenAt }) =>
        which && takenAt !== undefined
          ? [by.email, by.phone ?? ''].map((to) => [`${which} ${to}`, takenAt] as const)
          : [],
      ),
    );
    return surveyMails(played)
      .filter(
        ({ surveyId, to, at }) => at > (left.get(`${program.get(surveyId)} ${to}`) ?? Number.POSITIVE_INFINITY) + blur,
      )
      .map(({ surveyId, to }) => ({ what: `survey ${surveyId}`, customer: customerAt(to) }));
  },

  'no survey waits for longer than asking makes sense': ({ shop }, { surveys }) =>
    surveys.flatMap((survey) => {
      const ended =
        survey.state === 'scheduled' ? shop.now : survey.state === 'skipped' ? Date.parse(survey.endedAt) : 0;
      return ended > Date.parse(survey.askBy) + 16 * hour
        ? [{ what: `survey ${survey.id}, until ${survey.askBy}`, customer: customerAt(survey.address) }]
        : [];
    }),

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
