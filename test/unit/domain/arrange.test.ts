import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Applicant,
  arrange,
  pauseBetween,
  type Slot,
  wishOf,
} from '../../../shared/domain/eligibility/arrange.ts';
import { day } from '../../../shared/domain/timing/offsets.ts';
import { weekdays } from '../../../shared/domain/timing/permitted.ts';

const now = '2026-11-23T10:00:00.000Z';
const at = (days: number): string => new Date(Date.parse(now) + days * day).toISOString();
const always = { from: '00:00', to: '24:00', on: [...weekdays] };
const ask = { emailHours: always, smsHours: always } as Applicant['config']['ask'];
const configOf = (priority: number, pause: number, more: object = {}): Applicant['config'] => ({
  priority,
  atMostOnceIn: pause * day,
  ask: { ...ask, ...more },
});
const applicant = (id: string, more: Partial<Applicant> = {}): Applicant => ({
  id,
  who: ['ada'],
  program: 'support',
  config: configOf(1, 14),
  due: now,
  askBy: at(3),
  occurredAt: at(-1),
  channel: 'email',
  zones: ['UTC'],
  country: undefined,
  ...more,
});
const circumstances = { now, atMostOnceIn: 14 * day };
const slot = (days: number, more: Partial<Slot> = {}): Slot => ({
  who: ['ada'],
  program: 'billing',
  at: at(days),
  ...more,
});

/** When each is asked, in days from now, or that it is not. */
const placesOf = (applicants: readonly Applicant[], taken: readonly Slot[] = []) =>
  Object.fromEntries(
    [...arrange(applicants, taken, circumstances)].map(([id, placement]) => [
      id,
      placement.kind === 'placed' ? (Date.parse(placement.at) - Date.parse(now)) / day : 'refused',
    ]),
  );
const reasonsOf = (one: Applicant, taken: readonly Slot[] = []) => {
  const placement = arrange([one], taken, circumstances).get(one.id);
  return placement?.reasons.map(({ rule, verdict, detail }) => `${rule} ${verdict}: ${detail}`);
};

describe('among surveys not yet sent, the first place has', () => {
  const patient = { askBy: at(30) };
  it.each<[string, Partial<Applicant>, Partial<Applicant>]>([
    [
      'the more important programme, though due later',
      { config: configOf(1, 14), due: at(1) },
      { config: configOf(2, 14) },
    ],
    ['of two as important, the one due first', { due: now, occurredAt: at(-1) }, { due: at(0.5), occurredAt: at(-2) }],
    ['of two due together, what happened first', { occurredAt: at(-2) }, { occurredAt: at(-1) }],
    ['of two alike, the one with the smaller id', {}, {}],
  ])('%s', (_, first, second) => {
    const one = applicant(first.occurredAt === second.occurredAt ? 'a' : 'z', { ...patient, ...first });
    const other = applicant('b', { ...patient, ...second });
    const begins = one.due === at(1) ? 1 : 0;
    expect(placesOf([one, other])).toEqual({ [one.id]: begins, b: begins + 14 });
    expect(placesOf([other, one])).toEqual({ [one.id]: begins, b: begins + 14 });
  });
});

describe('a survey is placed', () => {
  it.each<[string, Partial<Applicant>, readonly Slot[], number | 'refused']>([
    ['at once where it is overdue and nobody asked', { due: at(-1) }, [], 0],
    ['when it is due', { due: at(1) }, [], 1],
    ['at the last moment at which asking makes sense', { due: at(3) }, [], 3],
    [
      'not at all a millisecond after it',
      { due: at(3), askBy: new Date(Date.parse(at(3)) - 1).toISOString() },
      [],
      'refused',
    ],
    ['when the pause is over, to the instant', {}, [slot(-14)], 0],
    ['not before the pause is over', {}, [slot(-12)], 2],
    ['not at all where the pause lasts longer than it may wait', {}, [slot(-10)], 'refused'],
    ['not close before one that is planned', {}, [slot(2)], 'refused'],
    ['far enough before one that is planned', {}, [slot(14)], 0],
    ['after the last of several', { askBy: at(30) }, [slot(-13), slot(-2), slot(8)], 22],
    ['between two that leave room', { askBy: at(60) }, [slot(-1), slot(27)], 13],
    ['whatever somebody else was asked', {}, [slot(0, { who: ['bob'] })], 0],
    ['with regard to any one address they share', { who: ['ada', 'house'] }, [slot(-12, { who: ['bob', 'house'] })], 2],
    ['by the longer pause of its own programme', { config: configOf(1, 90) }, [slot(-88, { program: 'support' })], 2],
    ['by the pause of all beside another programme', { config: configOf(1, 90) }, [slot(-88)], 0],
    [
      'by the pause of all where its own is shorter',
      { config: configOf(1, 1) },
      [slot(-12, { program: 'support' })],
      2,
    ],
    ['at its moment just past, where it is on its way', { due: at(-1), scheduledFor: at(-0.01) }, [], -0.01],
    ['at once, where it was scheduled for later', { due: at(-1), scheduledFor: at(1) }, [], 0],
    ['nowhere, where no zone is known', { zones: [] }, [], 'refused'],
  ])('%s', (_, more, taken, expected) => {
    const place = placesOf([applicant('a', more)], taken).a ?? 'missing';
    expect(typeof place === 'number' ? Number(place.toFixed(4)) : place).toBe(expected);
  });

  it('within the hours of its channel', () => {
    const hours = { emailHours: { ...always, from: '12:00' }, smsHours: { ...always, from: '18:00' } };
    const config = configOf(1, 14, hours);
    expect(placesOf([applicant('a', { config })]).a).toBe(2 / 24);
    expect(placesOf([applicant('a', { config, channel: 'sms' })]).a).toBe(8 / 24);
    expect(wishOf(now, applicant('a', { country: 'DE' }))).toMatchObject({ country: 'DE', channel: 'email' });
  });

  it('and what was refused takes no place from others', () => {
    const refused = applicant('a', { config: configOf(1, 14), due: at(9) });
    expect(placesOf([refused, applicant('b', { config: configOf(2, 14) })])).toEqual({ a: 'refused', b: 0 });
  });

  it('beside those of others, each on their own', () => {
    expect(placesOf([applicant('a'), applicant('b', { who: ['bob'] })])).toEqual({ a: 0, b: 0 });
  });
});

