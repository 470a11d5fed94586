import { describe, expect, it } from 'vitest';
import { withServer } from './server.ts';
import { type } from './terminal.ts';

const reason = (rule: string, verdict: string, detail: string) => ({ rule, verdict, detail });
const decision = (id: string, at: string, more = {}) => ({
  at,
  event: { source: 'shop', type: 'purchase.completed', id },
  program: 'post-purchase',
  verdict: 'skipped',
  reasons: [
    reason('conditions', 'pass', 'Nothing speaks against it.'),
    reason('fatigue', 'fail', 'Asked by `support`.'),
  ],
  surveyId: null,
  ...more,
});

describe('heardback why', () => {
  it('shows one block for each event, newest first, over all pages', async () => {
    const pages = [
      {
        body: [decision('ord_1', '2026-11-01T08:00:00.000Z')],
        headers: { link: '</v1/decisions?email=a%40b.example&after=2>; rel="next"' },
      },
      { body: [decision('ord_2', '2026-11-02T09:30:00.000Z', { verdict: 'skipped' })] },
    ];
    await withServer(
      (_, nth) => pages[nth - 1] ?? { status: 500, body: '' },
      async (url, asked) => {
        const { code, out } = await type(['why', 'a@b.example', '--url', url]);
        expect(code).toBe(0);
        expect(out).toBe(
          `purchase.completed ord_2 from shop
  post-purchase: skipped  2026-11-02 09:30 UTC
    pass  conditions  Nothing speaks against it.
    fail  fatigue     Asked by \`support\`.

purchase.completed ord_1 from shop
  post-purchase: skipped  2026-11-01 08:00 UTC
    pass  conditions  Nothing speaks against it.
    fail  fatigue     Asked by \`support\`.
`,
        );
        expect(asked.map(({ call }) => call)).toEqual([
          'GET /v1/decisions?email=a%40b.example',
          'GET /v1/decisions?email=a%40b.example&after=2',
        ]);
        expect(asked.every(({ key }) => key === 'Bearer local')).toBe(true);
      },
    );
  });

  it('says what was decided before', async () => {
    const earlier = [
      { at: '2026-10-01T08:00:00.000Z', verdict: 'scheduled', reasons: [reason('timing', 'pass', 'First moment.')] },
    ];
    await withServer(
      () => ({ body: [decision('ord_1', '2026-11-01T08:00:00.000Z', { earlier })] }),
      async (url) =>
        expect((await type(['why', 'ord_1', '--url', url])).out).toContain(
          '    before: scheduled  2026-10-01 08:00 UTC  First moment.\n',
        ),
    );
  });

  it('exits with 1 when nothing was decided, and prints an empty list for machines', async () => {
    await withServer(
      () => ({ body: [] }),
      async (url) => {
        expect(await type(['why', '+442071838750', '--url', url])).toMatchObject({
          code: 1,
          out: '',
          err: expect.stringContaining('Nothing was decided'),
        });
        expect(await type(['why', '+442071838750', '--url', url, '--json'])).toMatchObject({ code: 1, out: '[]\n' });
      },
    );
  });

  it('never obeys what an event id would do to the terminal', async () => {
    await withServer(
      () => ({ body: [decision('\u001b]0;gotcha\u0007', '2026-11-01T08:00:00.000Z')] }),
      async (url) => expect((await type(['why', 'x', '--url', url])).out).not.toContain('\u001b'),
    );
  });
});

