import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../cli/emit/read-given.ts';
import { withServer } from './server.ts';
import { type } from './terminal.ts';

const event = (id: number | string, more: object = {}) => ({
  detailType: 'purchase.completed',
  detail: { id, customer: { email: 'a@b.example' }, ...more },
});
const line = (id: number | string): string => JSON.stringify(event(id));
const answered = (body: unknown) => ({
  status: 202,
  body: (body as readonly unknown[]).map((_, index) => ({
    index,
    verdict: index === 99 ? 'parked' : 'accepted',
    reason: index === 99 ? 'No id.' : null,
  })),
});
const idsOf = (body: unknown) => (body as readonly ReturnType<typeof event>[]).map(({ detail }) => detail.id);

/** What is sent of a file, and what is said about it. */
const emitted = async (input: string, ...words: readonly string[]) => {
  const sent: unknown[] = [];
  let told = { code: -1, out: '', err: '' };
  await withServer(
    ({ body }) => answered(body),
    async (url, asked) => {
      told = await type(['emit', '-', '--url', url, ...words], { input });
      sent.push(...asked.flatMap(({ body }) => idsOf(body)));
    },
  );
  return { ...told, sent };
};

describe('heardback emit', () => {
  it('hands events in, a hundred at a time, and numbers what became of each', async () => {
    const lines = Array.from({ length: 150 }, (_, id) => line(id)).join('\n');
    await withServer(
      ({ body }) => answered(body),
      async (url, asked) => {
        const { code, out, err } = await type(['emit', '-', '--url', url], { input: lines });
        expect(asked.map(({ call, body }) => [call, (body as unknown[]).length])).toEqual([
          ['POST /events', 100],
          ['POST /events', 50],
        ]);
        expect(out.split('\n').slice(98, 102)).toEqual([
          '99  accepted',
          '100  parked  No id.',
          '101  accepted',
          '102  accepted',
        ]);
        expect([code, err]).toEqual([1, '1 event was not taken, of 150.\n']);
      },
    );
  });

  it.each([
    ['one event', line(1), [1]],
    ['an array', JSON.stringify([event(1), event(2)], null, 2), [1, 2]],
    ['what an editor of Windows wrote', `\ufeff${line(1)}\r\n\r\n${line(2)}\r\n`, [1, 2]],
  ])('takes %s', async (_, input, ids) => {
    expect(await emitted(input)).toMatchObject({ code: 0, sent: ids });
  });

  it('sends the good lines, and names each bad one by its number with the reason', async () => {
    const file = [line(1), 'nonsense', '', '[1]', '"text"', `${line(2)},`, line(3), '{"detailType":"purch'].join('\n');
    const { code, out, err, sent } = await emitted(file);
    expect(sent).toEqual([1, 3]);
    expect(code).toBe(1);
    expect(err).toBe('5 events were not taken, of 7.\n');
    const said = out.trimEnd().split('\n');
    expect(said.map((one) => one.split('  ').slice(0, 2))).toEqual([
      ['1', 'accepted'],
      ['2', 'unreadable'],
      ['4', 'unreadable'],
      ['5', 'unreadable'],
      ['6', 'unreadable'],
      ['7', 'accepted'],
      ['8', 'unreadable'],
    ]);
    expect(said[1]).toContain('Not JSON');
    expect(said[2]).toContain('An event is a JSON object');
    const forMachines = JSON.parse((await emitted(file, '--json')).out);
    expect(forMachines[1]).toMatchObject({ index: 1, line: 2, verdict: 'unreadable' });
    expect(forMachines[5]).toMatchObject({ index: 5, line: 7, verdict: 'accepted' });
  });

  it('keeps one that is far too large from taking others with it', async () => {
    const huge = JSON.stringify(event('huge', { note: 'x'.repeat(1_100_000) }));
    const large = (id: number): string => JSON.stringify(event(id, { note: 'x'.repeat(900_000) }));
    await withServer(
      ({ body }) => answered(body),
      async (url, asked) => {
        const input = [huge, ...[1, 2, 3, 4, 5, 6].map(large)].join('\n');
        const { code, out } = await type(['emit', '-', '--url', url], { input });
        expect(code).toBe(1);
        expect(out).toMatch(/^1 {2}unreadable {2}Larger than any event/);
        expect(asked.map(({ body }) => idsOf(body))).toEqual([
          [1, 2, 3, 4],
          [5, 6],
        ]);
      },
    );
  });

  it('says from where on it is not known what became of them, when the system is gone half-way', async () => {
    const lines = Array.from({ length: 250 }, (_, id) => line(id)).join('\n');
    await withServer(
      ({ body }, nth) => (nth < 3 ? answered(body) : { status: 503, body: { message: 'Not now.\u001b[2J' } }),
      async (url) => {
        const { code, out, err } = await type(['emit', '-', '--url', url], { input: lines });
        expect([code, out.trimEnd().split('\n').length]).toEqual([1, 200]);
        expect(err).toContain('From line 201 on it is not known');
        expect(err).not.toContain('\u001b');
      },
    );
  });

  it('does not obey what a line would do to the terminal', async () => {
    const { out } = await emitted(`${line(1)}\n\u001b]0;gotcha\u0007`);
    expect(out).not.toContain('\u001b');
  });

  it.each([
    ['{"a":1', 'That is not JSON.'],
    ['id;email\n7;ada@example.com', 'table (CSV)'],
    ['sep=,\nid,email\n', 'table (CSV)'],
    ['nonsense\nmore of it', 'Line 1'],
    [`[\n${line(1)},\n${line(2)}\n`, 'Nothing was sent'],
    ['[]', 'no events'],
    ['\n\n', 'no events'],
  ])('refuses %j without asking anybody', async (input, message) => {
    expect(await type(['emit', '-', '--url', 'http://127.0.0.1:1'], { input })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(message),
    });
  });

  it('reads a file as the shell of Windows writes it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emit-'));
    const file = join(folder, 'events.json');
    writeFileSync(file, Buffer.from(`\uFEFF${line('Zoë')}`, 'utf16le'));
    expect(await readGiven(file, { input: () => [] as never })).toBe(line('Zoë'));
    rmSync(folder, { recursive: true });
  });
});
