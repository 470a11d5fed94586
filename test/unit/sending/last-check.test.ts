import { describe, expect, it } from 'vitest';
import { type Checked, type LastLook, lastCheck, lastCheckOfReminder } from '../../../functions/dispatch/last-check.ts';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import type { PaceRow, SwitchesRow } from '../../../shared/contracts/rows/program.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { settingsOf } from '../../../shared/steps/survey/settings.ts';
import config from '../../config.ts';

const program = config.programs['post-purchase'];
if (!program) throw new Error('The default programme is gone.');
const bought = '2026-11-02T09:00:00.000Z';
const now = '2026-11-05T09:00:00.000Z';
const askBy = '2026-11-19T09:00:00.000Z';
const night = '2026-11-06T02:00:00.000Z';

const survey: SurveyRow = {
  ...{ kind: 'survey', version: 3, id: 's1', state: 'scheduled', program: 'post-purchase', programHash: 'x' },
  ...{ type: 'nps', eventKey: 'k1', contactId: 'c1', occurredAt: bought, priority: 2, language: 'en' },
  ...{ timezone: 'Europe/London', channel: 'email', address: 'ada@example.com', createdAt: bought, dueAt: now, askBy },
  generation: 1,
};
const contact: ContactRow = {
  ...{ kind: 'contact', version: 2, id: 'c1', externalId: 'ada', email: 'ada@example.com', asked: {} },
  createdAt: bought,
};
const event = {
  ...{ kind: 'event', version: 1, key: 'k1', envelopeId: 'e1', receivedAt: bought, decisions: [], contactId: 'c1' },
  event: { id: 'o1', type: 'purchase.completed', source: 'shop', occurredAt: bought, properties: {}, customer: {} },
} as unknown as EventRow;
const look: LastLook = {
  ...{ survey, program, event, subject: undefined, switches: undefined, pace: undefined, surge: undefined },
  ...{ person: { contact, addresses: [] }, waiting: {}, settings: settingsOf(config), now },
};

const happened = { key: 'k1', type: 'purchase.completed', occurredAt: bought };
const subjectOf = (...all: readonly (typeof happened)[]): LastLook['subject'] =>
  ({ kind: 'subject', version: 1, id: 'sub', happened: all }) as unknown as LastLook['subject'];
const switchesOf = (more: object): SwitchesRow =>
  ({ kind: 'switches', version: 1, paused: {}, ...more }) as SwitchesRow;
const pause = { since: '2026-11-04T00:00:00.000Z', reason: 'A wrong link.' };
const paceOf = (more: Partial<PaceRow> = {}): PaceRow => ({
  ...{ kind: 'pace', version: 1, program: 'post-purchase', hour: '2026-11-02T09', count: 40, expires: 9_999_999_999 },
  ...more,
});
const surge = { isSurge: true, usual: 3, limit: 10 };

/** What is to be done, by which rule, and how that is said. */
const inShort = (checked: Checked): string => {
  if (checked.kind === 'go') return 'go';
  const { reasons } = checked;
  const done = {
    defer: () => `until ${(checked as { readonly until: string }).until}`,
    hold: () => `held as ${(checked as { readonly why: string }).why}`,
    skip: () => (checked as { readonly as: string }).as,
  };
  return `${done[checked.kind]()} by ${reasons.map(({ rule, verdict }) => `${rule}, ${verdict}`).join('; ')}`;
};
const detailOf = (checked: Checked): string =>
  checked.kind === 'go' ? '' : checked.reasons.map(({ detail }) => detail).join(' ');

type Case = [what: string, change: Partial<LastLook>, expected: string, detail?: string];
const left = { ...contact, optedOut: ['post-purchase'] };
const suppressed = {
  ...{ kind: 'address', version: 1, hash: 'h', channel: 'email', contactId: 'c1', others: [], asked: {} },
  suppressed: { reason: 'bounced', at: bought },
} as unknown as LastLook['person']['addresses'][number];
const refund = { key: 'k2', type: 'purchase.refunded', occurredAt: '2026-11-03T09:00:00.000Z' };
const refunded = subjectOf(happened, refund);
const backwards = subjectOf(refund, happened);
const shadow = { since: '2026-11-01T00:00:00.000Z', allow: ['mara@example.com'] };

