import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { letterMail as composed, letterText } from '../../functions/dispatch/letter.ts';
import { testKeyring as keyring } from '../../shared/adapters/memory/doubles.ts';
import { faceless, people as schema } from '../../shared/contracts/config/people.ts';
import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import { taskPage } from '../../shared/render/inbox/task-page.ts';
import config from '../config.ts';
import { deskView } from '../world/desk-scene.ts';
import { aTask } from '../world/task.ts';

const jpeg = readFileSync(join(import.meta.dirname, '../screens/pictures/mara.jpg'), 'base64');
const mara = 'mara@oakandember.example';
const role = { en: 'Customer care', de: 'Kundendienst' };
const people = schema.parse({ [mara]: { name: 'Mara', role, picture: jpeg } });

const message = (more: Partial<MessageRow> = {}): MessageRow => ({
  ...{ kind: 'message', version: 1, id: 'm', taskId: 't', direction: 'out', purpose: 'answer', channel: 'email' },
  ...{ address: 'ada@customers.example', by: { name: 'Mara Lindt', email: mara }, words: 'A new one is on its way.' },
  ...{ language: 'de', createdAt: '2026-11-24T10:00:00.000Z', state: 'sending' },
  ...more,
});
const deps = {
  config: { ...config, people: faceless(people).people },
  faces: () => faceless(people).faces,
  ...{ keyring, clock: { now: () => '2026-11-24T10:00:00.000Z' }, publicUrl: 'https://f.example' },
} as unknown as Parameters<typeof composed>[2];
const letter = (more: Partial<MessageRow> = {}) => composed(message(more), aTask({}), deps);

describe('whoever writes to a customer', () => {
  it('is the sender, and signs with what they are in the customer’s language and with their face', () => {
    const sent = letter();
    expect(sent.from.name).toBe(`Mara, ${config.brand.name}`);
    expect(sent.text).toContain(`Mara\nKundendienst\n${config.brand.name}`);
    expect(sent.html).toContain('src="cid:face"');
    expect(sent.pictures).toEqual([{ contentId: 'face', base64: jpeg, type: 'image/jpeg' }]);
  });

  it('has no role rather than one in a foreign language', () => {
    expect(letter({ language: 'pl' }).text).not.toMatch(/Kundendienst|Customer care/);
  });

  it('of whom nothing is configured signs with the name that they sign in with, and without a picture', () => {
    const sent = letter({ by: { name: 'Anna Wolff', email: 'anna@oakandember.example' } });
    expect(sent.from.name).toBe(`Anna Wolff, ${config.brand.name}`);
    expect(sent.html).not.toContain('cid:');
    expect(sent.pictures).toBeUndefined();
  });

  it('is nobody where we write by ourselves', () => {
    const { by: _, ...own } = message({ purpose: 'slip' });
    expect(composed(own, aTask({}), deps).from.name).toBe(config.brand.name);
  });

  it('is named in a text as in a mail', () => {
    expect(letterText(message({ channel: 'sms', address: '+4915112345678' }), deps).body).toContain('Mara');
  });

  it('sees the signature before it leaves', () => {
    const page = taskPage({ ...deskView, config: { ...deskView.config, people: deps.config.people } }).html;
    expect(page).toContain(`<p>Mara, Customer care, ${config.brand.name.replace('&', '&amp;')}</p>`);
  });
});

describe('the pictures of people', () => {
  it.each([
    ['no picture', 'hello', 'JPEG or a PNG'],
    ['a GIF', Buffer.from('GIF89a').toString('base64'), 'JPEG or a PNG'],
    ['one that is too heavy', jpeg + 'A'.repeat(12_000), 'at most 8,000'],
  ])('are refused where they are %s', (_, picture, mend) => {
    expect(schema.safeParse({ [mara]: { picture } }).error?.issues[0]?.message).toContain(mend);
  });

  it('travel with the one function that sends letters', () => {
    expect(JSON.stringify(faceless(people).people)).not.toContain('picture');
    expect(faceless(people).faces).toEqual({ [mara]: jpeg });
  });

  it('are looked up by an address in lower case', () => {
    expect(schema.safeParse({ 'Mara@shop.example': {} }).success).toBe(false);
  });
});
