import { describe, expect, it } from 'vitest';
import { nothingAsked, objectsIn, onceOf, placeOf, said } from '../../../functions/inbound-email/incoming.ts';
import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import config from '../../config.ts';

const deps = {
  ...{ placeOf: (key: string) => `s3://mails/${key}`, clock: new VirtualClock('2026-11-20T09:00:00.000Z') },
  config: { ...config, retention: { ...config.retention, mails: 30 * 86_400_000 } },
} as unknown as Parameters<typeof said>[2];

const received = { id: 'ses-1', key: 'in/1', recipients: [], verdicts: {} };
const mail = {
  messageId: '<1@x.example>',
  from: 'kim@x.example',
  subject: 'Hello',
  text: 'It wobbles.',
  attachments: [],
};
const incoming = (more: object = {}, unreadable?: string) =>
  ({
    received,
    mail: { ...mail, headers: {}, parts: [], shortened: false, ...more },
    unreadable,
  }) as unknown as Parameters<typeof said>[0];
const asked = nothingAsked('en');

describe('a mail that came', () => {
  it('lies where it can be read, until its last day', () => {
    expect(placeOf(received as never, deps)).toBe('The mail lies at s3://mails/in/1 until 2026-12-20.');
  });

  it('is told to staff where it could not be read, with why, where it lies and its subject', () => {
    const words = (subject: string) => said(incoming({ subject }, 'too large'), { asked, ours: [] }, deps);
    const note = '(a mail that could not be read: too large. The mail lies at s3://mails/in/1 until 2026-12-20.)';
    expect(words('Hello')).toEqual({
      understood: { kind: 'comment', comment: `${note}\nSubject: Hello`, ambiguous: false },
      words: `${note}\nSubject: Hello`,
    });
    expect(words('').words).toBe(note);
  });

  it('says what it says where it could be read', () => {
    expect(said(incoming(), { asked, ours: [] }, deps).words).toBe('It wobbles.');
  });

  it('is the same mail under another id of SES, and another one where anything in it differs', () => {
    const first = onceOf(incoming());
    expect(onceOf({ ...incoming(), received: { ...received, id: 'ses-2' } as never })).toBe(first);
    expect(onceOf(incoming({ text: ' It wobbles.\n' }))).toBe(first);
    for (const more of [
      { messageId: '<2@x.example>' },
      { from: 'ito@x.example' },
      { subject: 'Hi' },
      { text: 'It stands.' },
      { attachments: [{ name: 'leg.jpg' }] },
    ])
      expect(onceOf(incoming(more))).not.toBe(first);
  });

  it('is known by the id of SES where it has none of its own', () => {
    expect([onceOf(incoming({ messageId: undefined })), onceOf(incoming({ messageId: '' }))]).toEqual([
      'ses-1',
      'ses-1',
    ]);
  });

  it('takes consent back alone, or beside other words', () => {
    expect(objectsIn({ kind: 'unsubscribe' })).toBe(true);
    expect(objectsIn({ kind: 'answer', score: 9, objects: true })).toBe(true);
    expect(objectsIn({ kind: 'answer', score: 9 })).toBe(false);
    expect(objectsIn({ kind: 'help' })).toBe(false);
  });
});