describe('just before an invitation it', () => {
  const ticketSince = '2026-11-03T00:00:00.000Z';
  const taskSince = '2026-11-04T00:00:00.000Z';
  it.each<Case>([
    ['goes where nothing is against it', {}, 'go'],
    ['goes at the last moment', { now: askBy }, 'go'],
    [
      'ends a moment later',
      { now: '2026-11-19T09:00:00.001Z' },
      'skipped by age, fail',
      `Asking made sense until ${askBy}.`,
    ],
    [
      'ends so, and says what it waited for',
      { now: '2026-12-01T09:00:00.000Z', survey: { ...survey, held: { why: 'paused', since: now } } },
      'skipped by age, fail',
      `Asking made sense until ${askBy}. It was held (paused) since ${now}.`,
    ],
    [
      'ends for who left',
      { person: { contact: left, addresses: [] } },
      'skipped by preference, fail',
      'The person opted out of `post-purchase`.',
    ],
    ['ends as called off for what was undone', { subject: refunded }, 'cancelled by occasion, fail'],
    ['ends so whatever was heard of first', { subject: backwards }, 'cancelled by occasion, fail'],
    ['goes for what stands', { subject: subjectOf(happened) }, 'go'],
    ['goes for what it is not among', { survey: { ...survey, eventKey: 'other' }, subject: refunded }, 'go'],
    [
      'ends for an address that is lost',
      { person: { contact, addresses: [suppressed] } },
      'skipped by suppression, fail',
    ],
    [
      'waits while its programme is paused',
      { switches: switchesOf({ paused: { 'post-purchase': pause } }) },
      'held as paused by paused, note',
      `Paused since ${pause.since}.`,
    ],
    ['waits while all are', { switches: switchesOf({ paused: { '*': pause } }) }, 'held as paused by paused, note'],
    ['goes while another is', { switches: switchesOf({ paused: { support: pause } }) }, 'go'],
    [
      'waits in a surge, for a person',
      { pace: paceOf(), surge },
      'held as surge by surge, note',
      '40 surveys of `post-purchase` in the hour of 2026-11-02T09; usual are 3, more than 10 wait for a person.',
    ],
    ['goes where a surge was released', { pace: paceOf({ ruling: 'released' }), surge }, 'go'],
    [
      'ends where it was dropped',
      { pace: paceOf({ ruling: 'dropped' }), surge },
      'skipped by surge, fail',
      'The surge of 2026-11-02T09 was dropped by hand.',
    ],
    ['goes in an hour that is only busy', { pace: paceOf(), surge: { ...surge, isSurge: false } }, 'go'],
    ['goes in an hour that is not', { pace: paceOf() }, 'go'],
    [
      'ends in shadow mode',
      { switches: switchesOf({ shadow }) },
      'skipped by shadow, fail',
      `Shadow mode since ${shadow.since}: decided and recorded, not sent.`,
    ],
    [
      'goes in shadow mode to whom it may',
      { switches: switchesOf({ shadow: { ...shadow, allow: ['ada@example.com'] } }) },
      'go',
    ],
    [
      'waits a day for who waits for a ticket',
      { waiting: { ticketSince, taskSince } },
      'until 2026-11-06T09:00:00.000Z by open-ticket, note',
      `The person has waited for a ticket of theirs since ${ticketSince}; looked at again 2026-11-06T09:00:00.000Z.`,
    ],
    [
      'waits a day for who waits for us',
      { waiting: { taskSince } },
      'until 2026-11-06T09:00:00.000Z by open-task, note',
      `The person has waited for our answer since ${taskSince}; looked at again 2026-11-06T09:00:00.000Z.`,
    ],
    [
      'waits a last time',
      { waiting: { taskSince }, now: '2026-11-18T09:00:00.000Z' },
      `until ${askBy} by open-task, note`,
    ],
    [
      'ends for who waits for longer than it could',
      { waiting: { taskSince }, now: '2026-11-18T09:00:00.001Z' },
      'skipped by open-task, fail',
      `The person has waited for our answer since ${taskSince}; asking makes sense until ${askBy}.`,
    ],
    ['waits for the morning', { now: night }, 'until 2026-11-06T08:00:00.000Z by fatigue, pass; timing, pass'],
    [
      'waits for the morning wherever they may be',
      { now: night, survey: { ...survey, zones: ['Europe/London', 'Atlantic/Azores'] } },
      'until 2026-11-06T09:00:00.000Z by fatigue, pass; timing, pass',
    ],
    [
      'ends where the morning comes too late, and says nothing of what is in its favour',
      { now: night, survey: { ...survey, askBy: '2026-11-06T07:59:00.000Z' } },
      'skipped by age, fail',
    ],
    [
      'ends where it could not wait for the end of a pause of theirs',
      {
        now: '2026-11-18T09:00:00.000Z',
        person: { contact: { ...contact, asked: { support: { at: now, surveyId: 's0' } } }, addresses: [] },
        survey: { ...survey, askBy: '2026-11-18T09:30:00.000Z' },
      },
      'skipped by fatigue, fail',
    ],
    [
      'goes where nobody but itself has asked them',
      { person: { contact: { ...contact, asked: { 'post-purchase': { at: now, surveyId: 's1' } } }, addresses: [] } },
      'go',
    ],
  ])('%s', (_, change, expected, detail) => {
    const checked = lastCheck({ ...look, ...change });
    expect(inShort(checked)).toBe(expected);
    if (detail !== undefined) expect(detailOf(checked)).toBe(detail);
  });
});

