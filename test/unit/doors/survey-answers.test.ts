import { describe, expect, it } from 'vitest';
import { limitOpenings } from '../../../functions/respond/openings.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { signLink } from '../../../shared/domain/link/token.ts';
import { asked, asking, counter } from './survey-doors.ts';

describe('a link of a survey that is opened', () => {
  it('shows the rating that it stands for as chosen, and what it is about', async () => {
    const { world, path } = await asked();
    const { text } = await world.ask('GET', `${path}?score=9`);
    expect(text).toMatch(/value="9"[^>]* checked/);
    expect(text).toContain('oak table');
    expect((await world.ask('GET', `${path}?score=12`)).text).not.toMatch(/value="\d+"[^>]* checked/);
  });

  it('is written down with the rating, when, and what gives a machine away, for ninety days', async () => {
    const { world, path, openings, survey } = await asked();
    const at = world.clock.now();
    await world.ask('GET', `${path}?score=9`);
    await world.ask('GET', path, { headers: { 'user-agent': 'Barracuda Link Protect' } });
    await world.ask('GET', `${path}?trap=1`, { headers: { 'user-agent': 'Barracuda Link Protect' } });
    const expires = Math.floor(Date.parse(at) / 1000) + 90 * 86_400;
    expect(openings()).toMatchObject([{ score: 9 }, { sign: 'scanner' }, { sign: 'trap' }]);
    for (const opening of openings()) expect(opening).toMatchObject({ at, expires, surveyId: survey()?.id });
    expect(openings()[0]).not.toHaveProperty('sign');
  });
});

describe('openings of one link, again and again', () => {
  const at = (minutes: number): string =>
    new Date(Date.parse('2026-11-02T09:00:00.000Z') + minutes * 60_000).toISOString();

  it('are written down sixty times an hour, and whoever looks after the system hears once an hour of more', () => {
    let told = 0;
    const take = limitOpenings(() => {
      told += 1;
    });
    const taken = (minutes: number, times: number): number =>
      Array.from({ length: times }, () => take('one', at(minutes))).filter(Boolean).length;
    expect([taken(0, 40), taken(59, 20), told]).toEqual([40, 20, 0]);
    expect([taken(59, 5), told]).toEqual([0, 1]);
    expect([take('other', at(59)), told]).toEqual([true, 1]);
    expect([taken(60, 70), told]).toEqual([60, 2]);
  });

  it('are forgotten for the survey that was not opened for longest, once a thousand others were', () => {
    const take = limitOpenings(() => undefined);
    for (const id of ['busy', 'quiet']) for (let time = 0; time < 60; time += 1) take(id, at(0));
    for (let other = 0; other < 998; other += 1) take(`s${other}`, at(1));
    expect([take('busy', at(1)), take('one-more', at(1)), take('busy', at(2))]).toEqual([false, true, false]);
    expect(take('quiet', at(2))).toBe(true);
  });
});

describe('an answer on the page', () => {
  it('that adds to none is no answer: the rating is asked for', async () => {
    const { sends, survey } = await asked(asking);
    expect((await sends({ part: 'further', 'answers[topic]': 'Delivery' })).status).toBe(422);
    expect(survey()?.state).toBe('sent');
  });

  it('that adds to one leaves its rating and words, and asks nothing twice', async () => {
    const { sends, survey } = await asked(asking);
    const first = await sends({ score: '9', comment: 'Lovely', contact: 'no' });
    expect(first.text).toContain('What was it about?');
    const second = await sends({ part: 'further', 'answers[topic]': 'Delivery' });
    expect(second.text).not.toContain('What was it about?');
    expect(survey()).toMatchObject({
      response: { score: 9, comment: 'Lovely', contact: false, answers: { topic: 'Delivery' } },
    });
  });

  it('in the place of another takes along what was said to further questions, and the wish not to be written to is anew', async () => {
    const { sends, survey } = await asked(asking);
    await sends({ score: '9', contact: 'no' });
    await sends({ part: 'further', 'answers[topic]': 'Delivery' });
    await sends({ score: '8' });
    expect(survey()).toMatchObject({ response: { score: 8, answers: { topic: 'Delivery' } } });
    expect(survey()).not.toHaveProperty('response.contact');
  });

  it('is shown again with what was chosen and written, to be changed', async () => {
    const { world, path, sends } = await asked();
    await sends({ score: '3', comment: 'It came cracked', contact: 'no' });
    const { text } = await world.ask('GET', path);
    expect(text).toMatch(/value="3"[^>]* checked/);
    expect(text).toContain('It came cracked');
    expect(text).toMatch(/name="contact"[^>]* checked/);
  });

  it('that is refused comes back with the wish not to be written to', async () => {
    const { sends } = await asked();
    const kept = /name="contact"[^>]* checked/;
    expect((await sends({ score: '11', contact: 'no' })).text).toMatch(kept);
    expect((await sends({ score: '11' })).text).not.toMatch(kept);
  });

  it('may be given as long as the programme says, and not after that', async () => {
    const { world, path, survey } = await asked();
    const sent = survey();
    const answerBy = sent && 'answerBy' in sent ? (sent.answerBy ?? '') : '';
    world.clock.moveTo(answerBy);
    expect((await world.ask('GET', path)).status).toBe(200);
    world.clock.moveTo(new Date(Date.parse(answerBy) + 60_000).toISOString());
    expect((await world.ask('GET', path)).status).toBe(410);
  });

  it.each(['cancelled', 'skipped'] as const)('to a survey that was %s is not taken', async (state) => {
    const { world, sends, survey } = await asked();
    const row = survey();
    if (row?.kind !== 'survey') throw new Error('Nobody was asked.');
    await world.records.commit([{ put: { ...row, state, endedAt: world.clock.now(), reason: 'by hand' } as never }]);
    expect((await sends({ score: '9' })).status).toBe(410);
  });
});

