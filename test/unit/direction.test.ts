import { describe, expect, it } from 'vitest';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { aboutLine } from '../../shared/render/about.ts';
import { isolatedIn } from '../../shared/render/direction.ts';
import { from } from '../../shared/render/invitation-text.ts';
import { titleOf, whoOf } from '../../shared/render/staff/task-text.ts';
import { filled } from '../../shared/render/texts.ts';
import { Asking } from './asked.ts';

const isolate = (text: string) => `\u2068${text}\u2069`;
const mailTo = async (customer: object, title?: string) => {
  const asking = new Asking();
  await asking.ask('purchase.completed', { id: 'c', email: 'c@example.com', ...customer }, title ? { title } : {});
  const [mail] = asking.mailer.sent;
  if (!mail) throw new Error('No mail was sent.');
  return mail;
};

describe('what runs the other way', () => {
  it.each([
    ['مرحباً {name}،', 'Ada', `مرحباً ${isolate('Ada')}،`],
    ['שלום {name},', 'Ada', `שלום ${isolate('Ada')},`],
    ['Hello {name},', 'משה', `Hello ${isolate('משה')},`],
    ['Здравствуйте, {name}!', 'محمد', `Здравствуйте, ${isolate('محمد')}!`],
    ['Hello {name},', 'Ada', 'Hello Ada,'],
    ['مرحباً {name}،', 'محمد', 'مرحباً محمد،'],
    ['مرحباً {name}،', '1001', 'مرحباً 1001،'],
    ['你好，{name}：', '山田', '你好，山田：'],
  ])('in %j: %s', (text, name, whole) => {
    expect(filled(text, { name })).toBe(whole);
  });

  it('keeps to itself in a line about an occasion', () => {
    const occasion = { title: 'طاولة 1001', occurredAt: '2026-11-20T09:00:00Z', timezone: 'UTC' };
    expect(aboutLine(occasion, { language: 'en', brandLanguage: 'en' })).toBe(
      `${isolate('طاولة 1001')} · 20 November 2026`,
    );
  });

  it('begins no text: an Arabic question stays one behind a Latin name', () => {
    expect(from({ name: 'Oak & Ember' }, 'كيف كانت خدمتنا؟')).toBe(`${isolate('Oak & Ember')}: كيف كانت خدمتنا؟`);
    expect(from({ name: 'Oak & Ember' }, 'How did it go?')).toBe('Oak & Ember: How did it go?');
  });

  it('is never added where nothing runs the other way', () => {
    for (const text of ['Ada', '1001', '', '★', 'Öl', '山田'] as const) expect(isolatedIn('ltr', text)).toBe(text);
  });

  it('turns no mail to staff over', () => {
    const task = { contact: { name: 'משה כהן' }, title: 'שולחן 1001' } as TaskRow;
    expect(whoOf(task)).toBe(isolate('משה כהן'));
    expect(titleOf(task)).toBe(isolate('שולחן 1001'));
  });
});

describe('a mail', () => {
  it('greets in Arabic by a Latin name, and says what it is about, in lines that stay in order', async () => {
    const { text, subject } = await mailTo({ name: 'Ada', locale: 'ar' }, 'order 1001, oak table');
    expect(text).toContain(isolate('Ada'));
    expect(subject).toContain(isolate('order 1001, oak table'));
  });

  it.each([
    ['{{first_name}}'],
    ['null'],
    ['You have won … http://evil.example/claim'],
    ['evil.example'],
    ['+49 151 234567'],
  ])('to %s has the plain hello', async (name) => {
    const [given, none] = [await mailTo({ name }), await mailTo({})];
    const greeting = (mail: { readonly text: string }) =>
      mail.text.split('\n').find((line) => line.startsWith('Hello'));
    expect(greeting(given)).toBe(greeting(none));
    expect(`${given.html}${given.text}${given.subject}`).not.toContain('evil.example');
  });

  it('links nothing that a title brought', async () => {
    const mail = await mailTo({ name: 'Ada' }, 'Claim your prize at http://evil.example/claim or bit.ly/x');
    const everything = `${mail.subject}${mail.html}${mail.text}`;
    expect(mail.subject).toContain('Claim your prize at … or …');
    expect(everything).not.toMatch(/evil\.example|bit\.ly/);
  });
});

describe('who staff are told of', () => {
  it('is known by an address where there is no name', () => {
    expect(whoOf({ contact: { name: '{{name}}', email: 'ada@example.com' } } as TaskRow)).toBe('ada@example.com');
    expect(whoOf({ contact: { name: 'http://evil.example' } } as TaskRow)).toBe('A customer');
  });
});