describe('just before a reminder it', () => {
  const sent = {
    ...survey,
    state: 'sent',
    sentAt: now,
    answerBy: '2026-12-05T09:00:00.000Z',
    messageIds: ['m1'],
    remindersSent: 0,
    wakeAt: '2026-11-09T09:00:00.000Z',
  } as SurveyRow;
  const due = { survey: sent, now: '2026-11-09T09:00:00.000Z' };

  const nineToTen = { ...program.ask.emailHours, from: '09:00', to: '10:00' };

  it.each<Case>([
    ['goes where nothing is against it', {}, 'go'],
    ['goes after it made sense to ask', { now: '2026-11-25T09:00:00.000Z' }, 'go'],
    ['goes to who waits for us', { waiting: { taskSince: now } }, 'go'],
    ['goes in a surge', { pace: paceOf(), surge }, 'go'],
    ['ends for who left', { person: { contact: left, addresses: [] } }, 'skipped by preference, fail'],
    [
      'ends for an address that is lost',
      { person: { contact, addresses: [suppressed] } },
      'skipped by suppression, fail',
    ],
    ['ends in shadow mode', { switches: switchesOf({ shadow }) }, 'skipped by shadow, fail'],
    [
      'waits a quarter of a day while its programme is paused',
      { switches: switchesOf({ paused: { '*': pause } }) },
      'until 2026-11-09T15:00:00.000Z by paused, note',
    ],
    ['waits for the morning', { now: '2026-11-10T02:00:00.000Z' }, 'until 2026-11-10T08:00:00.000Z by timing, pass'],
    [
      'ends where no hour is good wherever they may be',
      {
        program: { ...program, ask: { ...program.ask, emailHours: nineToTen } },
        survey: { ...sent, zones: ['Europe/London', 'America/New_York'] },
      },
      'skipped by timing, fail',
    ],
    [
      'waits for the morning wherever they may be',
      { now: '2026-11-10T02:00:00.000Z', survey: { ...sent, zones: ['Europe/London', 'Atlantic/Azores'] } },
      'until 2026-11-10T09:00:00.000Z by timing, pass',
    ],
  ])('%s', (_, change, expected) => {
    expect(inShort(lastCheckOfReminder({ ...look, ...due, ...change }))).toBe(expected);
  });
});
