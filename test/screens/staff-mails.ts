import { digestMail } from '../../shared/render/staff/digest-mail.ts';
import { holdMail } from '../../shared/render/staff/hold-words.ts';
import { codeMail, invitedMail } from '../../shared/render/staff/sign-in-mail.ts';
import { taskMail } from '../../shared/render/staff/task-mail.ts';
import { aTask } from '../world/task.ts';
import { brand } from './brand.ts';

const to = { name: 'Mara Lindt', email: 'mara@oakandember.example' };
const inboxUrl = 'https://feedback.oakandember.example/app/tasks/0123456789abcdefghjkmnpqrs';
const url = 'https://feedback.oakandember.example/t/0123456789abcdefghjkmnpqrs.0123456789abcdefghjkmnpqrs';
const scale = { type: 'csat', low: 1, high: 5 } as const;
const urgent = aTask({
  ...{
    owner: to,
    score: 1,
    scale,
    program: 'support',
    severity: 'urgent',
    flags: ['injury'],
    amount: 1290,
    currency: 'EUR',
  },
  contact: { name: 'Ada Byron', email: 'ada.byron@customer-with-a-long-domain.example' },
  title: 'order 1001, oak table',
  comment: 'The table top cracked, and my daughter cut her hand on it.\n\nWhat are you going to do about it?',
});
const back = aTask({
  ...{ owner: to, score: 2, scale, program: 'support', state: 'contacted', contactedAt: '2026-11-24T09:00:00.000Z' },
  contact: { name: 'Grace Hopper', email: 'grace@customers.example' },
  comment: 'Nobody rang me back.',
  latest: { at: '2026-11-24T10:00:00.000Z', act: 'replied', words: 'It broke again this morning.' },
});
const before = [
  'Fri 20 Nov, 10:30: Purchase completed, order 1001, oak table, €1,290',
  'Mon 2 Nov, 09:00: rated 9/10 (Post-purchase)',
];
const common = { brand, to, url, inboxUrl, before };

/** Mail to staff. */
export const staffMails = (): Readonly<Record<string, string>> => ({
  'mail-owner-urgent': taskMail({ ...common, task: urgent, entry: { act: 'opened' } }).html,
  'mail-owner-wrote-back': taskMail({ ...common, task: back, entry: { act: 'replied' } }).html,
  'mail-owner-solution': taskMail({ ...common, task: back, entry: { act: 'escalated', clock: 'solution' } }).html,
  'mail-owner-not-sent': taskMail({
    ...common,
    task: back,
    entry: {
      act: 'not-sent',
      note: 'Since the mail that you answered: the customer: wrote back.\n\nHello Grace,\n\nthe technician comes on Tuesday.',
    },
  }).html,
  'mail-sign-in': invitedMail({ brand, publicUrl: 'https://feedback.oakandember.example' }).html,
  'mail-code': codeMail({ brand }).html,
  'mail-digest': digestMail({ brand, to, inboxUrl, tasks: [back, urgent, aTask({ owner: to })] }).html,
  'mail-hold': holdMail({
    ...{ brand, to, inboxUrl },
    pace: {
      ...{
        kind: 'pace',
        version: 1,
        program: 'support',
        hour: '2026-11-24T09',
        count: 812,
        state: 'due',
        word: 'held',
      },
    } as Parameters<typeof holdMail>[0]['pace'],
  }).html,
});
