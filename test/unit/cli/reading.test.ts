import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Agenda } from '../../../cli/plan/agenda.ts';
import { loadConfig } from '../../../cli/plan/load-config.ts';
import { readEvents } from '../../../cli/plan/read-events.ts';
import { segmentsOf } from '../../../cli/plan/segments.ts';
import { anyText } from '../any-text.ts';

const detail = { id: 'ord_1', customer: { email: 'ada@example.com' } };
const time = '2026-11-02T10:00:00Z';

describe('past events', () => {
  it('are taken as envelopes, as they are sent to the API, and as they are exported', async () => {
    const lines = [
      { version: '0', id: 'e-1', source: 'shop', 'detail-type': 'purchase.completed', time, detail },
      { detailType: 'purchase.completed', detail: { ...detail, occurredAt: '2026-11-01T10:00:00+01:00' } },
      {
        source: 'shop',
        detailType: 'ticket.closed',
        time,
        detail,
        envelopeId: 'e-2',
        contactId: 'c-1',
        surveys: [{ program: 'support', surveyId: 's', state: 'sent' }],
      },
    ].map((line) => JSON.stringify(line));
    const { events, bad } = await readEvents(lines);
    expect(bad).toEqual([]);
    expect(events.map(({ line, at, body }) => [line, at, JSON.parse(body)])).toEqual([
      [
        2,
        '2026-11-01T09:00:00.000Z',
        {
          id: 'line-2',
          source: 'api',
          'detail-type': 'purchase.completed',
          time: '2026-11-01T09:00:00.000Z',
          detail: JSON.parse(lines[1] ?? '').detail,
        },
      ],
      [
        1,
        '2026-11-02T10:00:00.000Z',
        { id: 'e-1', source: 'shop', 'detail-type': 'purchase.completed', time: '2026-11-02T10:00:00.000Z', detail },
      ],
      [
        3,
        '2026-11-02T10:00:00.000Z',
        { id: 'e-2', source: 'shop', 'detail-type': 'ticket.closed', time: '2026-11-02T10:00:00.000Z', detail },
      ],
    ]);
    expect(events.at(-1)).toMatchObject({ contactId: 'c-1', answers: [] });
  });

  it('that cannot be read are named by line, and the others are taken', async () => {
    const good = JSON.stringify({ detailType: 'purchase.completed', time, detail });
    const { events, bad } = await readEvents([
      'nonsense',
      '',
      `\uFEFF${good}`,
      '[]',
      JSON.stringify({ detailType: 'x', detail: {} }),
      JSON.stringify({ detail }),
    ]);
    expect(events.map(({ line }) => line)).toEqual([3]);
    expect(bad).toEqual([
      { line: 1, reason: 'not JSON' },
      { line: 4, reason: expect.stringContaining('no event') },
      { line: 5, reason: expect.stringContaining('no point in time') },
      { line: 6, reason: expect.stringContaining('`detailType`') },
    ]);
  });

  it('every line that says anything is either an event or bad, whatever it says', async () => {
    const odd = fc.oneof(
      anyText(),
      fc.json(),
      fc
        .record(
          { detailType: fc.anything(), time: fc.anything(), detail: fc.anything(), surveys: fc.anything() },
          { requiredKeys: [] },
        )
        .map((value) => {
          try {
            return JSON.stringify(value) ?? '';
          } catch {
            return '';
          }
        }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(odd), async (lines) => {
        const { events, bad } = await readEvents(lines);
        const numbers = [...events, ...bad].map(({ line }) => line).sort((a, b) => a - b);
        expect(numbers).toEqual(lines.flatMap((text, at) => (text.trim() === '' ? [] : [at + 1])));
        expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
      }),
    );
  });
});

describe('a configuration with changes', () => {
  const changed = async (...changes: string[]) =>
    (await loadConfig('heardback.config.ts', { stage: 'prod', changes })).config;

  it('is changed by path, programmes by their own name', async () => {
    const { programs, atMostOnceIn } = await changed(
      'post-purchase.ask.after=1 day',
      'atMostOnceIn=7 days',
      'programs.support.ask.by=["email"]',
      'billing.ask.unless.currency=["JPY"]',
    );
    expect(programs['post-purchase']?.ask.after).toBe(86_400_000);
    expect(atMostOnceIn).toBe(7 * 86_400_000);
    expect(programs.support?.ask.by).toEqual(['email']);
    expect(programs.billing?.ask.unless).toEqual({ currency: ['JPY'] });
  });

  it('leaves what was read before alone', async () => {
    const before = await changed();
    await changed('support.ask.after=9 days');
    expect(await changed()).toEqual(before);
  });

  it.each([
    ['support.ask.after=soon', /programs\.support\.ask\.after[\s\S]*3 days/],
    ['support.ask.efter=1 day', /programs\.support\.ask/],
    ['support', /not understood/],
    ['=1 day', /not understood/],
    ['__proto__.polluted=1', /not understood/],
    ['support.priority.high=1', /leads nowhere/],
  ])('refuses %s', async (change, message) => {
    await expect(changed(change)).rejects.toThrow(message);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('segments of a text', () => {
  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['ż'.repeat(70), 1],
    ['ż'.repeat(71), 2],
    ['\u{1f44d}'.repeat(35), 1],
    ['\u{1f44d}'.repeat(36), 2],
    ['', 1],
  ])('%#', (text, segments) => expect(segmentsOf(text)).toBe(segments));
});

describe('the agenda', () => {
  it('hands out by time, then by order of entry', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (times) => {
        const agenda = new Agenda<[number, number]>();
        for (const [order, time] of times.entries()) agenda.add(String(time).padStart(2, '0'), [time, order]);
        const taken = times.map(() => agenda.take());
        expect(taken).toEqual(
          times.map((time, order) => [time, order]).sort(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j),
        );
        expect([agenda.next(), agenda.take()]).toEqual([undefined, undefined]);
      }),
    );
  });
});