describe('a system that cannot be asked', () => {
  it('is told apart by what to do', async () => {
    let closed = '';
    await withServer(
      () => ({ status: 401, body: { message: 'Unauthorized' } }),
      async (url) => {
        closed = url;
        expect(await type(['switches', '--url', url, '--key', 'wrong'])).toMatchObject({
          code: 1,
          err: expect.stringContaining('does not take the API key'),
        });
      },
    );
    expect(await type(['switches'], { env: { HEARDBACK_URL: closed } })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Nothing answers.*npm start/),
    });
  });

  it.each([
    [{ status: 400, body: { message: "There is no programme 'x'." } }, "There is no programme 'x'."],
    [{ status: 404, body: '<h1>Not here</h1>' }, 'answered 404'],
    [{ body: '<h1>A page</h1>' }, 'something else than JSON'],
    [{ body: { hello: 'world' } }, 'another shape'],
    [{ status: 302, body: '', headers: { location: 'http://elsewhere.example/' } }, 'answered 302'],
  ])('is quoted or explained: %j', async (reply, message) => {
    await withServer(
      () => reply,
      async (url) =>
        expect(await type(['switches', '--url', url])).toMatchObject({
          code: 1,
          out: '',
          err: expect.stringContaining(message),
        }),
    );
  });

  it('gets the key alone: a next page elsewhere is not followed', async () => {
    await withServer(
      () => ({ body: [], headers: { link: '<https://elsewhere.example/v1/decisions>; rel="next"' } }),
      async (url) =>
        expect(await type(['why', 'x', '--url', url])).toMatchObject({
          code: 1,
          err: expect.stringContaining('another host'),
        }),
    );
  });

  it('takes address and key from the environment, and keeps a path before the API', async () => {
    await withServer(
      () => ({ body: { paused: [], shadow: { on: false, allow: [] } } }),
      async (url, asked) => {
        await type(['switches'], { env: { HEARDBACK_URL: `${url}/stage/`, HEARDBACK_KEY: 'secret' } });
        expect(asked).toEqual([{ call: 'GET /stage/v1/switches', key: 'Bearer secret', body: undefined }]);
      },
    );
  });
});

const off = { paused: [], shadow: { on: false, allow: [] } };

describe('switches', () => {
  it('are shown in words', async () => {
    const paused = [{ program: '*', since: '2026-11-20T09:30:00.000Z', reason: 'wrong prices' }];
    await withServer(
      () => ({ body: { paused, shadow: { on: true, since: null, allow: ['a@b.example'] } } }),
      async (url) =>
        expect((await type(['switches', '--url', url])).out).toBe(
          'Paused: every programme, since 2026-11-20 09:30 UTC (wrong prices)\nShadow mode is on: everything is decided, sent only to a@b.example.\n',
        ),
    );
  });

  it('pause one programme or all, with a reason', async () => {
    await withServer(
      () => ({ body: off }),
      async (url, asked) => {
        await type(['pause', 'support', '--reason', 'strike', '--url', url]);
        await type(['pause', '--url', url]);
        expect(asked.map(({ call, body }) => [call, body])).toEqual([
          ['POST /v1/pause', { program: 'support', reason: 'strike' }],
          ['POST /v1/pause', {}],
        ]);
      },
    );
  });

  it('resume until nothing is left', async () => {
    await withServer(
      (_, nth) => ({ body: { ...off, moved: nth < 3 ? 50 : 7, left: nth < 3 } }),
      async (url, asked) => {
        expect(await type(['resume', 'support', '--url', url])).toEqual({
          code: 0,
          out: '107 held surveys go on.\nNothing is paused.\nShadow mode is off.\n',
          err: '',
        });
        expect(asked).toHaveLength(3);
      },
    );
  });

  it('do not ask for ever when nothing moves', async () => {
    await withServer(
      () => ({ body: { ...off, moved: 0, left: true } }),
      async (url, asked) => {
        expect((await type(['resume', '--url', url])).code).toBe(1);
        expect(asked).toHaveLength(1);
      },
    );
  });

  it('shadow mode with its allow list', async () => {
    await withServer(
      () => ({ body: off }),
      async (url, asked) => {
        await type(['shadow', 'on', '--allow', 'a@b.example, +442071838750', '--allow', 'c@d.example', '--url', url]);
        await type(['shadow', 'off', '--url', url]);
        expect(asked.map(({ call, body }) => [call, body])).toEqual([
          ['PUT /v1/shadow', { on: true, allow: ['a@b.example', '+442071838750', 'c@d.example'] }],
          ['PUT /v1/shadow', { on: false, allow: [] }],
        ]);
      },
    );
  });
});

