import { describe, expect, it } from 'vitest';
import { greets } from '../../shared/domain/message/greeting.ts';
import { letterMail } from '../../shared/render/letter-mail.ts';
import {
  act,
  badge,
  facts,
  heading,
  item,
  links,
  paragraph,
  said,
  warning,
} from '../../shared/render/mail-layouts/blocks.ts';
import { laidOut } from '../../shared/render/mail-layouts/frame.ts';
import { styleSheet } from '../../shared/render/mail-layouts/look.ts';
import { digestMail } from '../../shared/render/staff/digest-mail.ts';
import { taskMail } from '../../shared/render/staff/task-mail.ts';
import config from '../config.ts';
import { aTask } from '../world/task.ts';

const { brand } = config;
const hostile = `"><script>alert(1)</script>'&`;
const mail = laidOut({
  brand: { name: hostile, accent: '#8a4b20' },
  ...{ language: 'en', direction: 'ltr', subject: hostile, preview: hostile, above: hostile },
  body: [
    ...[heading, paragraph, badge, warning].map((block) => block(hostile)),
    said({ who: hostile, rating: hostile, words: hostile, wordless: hostile }),
    facts([[hostile, hostile]]),
    act({ label: hostile, url: `https://f.example/${hostile}` }),
    links([{ label: hostile, url: 'https://f.example/b' }]),
    item({ badge: hostile, head: hostile, url: 'https://f.example/c', facts: hostile, words: hostile }),
  ],
  foot: [hostile, { label: hostile, url: 'https://f.example/d' }, undefined],
});

describe('the frame of all mail', () => {
  it('holds whatever is put into it, and loads and runs nothing', () => {
    expect(mail.html).not.toMatch(/<script|<img|<link|<iframe|url\(|src=/);
  });

  it('says in its text all that it says in its markup', () => {
    for (const url of ['https://f.example/b', 'https://f.example/c', 'https://f.example/d']) {
      expect(mail.text).toContain(url);
      expect(mail.html).toContain(url);
    }
    expect(mail.text.indexOf('-- \n')).toBeGreaterThan(0);
  });

  it('shows its preview and nothing after it in a list of mails', () => {
    const start = mail.html.indexOf('display:none');
    const hidden = mail.html.slice(start, mail.html.indexOf('</div>', start));
    expect(hidden.match(/\u034f/g)?.length).toBeGreaterThanOrEqual(80);
  });

  it('names a dark colour for every class that its blocks are drawn with', () => {
    const classes = new Set([...mail.html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
    const [, dark = ''] = styleSheet(brand).split('prefers-color-scheme:dark');
    const withoutColour = ['pad', 'wide'];
    for (const name of classes) if (!withoutColour.includes(name)) expect(dark).toMatch(new RegExp(`\\.${name}[{,]`));
  });
});

describe('mail to whoever owns a task', () => {
  const view = { brand, to: { name: 'Mara' }, url: 'https://x/t/1', inboxUrl: 'https://x/app/tasks/t', before: [] };
  const contact = { name: 'Ada Byron' };
  const buttonOf = (html: string): string => /class="on-act" href="([^"]*)"/.exec(html)?.[1] ?? '';

  it('has one button, the right next act, and the others as links', () => {
    const open = taskMail({ ...view, task: aTask({ contact }), entry: { act: 'opened' } });
    expect(open.html.match(/class="on-act"/g)).toHaveLength(1);
    expect(buttonOf(open.html)).toBe('https://x/app/tasks/t');
    expect(open.text).toContain('Answer Ada Byron:\nhttps://x/app/tasks/t');
    for (const what of ['take', 'contacted', 'resolve']) expect(open.text).toContain(`https://x/t/1#${what}`);
    const late = taskMail({
      ...{ ...view, task: aTask({ contact, state: 'contacted' }) },
      entry: { act: 'escalated', clock: 'solution' },
    });
    expect(buttonOf(late.html)).toBe('https://x/t/1#resolve');
    expect(late.text).not.toContain('#take');
    const unwished = taskMail({ ...view, task: aTask({ contact, noContact: true }), entry: { act: 'opened' } });
    expect(unwished.text).not.toContain('Answer Ada');
  });

  it('marks the urgent in words, in the digest too, where they stand first', () => {
    const urgent = aTask({ contact, severity: 'urgent', dueAt: '2026-11-30T15:00:00.000Z', comment: 'It burns.' });
    const { html, text, subject } = digestMail({
      ...{ brand, to: { name: 'Mara' }, inboxUrl: 'https://x/app' },
      tasks: [aTask({ contact: { name: 'Grace' } }), urgent],
    });
    expect(subject).toBe('2 more customers wait for an answer, 1 urgent');
    expect(text).toContain('URGENT: Ada Byron');
    expect(text.indexOf('Ada Byron')).toBeLessThan(text.indexOf('Grace'));
    expect(html).toContain('>Urgent</span>');
  });
});

describe('a letter', () => {
  const by = { name: 'Mara Lindt', email: 'mara@shop.example' };
  const letter = (words: string, language: string, name?: string) =>
    letterMail({
      ...{ brand, name, title: undefined, unsubscribeUrl: undefined },
      sender: { name: by.name },
      message: { words, subject: undefined, language, purpose: 'answer' },
    });

  it.each([
    ['en', 'Ada', 'Hello Ada,'],
    ['de-AT', 'Ada Byron', 'Guten Tag Ada Byron,'],
    ['ja', undefined, 'お客様'],
    ['fr', '{{name}}', 'Bonjour,'],
  ])('greets the customer in their language (%s, %s)', (language, name, greeting) => {
    const { text, html } = letter('A new top has left us.', language, name);
    expect(text.slice(0, 60)).toContain(greeting);
    expect(html).toContain(greeting);
  });

  it.each([
    ['Dear Ada, your new top has left us.', true],
    ['Ada,\n\nyour new top has left us.', true],
    ['Liebe Frau Byron,\n\ndie Platte ist da.', true],
    ['您好，新桌面已寄出。', true],
    ['Yes, the table top is on its way.', false],
    ['Hinweis zur Lieferung: sie kommt.', false],
    ['Higher prices are to blame.', false],
  ])('does not greet twice (%s)', (words, does) => {
    expect(greets(words)).toBe(does);
    expect(letter(words, 'en', 'Zed').text.includes('Hello Zed')).toBe(!does);
  });
});
