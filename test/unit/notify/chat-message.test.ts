import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskActs } from '../../../shared/contracts/task-acts.ts';
import { type ChatView, chatDigest, chatMessage } from '../../../shared/render/staff/chat-message.ts';
import { literal, unmarked } from '../../../shared/render/staff/chat-text.ts';
import { anyText } from '../any-text.ts';
import { opened, task } from './story.ts';

const url = 'https://feedback.shop.example/app/tasks/task1';
const view = (more: object = {}): ChatView => ({
  task: { ...task, ...more },
  entry: opened,
  team: 'Customer care',
  zone: 'Europe/Berlin',
  url,
});
const slack = 'https://hooks.slack.com/services/T/B/x';
const teams = 'https://default1.00.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/x';
const other = 'https://chat.shop.example/hooks/x';

/** Every text that a message shows, with the kind of object it stands in. */
const texts = (value: unknown): readonly (readonly [type: string, text: string])[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  const own = typeof text === 'string' ? [[String(type), text] as const] : [];
  return [...own, ...Object.values(value).flatMap(texts)];
};
const generic = (more?: Partial<ChatView['task']>): string => (chatMessage(other, view(more)) as { text: string }).text;
/** Without the last line, which is our own link. */
const theirs = (text: string): string => text.split('\n').slice(0, -1).join('\n');

const hostile = [
  ['a call to all', '<!channel> look'],
  ['a disguised link', '<https://evil.example|ok>'],
  ['formats', '**bold** _it_ `code` ~~gone~~'],
  ['mentions', '@channel @here @everyone @all <@U123> <users/all>'],
  ['links and pictures of Markdown', '[ok](https://evil.example) ![pixel](https://evil.example/p.png)'],
  ['tags and entities', '<at>Mara</at> &lt;!channel&gt;'],
  ['several lines', 'line\nbreak\r\n# heading\n> quote'],
  ['hidden and turning signs', 'turned \u202eround\u2066 and\u0000\u200bhidden'],
  ['100 KB', 'x'.repeat(100_000)],
  ['100 KB of brackets', '<'.repeat(100_000)],
  ['half a character', '\ud800 alone'],
] as const;

describe('a message for a chat', () => {
  it('says who, what, how urgent, whose, until when in the team’s time, and where', () => {
    const text = generic();
    for (const part of [
      'Please answer',
      'Ada rated 2',
      'The top is cracked.',
      'Severity: high',
      'Mara Lindt, Customer care',
      '16:30',
      url,
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('+4917');
    expect(text).not.toContain('ada@example.com');
  });

  it('has the shape that each kind of chat takes', () => {
    expect(chatMessage(slack, view())).toMatchObject({ text: expect.any(String), blocks: expect.any(Array) });
    expect(JSON.stringify(chatMessage(slack, view()))).toContain(`<${url}|Open the task>`);
    expect(chatMessage(teams, view())).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { type: 'AdaptiveCard', actions: [{ type: 'Action.OpenUrl', url }] },
        },
      ],
    });
    for (const host of ['shop.webhook.office.com', 'outlook.office.com', 'prod-1.westeurope.logic.azure.com'])
      expect(chatMessage(`https://${host}/x`, view())).toHaveProperty('attachments');
    expect(Object.keys(chatMessage(other, view()))).toEqual(['text']);
    expect(chatMessage('https://discord.com/api/webhooks/1/x', view())).toMatchObject({
      allowed_mentions: { parse: [] },
    });
    for (const host of ['evilhooks.slack.com.example', 'myhooks.slack.com'])
      expect(Object.keys(chatMessage(`https://${host}/x`, view()))).toEqual(['text']);
  });

  it.each(hostile)('lets words with %s be nothing but words, in Slack', (_, words) => {
    for (const [type, text] of texts(
      chatMessage(slack, view({ comment: words, title: words, contact: { name: words } })),
    )) {
      if (type === 'mrkdwn') expect(text).toBe(`<${url}|Open the task>`);
      else expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
    }
  });

  it.each(hostile)('lets words with %s be nothing but words, in Teams', (_, words) => {
    const message = chatMessage(teams, view({ comment: words, title: words, contact: { name: words } }));
    for (const [type] of texts(message)) expect(type).toBe('TextRun');
    expect(JSON.stringify(message)).not.toContain('msteams');
  });

  it.each(hostile)('lets words with %s be nothing but words, in any other chat', (_, words) => {
    const text = theirs(generic({ comment: words, title: words, contact: { name: words } }));
    expect(text).not.toMatch(/[<>[\]*~`|\\]|:\/\/|(^|\W)@/);
    // Headline, what, words and six facts: no line more.
    expect(text.split('\n')).toHaveLength(8);
  });

  it('is small whatever was written', () => {
    for (const [, words] of hostile)
      for (const address of [slack, teams, other]) {
        const message = chatMessage(address, view({ comment: words, title: words, contact: { name: words } }));
        expect(JSON.stringify(message).length).toBeLessThan(8_000);
      }
  });

  it('leaves a mail address readable, and words without signs as they are', () => {
    expect(unmarked('write to ada_b@example.com, now')).toBe('write to ada_b@example.com, now');
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} ,;!?'"()-]*$/u), (words) => {
        expect(unmarked(words)).toBe(words);
      }),
    );
  });

  it('keeps text whole, on one line and no longer than asked for', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 2_000 }), fc.integer({ min: 1, max: 400 }), (words, longest) => {
        const line = literal(words, longest);
        expect([...line].length).toBeLessThanOrEqual(longest);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(unmarked(line)).not.toMatch(/[<>[\]*`|]|:\/\/|(^|[^A-Za-z0-9])@/);
      }),
    );
    expect(literal(' short ', 300)).toBe('short');
    expect(literal('👨‍👩‍👧 family', 300)).toBe('👨‍👩‍👧 family');
    expect(literal('x'.repeat(301), 300)).toBe(`${'x'.repeat(299)}…`);
  });

  it('lists many in one message, each chat in its own shape, however hostile their names', () => {
    const tasks = Array.from({ length: 40 }, () => ({
      ...task,
      contact: { name: '<!channel> @everyone [x](https://evil.example)' },
    }));
    for (const address of [slack, teams, other]) {
      const message = chatDigest(address, { tasks, zone: 'Europe/Berlin', url });
      expect(JSON.stringify(message)).toContain('40 more customers wait');
      expect(JSON.stringify(message)).toContain('25 more');
      expect(JSON.stringify(message).length).toBeLessThan(8_000);
      if (address === other) expect(theirs((message as { text: string }).text)).not.toMatch(/[<>[\]]|:\/\/|(^|\W)@/);
      if (address === slack)
        for (const [type, text] of texts(message)) if (type !== 'mrkdwn') expect(text).not.toMatch(/[<>]/);
    }
  });

  it('has a headline for each step', () => {
    const headlines = taskActs.map(
      (event) =>
        (chatMessage(other, { ...view(), entry: { ...opened, act: event } }) as { text: string }).text.split('\n')[0],
    );
    expect(new Set(headlines).size).toBe(taskActs.length);
  });
});