describe('erase', () => {
  it.each([
    [['ada@example.com'], { email: 'ada@example.com' }],
    [['+442071838750'], { phone: '+442071838750' }],
    [['--id', 'c-1'], { id: 'c-1' }],
  ])('names the person of %j and tells what there was', async (words, person) => {
    await withServer(
      () => ({ status: 202, body: { receipt: 'r1', rows: 12, files: 1, at: '2026-11-27T09:00:00.000Z' } }),
      async (url, asked) => {
        expect((await type(['erase', ...words, '--url', url])).out).toBe(
          'Erased: 12 rows, and what 1 file of facts held, within the hour. Receipt r1.\n',
        );
        expect(asked.map(({ call, body }) => [call, body])).toEqual([['POST /v1/people/erase', person]]);
      },
    );
  });

  it('goes on while it was too much for one call', async () => {
    await withServer(
      (_, nth) => ({
        status: 202,
        body: { receipt: 'r1', rows: 12, files: 1, at: 'x', state: nth < 3 ? 'going' : 'done' },
      }),
      async (url, asked) => {
        expect((await type(['erase', '--id', 'c-1', '--url', url])).out).toContain('Receipt r1');
        expect(asked).toHaveLength(3);
      },
    );
  });

  it('erases again who came back with a backup, until all were looked at', async () => {
    await withServer(
      (_, nth) => ({ status: 202, body: { erased: 2, ...(nth < 2 && { next: 'p1' }) } }),
      async (url, asked) => {
        expect((await type(['erase', '--after-restore', '--url', url])).out).toBe(
          'Erased again: 4 people who had come back.\n',
        );
        expect(asked.map(({ call, body }) => [call, body])).toEqual([
          ['POST /v1/people/erase-again', { after: '' }],
          ['POST /v1/people/erase-again', { after: 'p1' }],
        ]);
      },
    );
  });

  it('says so when nothing is known', async () => {
    await withServer(
      () => ({ status: 202, body: { receipt: 'r1', rows: 0, files: 0, at: '2026-11-27T09:00:00.000Z' } }),
      async (url) =>
        expect((await type(['erase', 'ada@example.com', '--url', url])).out).toBe('Nothing is known of this person.\n'),
    );
  });
});

describe('receipt', () => {
  it.each([
    [true, 0, 'The receipt is genuine.\n'],
    [false, 1, 'This is no receipt of this system, or it was changed.\n'],
  ])('that is genuine (%j) ends with %i', async (genuine, code, out) => {
    await withServer(
      () => ({ body: { genuine } }),
      async (url, asked) => {
        const input = JSON.stringify({ receipt: 'r1' });
        expect(await type(['receipt', 'check', '-', '--url', url], { input })).toMatchObject({ code, out });
        expect(asked[0]).toMatchObject({ call: 'POST /v1/people/receipts/check', body: { receipt: 'r1' } });
      },
    );
  });
});

describe('export-person', () => {
  it('prints what is kept about whoever is named', async () => {
    await withServer(
      () => ({ body: { at: '2026-11-27T09:00:00.000Z', contacts: [{ email: 'ada@example.com' }] } }),
      async (url, asked) => {
        const { out } = await type(['export-person', 'ada@example.com', '--url', url]);
        expect(JSON.parse(out)).toMatchObject({ contacts: [{ email: 'ada@example.com' }] });
        expect(asked.map(({ call, body }) => [call, body])).toEqual([
          ['POST /v1/people/export', { email: 'ada@example.com' }],
        ]);
      },
    );
  });
});

