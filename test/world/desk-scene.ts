import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { HistoryEntry, TaskRow } from '../../shared/contracts/rows/task.ts';
import { idOf } from '../../shared/domain/id.ts';
import type { TaskPageView } from '../../shared/render/inbox/task-page-view.ts';
import config from '../config.ts';
import { aTask, type TaskParts } from './task.ts';

/** A morning at the desk: everything that a list can hold, for pictures and for weighing pages. */
export const deskNow = '2026-11-24T10:00:00.000Z';
const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };
const anna = { name: 'Anna Wolff', email: 'anna@oakandember.example' };
const nps = { type: 'nps' as const, low: 0, high: 10 };
const hours = (by: number): string => new Date(Date.parse(deskNow) + by * 3_600_000).toISOString();

const names = [
  'Ada Byron',
  'Bob Noyce',
  'Chiara Ferrante',
  'Dmitri Orlov',
  'Efua Mensah',
  'Farid Haddad',
  'Greta Lund',
];
const said = [
  'The table top is cracked, and nobody answers the phone.',
  'Delivery came a week late. The driver left it in the rain.',
  'Ich warte seit drei Wochen auf eine Antwort. So geht das nicht.',
  'The invoice lists two lamps. I bought one.',
  'Support was friendly, yet the chair still wobbles.',
  'كانت الطاولة مخدوشة عند وصولها',
  'I would order again, if the colour had been the one on the page.',
];

const task = (at: number, more: TaskParts = {}): TaskRow =>
  aTask({
    ...{
      id: idOf('task', `desk${at}`),
      program: 'post-purchase',
      scale: nps,
      score: 2,
      owner: mara,
      businessId: `ord_${at}`,
    },
    ...{
      contact: { name: names[at % names.length], email: `customer${at}@example.com` },
      title: `order ${1000 + at}, oak table`,
    },
    ...{ comment: said[at % said.length], settleUntil: hours(-20), dueAt: hours(at * 5 - 12), resolveBy: hours(90) },
    ...more,
  });

const history: readonly HistoryEntry[] = [
  { at: hours(-20), by: 'heardback', act: 'opened', to: mara },
  { at: hours(-19), by: mara.email, act: 'acknowledged' },
  {
    at: hours(-18.5),
    by: mara.email,
    act: 'noted',
    note: 'Warehouse says the top was packed without corners. Photo asked for.',
  },
  { at: hours(-18), by: mara.email, act: 'contacted', note: 'Wrote to the customer by e-mail.' },
  { at: hours(-6), by: 'heardback', act: 'reminded', to: mara },
  {
    at: hours(-5),
    by: 'heardback',
    act: 'escalated',
    clock: 'solution',
    to: { name: 'Ines Roth', email: 'ines@oakandember.example' },
  },
  { at: hours(-2), by: 'customer', act: 'replied', to: mara },
];

/** The one that is open. */
export const openTask = task(0, {
  ...{
    state: 'contacted',
    severity: 'urgent',
    flags: ['legal'],
    isKey: true,
    amount: 1240,
    currency: 'EUR',
    history: [...history],
  },
  ...{
    contactedAt: hours(-18),
    resolveBy: hours(20),
    latest: {
      at: hours(-2),
      act: 'replied',
      words: 'It never came. If I hear nothing by Friday my lawyer will write to you.',
    },
  },
  promise: { by: hours(-10), madeAt: hours(-20), keptAt: hours(-18) },
});

const message = (at: number, more: Partial<MessageRow>): MessageRow => ({
  ...{
    kind: 'message',
    version: 1,
    id: idOf('message', String(at)),
    taskId: openTask.id,
    direction: 'out',
    purpose: 'answer',
  },
  ...{
    channel: 'email',
    address: 'customer0@example.com',
    words: '',
    language: 'en',
    createdAt: hours(at),
    state: 'sent',
  },
  ...more,
});

export const deskTasks: readonly TaskRow[] = [
  openTask,
  task(1, {
    state: 'contacted',
    latest: { at: hours(-1), act: 'still-unhappy', words: 'The new chair wobbles just like the old one.' },
    scale: { type: 'csat', low: 1, high: 5 },
  }),
  task(2),
  task(3, {
    scale: { type: 'thumbs', low: 0, high: 1 },
    score: 0,
    amount: 89.5,
    currency: 'EUR',
    owner: anna,
    dueAt: hours(-3),
  }),
  task(4, { group: 'passive', severity: 'normal', score: 8, dueAt: hours(3) }),
  task(5, { flags: ['injury'], severity: 'urgent', dueAt: hours(6) }),
  task(6, {
    origin: 'remark',
    group: 'passive',
    severity: 'normal',
    score: undefined,
    scale: undefined,
    dueAt: hours(5),
  }),
  ...Array.from({ length: 30 }, (_, at) =>
    task(at + 7, {
      dueAt: hours(at * 4 + 20),
      ...(at % 4 === 0 && { amount: 320 + at, currency: 'EUR' }),
      ...(at % 3 === 0 && { owner: anna }),
    }),
  ),
  task(40, {
    state: 'contacted',
    waitingSince: hours(-30),
    latest: { at: hours(-30), act: 'contacted', words: 'Shall we collect the old one on Friday?' },
  }),
];

export const deskView: TaskPageView = {
  viewer: { ...mara, role: 'agent', teams: ['care'] },
  csrf: 'c'.repeat(43),
  rosters: [],
  config,
  now: deskNow,
  counts: { waiting: '54', promoters: '12' },
  wish: { queue: 'waiting', team: 'care', mine: false },
  tasks: deskTasks,
  drafts: new Set(deskTasks.slice(2, 3).map(({ id }) => id)),
  next: 'n'.repeat(200),
  once: 'once',
  scene: {
    ...{
      task: openTask,
      others: [task(41, { state: 'resolved', comment: 'The lamp flickers.' })],
      surveys: [],
      timezone: 'America/New_York',
    },
    messages: [
      message(-18, {
        by: mara,
        subject: 'Re: order 1000, oak table',
        words: 'Dear Ada,\n\nI am sorry. A new top leaves us tomorrow, and we collect the old one.',
      }),
      message(-2, {
        direction: 'in',
        state: 'received',
        words: 'It never came. If I hear nothing by Friday my lawyer will write to you.',
      }),
    ],
    events: [],
  },
};