describe('whether a repair has worked', () => {
  const config = { ...configOf(1, 30), moment: 'task.resolved' };
  it('is asked soon after other surveys, and not again within its own pause', () => {
    const recovery = { program: 'recovery', config };
    expect(pauseBetween(recovery, { program: 'support' }, circumstances)).toBe(0);
    expect(pauseBetween(recovery, { program: 'recovery' }, circumstances)).toBe(30 * day);
    expect(placesOf([applicant('a', recovery)], [slot(0)])).toEqual({ a: 0 });
    expect(placesOf([applicant('a', recovery)], [slot(-29, { program: 'recovery' })])).toEqual({ a: 1 });
  });
});

describe('the decision says', () => {
  const age = `Due ${now}; asking makes sense until ${at(3)}.`;
  const timing = (moment: string) => `timing pass: First moment within 00:00-24:00 on any day in UTC: ${moment}.`;

  it('that nothing stood in the way', () => {
    const free = 'fatigue pass: Not asked, and not to be asked, too close to this moment.';
    expect(reasonsOf(applicant('a'))).toEqual([`age pass: ${age}`, free, timing(now)]);
  });

  it('what put it off, and until when', () => {
    const put = `fatigue note: Asked by \`billing\` on ${at(-12)}; deferred to ${at(2)}.`;
    expect(reasonsOf(applicant('a'), [slot(-12)])).toEqual([`age pass: ${age}`, put, timing(at(2))]);
    expect(arrange([applicant('a')], [slot(-12)], circumstances).get('a')).toMatchObject({ deferred: true });
    expect(arrange([applicant('a')], [], circumstances).get('a')).toMatchObject({ deferred: false });
  });

  it('what left no room for it', () => {
    const asked = `fatigue fail: Asked by \`billing\` on ${now}; free again only after ${at(3)}.`;
    expect(reasonsOf(applicant('a'), [slot(0)])).toEqual([`age pass: ${age}`, asked]);
    const planned = `fatigue fail: To be asked by \`billing\` on ${at(1)}; free again only after ${at(3)}.`;
    expect(reasonsOf(applicant('a'), [slot(1)])).toEqual([`age pass: ${age}`, planned]);
  });

  it('that it is too late', () => {
    const old = applicant('a', { due: at(-9), askBy: at(-6) });
    expect(reasonsOf(old)?.at(-1)).toBe(`age fail: Due ${at(-9)}; asking makes sense until ${at(-6)}.`);
  });
});

const people = fc.subarray(['ada', 'bob', 'house'], { minLength: 1 });
const programs = fc.constantFrom('support', 'billing', 'recovery');
const someApplicants = fc.uniqueArray(
  fc
    .record({
      who: people,
      program: programs,
      priority: fc.integer({ min: 1, max: 3 }),
      due: fc.integer({ min: -5, max: 9 }),
    })
    .map(({ who, program, priority, due }) =>
      applicant(`${who}${program}${due}`, {
        who,
        program,
        config: configOf(priority, 20),
        due: at(due),
        askBy: at(due + 40),
      }),
    ),
  { maxLength: 6, selector: ({ id }) => id },
);
const someSlots = fc.array(
  fc.record({ who: people, program: programs, at: fc.integer({ min: -20, max: 20 }).map(at) }),
  { maxLength: 4 },
);

describe('whoever applies', () => {
  it('is placed the same, in whatever order they came', () => {
    fc.assert(
      fc.property(someApplicants, someSlots, (applicants, taken) => {
        const [there, back] = [applicants, applicants.toReversed()].map((all) => placesOf(all, taken));
        expect(there).toEqual(back);
      }),
    );
  });

  it('is asked in time, and never within the pause of a survey to any of them', () => {
    fc.assert(
      fc.property(someApplicants, someSlots, (applicants, taken) => {
        const placements = arrange(applicants, taken, circumstances);
        const placed = applicants.flatMap((one) => {
          const placement = placements.get(one.id);
          return placement?.kind === 'placed' ? [{ ...one, at: placement.at }] : [];
        });
        for (const one of placed) {
          expect(one.at >= one.due && one.at >= now && one.at <= one.askBy).toBe(true);
          for (const other of [...taken, ...placed.filter(({ id }) => id !== one.id)]) {
            if (!other.who.some((name) => one.who.includes(name))) continue;
            const apart = Math.abs(Date.parse(one.at) - Date.parse(other.at));
            expect(apart).toBeGreaterThanOrEqual(pauseBetween(one, other, circumstances));
          }
        }
      }),
    );
  });
});