describe('scores', () => {
  const scores = {
    ...{ type: 'nps', n: 1234, score: 41.5, low: 38.1, high: 44.8, counts: {} },
    ...{ asked: 5000, answered: 1234, responseRate: 0.2468 },
    groups: [
      { key: { channel: 'email' }, n: 1220, score: 42, low: 38.5, high: 45.2, small: false },
      { key: { channel: null }, n: 14, score: -50, low: -80, high: 0, small: true },
    ],
  };

  it('draws each where it lies, with its interval, as wide as the terminal', async () => {
    await withServer(
      () => ({ body: scores }),
      async (url, asked) => {
        const words = [
          'scores',
          '--type',
          'nps',
          '--by',
          'channel',
          '--property',
          'store=Köln',
          '--tag',
          'a',
          '--tag',
          'b',
        ];
        const { out } = await type([...words, '--url', url], { env: { COLUMNS: '78' } });
        expect(asked[0]?.call).toBe('GET /v1/metrics?by=channel&type=nps&tag=a&tag=b&property.store=K%C3%B6ln');
        const lines = out.trimEnd().split('\n');
        expect(lines[0]).toMatch(/^ {2}NPS +41\.5 +38\.1 to 44\.8 +n 1,234 +·+━?●━?·+$/);
        expect(lines[2]).toMatch(/^ {2}\(none\) +-50\.0 +-80\.0 to 0\.0 +n 14 \(few\) +·+━+●━+·+$/);
        expect(lines.slice(0, 3).every((line) => line.length === 78)).toBe(true);
        expect(lines[3]).toBe('24.7 % of 5,000 who were asked answered.');
        expect(out).not.toContain('\u001b');
      },
    );
  });

  it('says what cannot be counted together, as the system does', async () => {
    await withServer(
      () => ({ status: 400, body: { message: 'These answers are of several types.' } }),
      async (url) =>
        expect(await type(['scores', '--url', url])).toMatchObject({
          code: 1,
          err: expect.stringContaining('several types'),
        }),
    );
  });
});

describe('rebuild-facts', () => {
  it('goes on until all rows came by', async () => {
    await withServer(
      (_, nth) => ({ status: 202, body: { rows: 600, next: nth < 3 ? `n${nth}` : null } }),
      async (url, asked) => {
        expect((await type(['rebuild-facts', '--url', url])).out).toBe('Facts of 1,800 rows are made anew.\n');
        expect(asked.map(({ body }) => body)).toEqual([{}, { after: 'n1' }, { after: 'n2' }]);
      },
    );
  });
});

describe('retag', () => {
  it('says of how many answers the tags are others', async () => {
    await withServer(
      (_, nth) => ({ status: 202, body: { answers: 600, changed: nth, next: nth < 3 ? `n${nth}` : null } }),
      async (url, asked) => {
        expect((await type(['retag', '--url', url])).out).toBe('6 of 1,800 answers have other tags now.\n');
        expect(asked.map(({ call }) => call)).toEqual(Array(3).fill('POST /v1/facts/retag'));
      },
    );
  });

  it('takes no answer of another version for one', async () => {
    await withServer(
      () => ({ status: 202, body: { rows: 3, next: null } }),
      async (url) => expect(await type(['retag', '--url', url])).toMatchObject({ code: 1, out: '' }),
    );
  });
});

describe('holds', () => {
  it('are listed', async () => {
    const hold = {
      program: 'post-purchase',
      hour: '2026-11-27T09',
      count: 5000,
      usual: 40,
      limit: 1000,
      state: 'held',
    };
    await withServer(
      () => ({ body: [hold] }),
      async (url) =>
        expect((await type(['holds', '--url', url])).out).toBe(
          '  programme      hour (UTC)     surveys  usual  limit  state\n  post-purchase  2026-11-27T09    5,000     40  1,000  held\n',
        ),
    );
  });

  it.each([
    ['release', '120 surveys go on.\n'],
    ['drop', '120 surveys are dropped.\n'],
  ])('%s until nothing is left', async (act, out) => {
    await withServer(
      (_, nth) => ({ body: { moved: 60, left: nth < 2 } }),
      async (url, asked) => {
        expect(await type(['holds', act, 'post-purchase', '2026-11-27T09', '--url', url])).toEqual({
          code: 0,
          out,
          err: '',
        });
        expect(asked.map(({ call, body }) => [call, body])).toEqual(
          Array(2).fill([`POST /v1/holds/${act}`, { program: 'post-purchase', hour: '2026-11-27T09' }]),
        );
      },
    );
  });
});

describe('heardback test', () => {
  it('sends a survey to oneself', async () => {
    await withServer(
      () => ({ status: 202, body: { surveyId: 's1' } }),
      async (url, asked) => {
        expect((await type(['test', 'support', '--to', 'me@b.example', '--url', url])).out).toBe(
          'Survey s1 of support is on its way to me@b.example.\n',
        );
        expect(asked[0]).toMatchObject({
          call: 'POST /v1/test-sends',
          body: { program: 'support', to: 'me@b.example' },
        });
      },
    );
  });
});
