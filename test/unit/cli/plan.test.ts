import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../cli/plan/plan.ts';
import { type } from './terminal.ts';

/** A Monday in winter, when Berlin is an hour ahead of UTC: within the hours of every channel. */
const monday = '2026-11-02T10:00:00.000Z';
const day = 86_400_000;
const on = (days: number): string => new Date(Date.parse(monday) + days * day).toISOString();

const ada = { id: 'c_ada', email: 'ada@example.com', timezone: 'Europe/Berlin' };
const event = (
  detailType: string,
  id: string,
  { day: when = 0, customer = ada, ...more }: { day?: number; customer?: object } & Record<string, unknown> = {},
) => ({
  source: 'shop',
  detailType,
  time: on(when),
  detail: { id, customer, ...more },
});
const purchase = (id: string, more = {}) => event('purchase.completed', id, more);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-plan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFile = (lines: readonly unknown[]): string => {
  const path = join(folder, 'events.jsonl');
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
};

const plan = async (lines: readonly unknown[], ...words: string[]): Promise<Plan> => {
  const { code, out, err } = await type(['plan', '--events', inFile(lines), '--json', ...words]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Plan;
};

describe('heardback plan', () => {
  it('shows what another delay changes: when, and nothing else', async () => {
    const {
      today,
      plan: planned,
      differences,
    } = await plan([purchase('ord_1')], '--set', 'post-purchase.ask.after=1 day');
    expect(differences).toEqual([
      {
        kind: 'moved',
        program: 'post-purchase',
        eventId: 'ord_1',
        line: 1,
        today: { at: on(3), channel: 'email' },
        plan: { at: on(1), channel: 'email' },
        rule: 'timing',
        detail: expect.any(String),
      },
    ]);
    expect(planned?.total).toEqual(today.total);
    expect(Object.entries(today.days)).toEqual([
      ['2026-11-05', { invitations: 1, reminders: 0, skipped: 0, deferred: 0 }],
      ['2026-11-09', { invitations: 0, reminders: 1, skipped: 0, deferred: 0 }],
    ]);
    expect(Object.keys(planned?.days ?? {})).toEqual(['2026-11-03', '2026-11-07']);
  });

  it('plays fatigue: who is asked too often today is asked when the pause is shorter', async () => {
    const lines = [purchase('ord_1'), event('invoice.issued', 'inv_1', { day: 1 })];
    const { today, plan: planned, differences } = await plan(lines, '--set', 'atMostOnceIn=3 days');
    expect(today.programs.billing).toMatchObject({ sent: 0, skipped: 1 });
    expect(today.rules.fatigue).toMatchObject({ stopped: 1 });
    expect(planned?.programs.billing).toMatchObject({ sent: 1, skipped: 0, deferred: 1 });
    expect(planned?.rules.fatigue).toMatchObject({ stopped: 0, deferred: 1 });
    expect(differences).toMatchObject([
      {
        kind: 'newly-sent',
        program: 'billing',
        eventId: 'inv_1',
        plan: { at: on(6), channel: 'email' },
        rule: 'fatigue',
      },
    ]);
  });

  it('plays conditions, and names the rule that makes the difference', async () => {
    const lines = [event('ticket.closed', 't_1', { closedBy: 'automation' })];
    const { today, differences } = await plan(lines, '--set', 'support.ask.unless={}');
    expect(today.total).toMatchObject({ decided: 1, sent: 0, skipped: 1 });
    expect(today.rules).toEqual({ conditions: { stopped: 1, deferred: 0 } });
    expect(differences).toMatchObject([{ kind: 'newly-sent', program: 'support', eventId: 't_1', rule: 'conditions' }]);
  });

  it('tells another channel from another time, and prices texts by their segments', async () => {
    const customer = { ...ada, phone: '+4915112345678', smsConsent: true };
    const {
      today,
      plan: planned,
      differences,
    } = await plan(
      [event('ticket.closed', 't_1', { customer })],
      '--set',
      'support.ask.by=["email"]',
      '--sms-price',
      '0.1',
    );
    expect(differences).toMatchObject([
      { kind: 'other-channel', today: { channel: 'sms' }, plan: { channel: 'email' } },
    ]);
    const { segments } = today.total;
    expect(today.total).toMatchObject({ texts: 1, mails: 0 });
    expect(today.total.cost.texts).toBeCloseTo(segments * 0.1);
    expect(planned?.total).toMatchObject({ texts: 0, mails: 1, segments: 0 });
    expect(planned?.total.cost.texts).toBe(0);
  });

  it('counts what everything costs', async () => {
    const { today } = await plan([purchase('ord_1'), purchase('ord_2', { customer: { email: 'bo@example.com' } })]);
    expect(today.total).toMatchObject({ sent: 2, mails: 4, reminders: 2, texts: 0 });
    expect(today.total.cost.mail).toBeCloseTo(4 * 0.0001);
    expect(today.total.cost.operations).toBeCloseTo(2 * 0.000_025);
    expect(today.total.cost.total).toBeCloseTo(0.000_45);
  });

  const answered = (score: number, group: string) => [
    {
      program: 'support',
      surveyId: 's',
      state: 'answered',
      channel: 'email',
      sentAt: on(1),
      answer: { score, group, at: on(2) },
    },
  ];

  it('lists those who were unhappy and would not have been heard, without their addresses', async () => {
    const lines = [
      {
        ...event('ticket.closed', 't_1', { closedBy: 'agent' }),
        contactId: 'contact-1',
        surveys: answered(1, 'detractor'),
      },
      {
        ...event('ticket.closed', 't_2', { closedBy: 'customer', customer: { email: 'bo@example.com' } }),
        contactId: 'contact-2',
        surveys: answered(2, 'detractor'),
      },
      {
        ...event('ticket.closed', 't_3', { closedBy: 'agent', customer: { email: 'cy@example.com' } }),
        contactId: 'contact-3',
        surveys: answered(5, 'promoter'),
      },
    ];
    const change = ['--set', 'support.ask.unless={"closedBy":["agent"]}'];
    const { unhappy } = await plan(lines, ...change);
    expect(unhappy).toEqual({
      known: 2,
      unheard: [
        {
          contactId: 'contact-1',
          eventId: 't_1',
          line: 1,
          program: 'support',
          score: 1,
          answeredAt: on(2),
          rule: 'conditions',
          detail: expect.any(String),
          heardToday: true,
        },
      ],
    });
    const shown = await type(['plan', '--events', inFile(lines), ...change]);
    expect(shown.out).toContain(
      'Of 2 customers who answered that they were unhappy, 1 would not have been heard (all of them are asked today)',
    );
    expect(shown.out).not.toContain('ada@example.com');
    expect((await type(['plan', '--events', inFile(lines), ...change, '--show-addresses'])).out).toContain(
      'ada@example.com',
    );
  });

  it('does not count as unheard who is asked about the same event by another programme', async () => {
    const lines = [{ ...purchase('ord_1'), surveys: answered(1, 'detractor') }];
    expect((await plan(lines)).unhappy).toEqual({ known: 1, unheard: [] });
  });

  it('names what it could not read or use by line, and goes on', async () => {
    const { history, today } = await plan([
      purchase('ord_1'),
      'nonsense',
      purchase('ord_2', { customer: {} }),
      purchase('ord_1', { day: 1 }),
    ]);
    expect(history).toMatchObject({ events: 3, duplicates: 1, bad: [{ line: 2 }] });
    expect(today.total.decided).toBeGreaterThanOrEqual(1);
    expect(today.total.sent).toBe(1);
  });

  it('reads standard input, and says when there is nothing', async () => {
    const { code, out } = await type(['plan', '--events', '-'], { input: `${JSON.stringify(purchase('ord_1'))}\n` });
    expect(code).toBe(0);
    expect(out).toMatch(/^1 event, 2026-11-02 10:00 to 2026-11-02 10:00 UTC: 1 survey sent\.\n/);
    expect(await type(['plan', '--events', '-'], { input: '\n' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('no events'),
    });
  });

  it('prints days when asked, and says when nothing changes', async () => {
    const { out } = await type([
      'plan',
      '--events',
      inFile([purchase('ord_1')]),
      '--by',
      'day',
      '--set',
      'brand.name=Oak',
    ]);
    expect(out).toMatch(/By day\n.*\n {2}2026-11-05 +1 +1 /);
    expect(out).toContain('No survey would be sent otherwise than today.');
  });

  const history = fc.array(
    fc.record({
      type: fc.constantFrom('purchase.completed', 'ticket.closed', 'invoice.issued', 'something.else'),
      id: fc.nat(12),
      hours: fc.nat(60 * 24),
      customer: fc.nat(3),
      automated: fc.boolean(),
    }),
    { maxLength: 25 },
  );
  const toLine = ({
    type: detailType,
    id,
    hours,
    customer,
    automated,
  }: {
    type: string;
    id: number;
    hours: number;
    customer: number;
    automated: boolean;
  }) =>
    event(detailType, `id_${id}`, {
      day: hours / 24,
      customer: {
        email: `c${customer}@example.com`,
        phone: `+4915112345${600 + customer}`,
        smsConsent: customer === 1,
      },
      ...(detailType === 'ticket.closed' && { closedBy: automated ? 'automation' : 'agent' }),
    });

  it('finds no difference between a configuration and itself, however often it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (given) => {
        const lines = given.map(toLine);
        if (lines.length === 0) return;
        const same = await plan(lines, '--config', 'heardback.config.ts');
        expect(same.differences).toEqual([]);
        expect(same.plan).toEqual(same.today);
        expect(await plan(lines, '--config', 'heardback.config.ts')).toEqual(same);
        const { decided, sent, skipped, cancelled, waiting } = same.today.total;
        expect(sent + skipped + cancelled + waiting).toBe(decided);
      }),
      { numRuns: 12 },
    );
  });

  it('every difference is seen from both sides', async () => {
    const mirrored = {
      'newly-sent': 'no-longer-sent',
      'no-longer-sent': 'newly-sent',
      moved: 'moved',
      'other-channel': 'other-channel',
    };
    await fc.assert(
      fc.asyncProperty(history, async (given) => {
        const lines = given.map(toLine);
        if (lines.length === 0) return;
        const there = await plan(lines, '--set', 'atMostOnceIn=2 days', '--set', 'support.ask.by=["email"]');
        const other = join(folder, 'other.config.ts');
        const base = JSON.stringify(join(import.meta.dirname, '../../../heardback.config.ts'));
        writeFileSync(
          other,
          `import base from ${base};\nexport default { ...base, atMostOnceIn: '2 days', programs: { ...base.programs, support: { ...base.programs.support, ask: { ...base.programs.support.ask, by: ['email'] } } } };\n`,
        );
        const back = await plan(lines, '--today', other, '--config', 'heardback.config.ts');
        expect(back.today).toEqual(there.plan);
        expect(back.differences.map(({ kind, line, program }) => [mirrored[kind], line, program])).toEqual(
          there.differences.map(({ kind, line, program }) => [kind, line, program]),
        );
      }),
      { numRuns: 6 },
    );
  });
});
