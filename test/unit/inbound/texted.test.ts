import { beforeEach, describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { AddressRow } from '../../../shared/contracts/rows/contact.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { aTask } from '../../world/task.ts';
import { WholeWorld } from '../../world/whole-world.ts';

const phone = '+12025550123';
const hashOf = (of: string): string => addressHash('sms', of, testKeyring.addresses);
let world: WholeWorld;
beforeEach(() => {
  world = new WholeWorld();
});

const texts = async (body: string, more: { from?: string; id?: string } = {}) => {
  await world.textArrives({ from: phone, body, ...more });
  await world.pass(0.02);
};
const tasks = () => world.records.all().filter((row): row is TaskRow => row.kind === 'task');
const survey = (program?: string) =>
  world.records
    .all()
    .find((row): row is SurveyRow => row.kind === 'survey' && (program === undefined || row.program === program));
const address = (of = phone) => world.records.peek({ kind: 'address', id: [hashOf(of)] });
const received = () => world.records.all().flatMap((row) => (row.kind === 'message' ? [row.words] : []));
const said = () => world.texter.sent.map(({ body }) => body);
const puts = async (more: Partial<AddressRow> = {}) => {
  const found = address();
  const bare = { kind: 'address', version: 0, hash: hashOf(phone), channel: 'sms', contactId: 'c' } as const;
  await world.records.commit([{ put: { ...(found ?? { ...bare, others: [], asked: {} }), ...more } }]);
};

describe('a number', () => {
  it.each(['+1234567', '+123456789012345', ' +12025550123 '])('as %s is heard', async (from) => {
    await texts('Where is my table?', { from });
    await world.pass(1);
    expect(tasks()).toMatchObject([{ comment: 'Where is my table?', contact: { phone: from.trim() } }]);
  });

  it.each(['+123456', '+1234567890123456', 'tel:+12025550123', '+12025550123#1'])(
    'as %s cannot be answered: the text is kept aside, where somebody can read it',
    async (from) => {
      await texts('Where is my table?', { from });
      expect([...world.parking.parked.values()]).toMatchObject([{ queue: 'inbound-sms', body: expect.any(String) }]);
      expect(world.records.all()).toEqual([]);
    },
  );
});

describe('what is no text', () => {
  it('is kept aside, and says what may come by this way', async () => {
    await world.textArrives({ from: phone, body: 7 as never });
    expect([...world.parking.parked.values()]).toMatchObject([
      { reason: expect.stringMatching(/^Not a text message/) },
    ]);
  });
});

describe('a wish', () => {
  it('is understood in a language of the country that it comes from', async () => {
    await texts('Halt', { from: '+4917612345678' });
    await texts('Halt');
    expect(address('+4917612345678')?.suppressed?.reason).toBe('opted-out');
    expect(address()).toBeUndefined();
  });

  it('is understood in the language that the writer reads, wherever their number is from', async () => {
    const contact = { kind: 'contact', version: 0, id: 'c', phone, locale: 'de', asked: {} } as const;
    await world.records.commit([{ put: { ...contact, createdAt: world.clock.now() } }]);
    await puts();
    await texts('Halt');
    expect(address()?.suppressed?.reason).toBe('opted-out');
  });

  it.each(['Oh yes', 'yes please', 'Yes and no', 'Eyes', 'Yesterday'])(
    'for texts again is a bare YES: %s is words for a person',
    async (body) => {
      await texts('STOP');
      await texts(body);
      await world.pass(1);
      expect(address()?.suppressed?.reason).toBe('opted-out');
      expect(tasks()).toMatchObject([{ comment: body }]);
    },
  );

  it.each(['YES', ' yes. ', '¡Yes!', '"yes"'])('for texts again is heard in %s', async (body) => {
    await texts('STOP');
    await texts(body);
    expect(address()?.suppressed).toBeUndefined();
    expect(tasks()).toEqual([]);
  });

  it('opens no number that takes no texts: YES from there is words', async () => {
    await puts({ suppressed: { reason: 'bounced', at: world.clock.now() } });
    await texts('Yes');
    await world.pass(1);
    expect(address()?.suppressed?.reason).toBe('bounced');
    expect(tasks()).toMatchObject([{ comment: 'Yes' }]);
  });

  it('of a stranger who says more than that is obeyed, and a person reads what they said', async () => {
    await texts('  Stop. Who are you people?  ');
    await world.pass(1);
    expect(address()?.suppressed?.reason).toBe('opted-out');
    expect(tasks()).toMatchObject([{ comment: 'Stop. Who are you people?' }]);
  });

  it('of a stranger, in a text that says no more than that, is nobody’s task', async () => {
    await texts('stop');
    await world.pass(1);
    expect(tasks()).toEqual([]);
  });
});

describe('whoever was asked by text', () => {
  const ada = { id: 'ada', phone, smsConsent: true, timezone: 'America/New_York' };
  const asked = async (id = 't1') => {
    await world.emit('ticket.closed', { id, subject: 'Table', closedBy: 'agent', customer: ada });
    await world.pass(72);
  };
  /** Somebody at the company has texted to them since. */
  const written = async (more: { readonly taskId?: string; readonly at?: string } = {}) => {
    await world.records.commit([{ put: { ...aTask({ state: 'contacted', contact: { phone } }), version: 0 } }]);
    await puts({ thread: { taskId: 't', at: world.clock.now(), ...more } });
  };
  const history = () => (tasks().find(({ id }) => id === 't')?.history ?? []).map(({ act }) => act);

  it('answers by a sign of the thumb, which stands as it was sent', async () => {
    await asked();
    await texts('👍');
    expect(JSON.stringify(survey())).toContain('👍');
  });

  it('sends a picture alone: somebody looks, and no rating is made of it', async () => {
    await asked();
    await texts('');
    const found = survey();
    expect(found).toMatchObject({ state: 'sent', remarks: [{ words: '(a text without words, or only a picture)' }] });
    expect(said().slice(1)).toEqual(['Oak & Ember: Thank you. We have passed this on to a person.']);
  });

  it('is found by their number and by what they were asked, even before anything was made of the text', async () => {
    await asked();
    await texts('4', { id: 'm1' });
    const arrivals = world.records.all().flatMap((row) => (row.kind === 'arrival' ? [row] : []));
    expect(arrivals.map(({ by }) => by).sort()).toEqual([hashOf(phone), survey()?.id ?? ''].sort());
    expect(arrivals).toMatchObject([
      { id: 'm1', channel: 'sms', once: 'm1' },
      { id: 'm1', channel: 'sms', once: 'm1' },
    ]);
  });

  it('and was written to since answers the person, not the survey', async () => {
    await asked();
    await written();
    await texts('5 o’clock, please');
    await texts('2');
    expect(history()).toEqual(['replied', 'replied']);
    expect(received()).toEqual(['5 o’clock, please', '2']);
    expect(address()?.suppressed).toBeUndefined();
    expect(survey()?.state).toBe('sent');
  });

  it('answers a person in words that phones offer, too; what a phone says by itself is nobody’s reply', async () => {
    await written();
    await texts('I’m driving right now and will reply later');
    expect(history()).toEqual([]);
    await texts('I’m busy right now, will call you later');
    expect([history(), received()]).toEqual([['replied'], ['I’m busy right now, will call you later']]);
  });

  it('shows by a sign what they think of what a person wrote: whoever wrote it hears that, and of no sign taken back', async () => {
    await written();
    const ours = '“Mara Lindt, Oak & Ember: When may we call?”';
    await texts(`Liked ${ours}`);
    await texts(`Removed a like from ${ours}`);
    expect([history(), received()]).toEqual([['replied'], ['👍']]);
  });

  it('asks for help or for no more texts in a conversation, and is heard as ever', async () => {
    await written();
    await texts('HELP');
    await texts('STOP');
    expect(history()).toEqual([]);
    expect(said()).toHaveLength(2);
    expect(address()?.suppressed?.reason).toBe('opted-out');
  });

  it('objects to texts in what they write to a person: both are heard', async () => {
    await written();
    await texts('Stop texting me, and send the money back to my account at last');
    expect(address()?.suppressed?.reason).toBe('opted-out');
    expect(history()).toEqual(['replied']);
    expect(received()).toEqual(['Stop texting me, and send the money back to my account at last']);
  });

  it('objects beside a rating while a person waits for their word: the texts end, and the person reads all of it', async () => {
    await asked();
    await written();
    await texts('2. stop');
    expect(address()?.suppressed?.reason).toBe('opted-out');
    expect([history(), received()]).toEqual([['replied'], ['2. stop']]);
    expect(survey()?.state).toBe('sent');
  });

  it('writes into a task that is gone since: their words are a task of their own', async () => {
    await puts({ thread: { taskId: 'gone', at: world.clock.now() } });
    await texts('Where is my table?');
    await world.pass(1);
    expect(tasks()).toMatchObject([{ comment: 'Where is my table?' }]);
  });

  it('is asked again after that, and answers what stands at the bottom', async () => {
    await written({ at: world.clock.now() });
    await world.pass(1);
    await asked();
    await texts('5');
    expect(survey()).toMatchObject({ state: 'answered', response: { score: 5 } });
    expect(history()).toEqual([]);
  });

  it('was due to be asked before a person wrote, and asked after that: they answer the survey', async () => {
    await world.emit('ticket.closed', { id: 't1', subject: 'Table', closedBy: 'agent', customer: ada });
    await world.call('POST', '/v1/pause', { program: 'support' });
    await world.pass(30);
    await written();
    await world.pass(1);
    await world.call('POST', '/v1/resume', {});
    await world.pass(24);
    await texts('5');
    expect(survey()).toMatchObject({ state: 'answered', response: { score: 5 } });
  });

  it('objects and says why: a person reads that once, beside the survey', async () => {
    await asked();
    await texts('Stop. I never bought this.');
    await world.pass(4);
    expect(tasks()).toHaveLength(1);
    expect(address()?.suppressed?.reason).toBe('opted-out');
  });
});