describe('an unhappy answer', () => {
  it('is promised a word by when, which a changed answer does not put off', async () => {
    const { world, sends, survey } = await asked();
    const promised = (): string | undefined => {
      const row = survey();
      return row?.kind === 'survey' && row.state === 'answered' ? row.response.promisedBy : undefined;
    };
    await sends({ score: '2' });
    const first = promised();
    expect(first).toMatch(/^2026-11-/);
    await world.pass(3);
    await sends({ score: '1', comment: 'It came cracked' });
    expect(promised()).toBe(first);
  });

  it('that was sent twice is one, and shown to have arrived both times', async () => {
    const { sends, survey } = await asked();
    const [first, second] = [await sends({ score: '2' }), await sends({ score: '2' })];
    expect([first.status, second.status, survey()?.version]).toEqual([200, 200, survey()?.version]);
    expect(second.text).toBe(first.text);
  });

  it('of a happy customer promises nothing', async () => {
    const { sends, survey } = await asked();
    await sends({ score: '9' });
    expect(survey()).not.toHaveProperty('response.promisedBy');
    expect(survey()).not.toHaveProperty('response.contact');
  });
});

describe('a link', () => {
  it('of a survey that was erased, or that has run out, says kindly that it is over', async () => {
    const { world, path, survey } = await asked();
    const row = survey();
    if (row?.kind !== 'survey') throw new Error('Nobody was asked.');
    const expired = signLink({ purpose: 'survey', id: row.id, expires: world.clock.now() }, testKeyring.links);
    await world.pass(1);
    for (const method of ['GET', 'POST'])
      expect((await world.ask(method, `/s/${expired}`, method === 'POST' ? { form: { score: '9' } } : {})).status).toBe(
        410,
      );
    await world.records.commit([{ erase: { kind: 'survey', id: [row.id] }, version: row.version }]);
    expect((await world.ask('GET', path)).status).toBe(410);
    expect((await world.ask('POST', path, { form: { score: '9' } })).status).toBe(410);
  });
});

describe('the page itself', () => {
  const alert = /role="alert"/;

  it('leads back to itself, and to where messages end; of a mistake it speaks only where there is one', async () => {
    const { world, path, sends } = await asked();
    const fresh = (await world.ask('GET', path)).text;
    expect(fresh).toContain(`action="${path}"`);
    expect(fresh).not.toMatch(alert);
    const leave = /href="(\/u\/[\w-]+)"/.exec(fresh)?.[1] ?? '';
    expect((await world.ask('GET', leave)).text).toContain(`action="${leave}"`);
    expect((await sends({ score: '11' })).text).toMatch(alert);
    expect((await sends({ score: '9' })).text).toContain(`href="${path}"`);
  });

  it('speaks otherwise to whoever has answered before', async () => {
    const { world, path, sends } = await asked();
    const before = await world.ask('GET', path);
    await sends({ score: '9' });
    const after = await world.ask('GET', path);
    const hint = (text: string): string | undefined => /<p class="hint">([^<]+)</.exec(text)?.[1];
    expect(hint(before.text)).not.toBe(hint(after.text));
    expect((await sends({ score: '11' })).text).toContain(hint(after.text) ?? '-');
  });

  it('that was left says so, and otherwise once that was taken back', async () => {
    const { world, path } = await asked();
    const leave = /href="(\/u\/[\w-]+)"/.exec((await world.ask('GET', path)).text)?.[1] ?? '';
    const left = await world.ask('POST', leave, { form: {} });
    const back = await world.ask('POST', leave, { form: { undo: 'yes' } });
    expect(left.text).toContain('name="undo"');
    expect(back.text).not.toContain('name="undo"');
    expect(back.text).not.toBe((await world.ask('GET', leave)).text);
  });
});

describe('an answer that comes while something else is written to the survey', () => {
  it('is taken, and so is the other', async () => {
    const { world, sends, survey } = await asked();
    const { commit } = world.records;
    let raced = false;
    world.records.commit = async (changes) => {
      const row = survey();
      if (!raced && row?.kind === 'survey') {
        raced = true;
        await commit.call(world.records, [{ put: { ...row, deliveredAt: world.clock.now() } as never }]);
      }
      return commit.call(world.records, changes);
    };
    expect((await sends({ score: '9' })).status).toBe(200);
    expect(survey()).toMatchObject({ state: 'answered', response: { score: 9 } });
  });
});

describe('a public link', () => {
  it('takes an answer of nobody known: no address, no contact of anybody, asked and answered at once', async () => {
    const { world, path, surveys } = counter();
    const now = world.clock.now();
    await world.ask('POST', path, { form: { score: '9', once: 'a-form-of-theirs' } });
    expect(surveys()).toMatchObject([
      {
        ...{ state: 'answered', via: 'link', program: 'post-purchase', address: '', messageIds: [] },
        ...{ createdAt: now, dueAt: now, sentAt: now, occurredAt: now, response: { score: 9, channel: 'page' } },
      },
    ]);
    expect(world.records.all().filter(({ kind }) => kind === 'contact' || kind === 'event')).toEqual([]);
  });

  it('tells answers of two forms apart, and the people behind them', async () => {
    const { world, path, surveys } = counter();
    for (const once of ['form-number-1', 'form-number-2'])
      await world.ask('POST', path, { form: { score: '9', once } });
    expect(new Set(surveys().map(({ contactId }) => contactId)).size).toBe(2);
    expect(new Set(surveys().map(({ eventKey }) => eventKey)).size).toBe(2);
  });

  it.each(['short', 'x'.repeat(65), 'not a form’s', '1234567!', '!12345678'])(
    'makes up its own name for a form that brings none (%s)',
    async (once) => {
      const { world, path, surveys } = counter();
      for (const score of ['9', '3']) await world.ask('POST', path, { form: { score, once } });
      expect(surveys()).toHaveLength(2);
    },
  );

  it('speaks the first language that a browser asks for, region and all, and the brand’s where it asks for none', async () => {
    const { world, path } = counter();
    const shown = async (languages?: string) =>
      /lang="([\w-]+)"/.exec(
        (await world.ask('GET', path, languages === undefined ? {} : { headers: { 'accept-language': languages } }))
          .text,
      )?.[1];
    expect(await Promise.all(['pt-BR,pt;q=0.9', 'fr;q=0.5, de', '*,de', '1de', undefined].map(shown))).toEqual([
      expect.stringMatching(/^pt/),
      'fr',
      'en',
      'en',
      'en',
    ]);
  });

  it('on a tablet goes back to the empty form where one touch is not enough', async () => {
    const { world, path } = counter('parts');
    const { text } = await world.ask('GET', `${path}?kiosk=1`);
    expect(text).toContain(`action="${path}?kiosk=1"`);
    // By itself, once nobody has touched it for a while.
    expect(text.split(`${path}?kiosk=1`).length).toBeGreaterThan(
      (await world.ask('GET', path)).text.split(path).length,
    );
  });

  it('takes three hundred answers a minute in all, whoever sends them', async () => {
    const { world, path } = counter();
    const program = `link|post-purchase`;
    const minute = `${world.clock.now().slice(0, 16)}|${program}`;
    for (let at = 0; at < 299; at += 1)
      await world.records.count({ kind: 'burst', minute, expires: Math.floor(Date.parse(world.clock.now()) / 1000) });
    expect((await world.ask('POST', path, { form: { score: '9' } })).status).toBe(200);
    expect((await world.ask('POST', path, { form: { score: '9' } })).status).toBe(429);
  });

  it('keeps of who answered a count that says nothing and is gone after a day', async () => {
    const { world, path } = counter();
    await world.ask('POST', path, { form: { score: '9' } });
    const counts = world.records.all().flatMap((row) => (row.kind === 'burst' ? [row] : []));
    expect(counts).toHaveLength(2);
    const tomorrow = Date.parse(world.clock.now()) / 1000 + 86_400;
    for (const { expires, minute } of counts) {
      expect(expires).toBe(tomorrow);
      expect(minute).not.toContain('198.51.100.7');
    }
  });
});
