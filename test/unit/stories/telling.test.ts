import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  as,
  type CloudClient,
  customerWho,
  fetch,
  formsIn,
  type Mail,
  manager,
  mara,
  ratingLink,
  submit,
  useCloud,
} from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/telling.config.ts' });
beforeEach(() => here.cloud.advanceToForenoon());

interface Task {
  readonly id: string;
  readonly dueAt: string;
  readonly history: readonly { readonly act: string }[];
}
type Letter = Mail & { readonly sentAt: string };
const taskOf = async (cloud: CloudClient, email = 'ada@example.com'): Promise<Task> => {
  const [task] = await cloud.list<Task>(`tasks?email=${encodeURIComponent(email)}`);
  if (!task) throw new Error('No task was opened.');
  return task;
};
/** What customers get besides surveys and what anybody may leave. */
const letters = async (cloud: CloudClient, to = 'ada@example.com') => (await cloud.staffMails(to)) as readonly Letter[];
/** As a person says it. */
const german = (at: string, timeZone: string): string => {
  const { dayOfWeek, hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const days = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];
  return `${days[dayOfWeek - 1]}${hour * 60 + minute <= 720 ? 'mittag' : 'abend'}`;
};
/** The same hour of the next day on which the team works. */
const aWorkingDayAfter = (at: string): string => {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Berlin');
  return there
    .add({ days: there.dayOfWeek >= 5 ? 8 - there.dayOfWeek : 1 })
    .toInstant()
    .toString();
};
const newYork = 'America/New_York';

/** Bought, answered from New York in German, and was promised something by this page. */
const promised = async (cloud: CloudClient, fields: Readonly<Record<string, string>> = {}): Promise<string> => {
  const customer = { email: 'ada@example.com', name: 'Ada Byron', locale: 'de', timezone: newYork };
  await cloud.emit('purchase.completed', { id: 'ord_1', title: 'Eichentisch', customer });
  await cloud.advance('P4D');
  const [mail] = await cloud.mails('ada@example.com');
  if (!mail) throw new Error('Nobody was asked.');
  const page = await (
    await submit(ratingLink(mail, 2), { score: '2', comment: 'Die Platte hat einen Riss.', ...fields })
  ).text();
  await cloud.advance('PT15M');
  return page;
};

describe('before a promise is broken', () => {
  it('its customer hears so once, an hour before, in their language and time, and by when somebody writes instead', async () => {
    const { cloud } = here;
    const page = await promised(cloud);
    const { dueAt } = await taskOf(cloud);
    const [old, renewed] = [german(dueAt, newYork), german(aWorkingDayAfter(dueAt), newYork)];
    expect(page).toContain(old);
    expect(await letters(cloud)).toEqual([]);
    await cloud.advance('P6D');
    const [letter, ...more] = await letters(cloud);
    expect(more).toEqual([]);
    expect(letter?.text).toContain(`Wir hatten versprochen, Ihnen bis ${old} zu schreiben.`);
    expect(letter?.text).toContain(`Wir schreiben Ihnen bis ${renewed}.`);
    const early = Date.parse(dueAt) - Date.parse(letter?.sentAt ?? '');
    expect(early).toBeGreaterThan(50 * 60_000);
    expect(early).toBeLessThanOrEqual(60 * 60_000);
    // What they write back reaches whoever owns the task.
    expect(letter?.replyTo).toMatch(/^t-/);
    expect((await taskOf(cloud)).history.filter(({ act }) => act === 'slipping')).toHaveLength(1);
  });

  it.each([
    ['somebody contacted them', {}, { state: 'contacted', note: 'Called.' }],
    ['they asked not to be contacted', { contact: 'no' }, {}],
    ['nobody has to answer after all', {}, { state: 'dismissed', note: 'A joke.' }],
  ])('they hear nothing where %s', async (_, fields, patch) => {
    const { cloud } = here;
    await promised(cloud, fields);
    const { id } = await taskOf(cloud);
    if ('state' in patch) await cloud.call('PATCH', `tasks/${id}`, patch, { 'if-match': '*' });
    await cloud.advance('P8D');
    expect(await letters(cloud)).toEqual([]);
  });
});

describe('an acknowledgement', () => {
  const helped = async (score: string): Promise<CloudClient> => {
    const { cloud } = here;
    const customer = { email: 'ada@example.com', name: 'Ada Byron', timezone: newYork };
    await cloud.emit('ticket.closed', { id: 't1', subject: 'Scratched table', closedBy: 'agent', customer });
    await cloud.advance('P2D');
    const [mail] = await cloud.mails('ada@example.com');
    if (mail) await submit(ratingLink(mail, Number(score)), { score, comment: 'Nobody called back.' });
    return cloud;
  };

  it('comes once, when the task opens and no sooner', async () => {
    const cloud = await helped('1');
    await cloud.advance('PT5M');
    expect(await letters(cloud)).toEqual([]);
    await cloud.advance('PT10M');
    const [letter, ...more] = await letters(cloud);
    expect(more).toEqual([]);
    expect(letter?.text).toContain(
      'Thank you for telling us. Your message has reached the people who can help. Customer care will write to you by ',
    );
    const { id } = await taskOf(cloud);
    for (const state of ['dismissed', 'open'])
      await cloud.call('PATCH', `tasks/${id}`, { state, note: 'Changed my mind.' }, { 'if-match': '*' });
    await cloud.advance('PT10M');
    expect((await letters(cloud)).filter(({ text }) => text.includes('Thank you for telling us'))).toHaveLength(1);
  });

  it('comes to nobody who was happy', async () => {
    const cloud = await helped('5');
    await cloud.advance('PT20M');
    expect(await letters(cloud)).toEqual([]);
  });
});

describe('that it is solved', () => {
  it('reaches the customer once, in somebody’s own words, however often the form is sent', async () => {
    const { cloud } = here;
    const path = `/app/tasks/${await customerWho(cloud)}`;
    const member = await as(cloud, mara);
    const form = formsIn(await member.text(path)).find(({ do: act }) => act === 'resolve');
    const fields = { ...form, cause: 'glue', outcome: 'New top.', words: 'Dear Ada, <b>your</b> new top has left us.' };
    const statuses = await Promise.all([1, 2, 3].map(async () => (await member.post(path, fields)).status));
    expect(statuses).toContain(200);
    expect((await member.post(path, fields)).status).toBe(200);
    await cloud.advance('PT5M');
    const [letter, ...more] = await letters(cloud);
    expect(more).toEqual([]);
    expect(letter?.text).toContain('Dear Ada, <b>your</b> new top has left us.');
    expect(letter?.html).not.toContain('<b>your</b>');
    expect((await taskOf(cloud)).history.filter(({ act }) => act === 'resolved')).toHaveLength(1);
  });

  it('is nobody’s letter where nobody wrote one', async () => {
    const { cloud } = here;
    const member = await as(cloud, mara);
    await member.press(`/app/tasks/${await customerWho(cloud)}`, 'resolve', {
      cause: 'glue',
      outcome: 'New top.',
      words: ' \n ',
    });
    await cloud.advance('PT5M');
    expect(await letters(cloud)).toEqual([]);
  });
});

describe('that a cause is mended', () => {
  /** Unhappy customers at once; whose task has a cause is closed with it. */
  const unhappy = async (
    cloud: CloudClient,
    of: readonly (readonly [name: string, cause?: string])[],
    moment = 'purchase.completed',
  ) => {
    const day = `o${(await cloud.list('tasks')).length}`;
    for (const [name] of of)
      await cloud.emit(moment, {
        id: `${day}-${name}`,
        customer: { email: `${name}@example.com`, name: `${name} Example` },
      });
    await cloud.advance('P4D');
    for (const [name] of of) {
      const mail = (await cloud.mails(`${name}@example.com`)).at(-1);
      if (mail) await submit(ratingLink(mail, 2), { score: '2', comment: 'Cracked.' });
    }
    await cloud.advance('PT15M');
    for (const [name, cause] of of) {
      const tasks = await cloud.list<{ id: string; state: string }>(`tasks?email=${name}@example.com`);
      const open = tasks.find(({ state }) => state === 'open');
      if (!open) throw new Error(`No task was opened for ${name}.`);
      if (cause)
        await cloud.call(
          'PATCH',
          `tasks/${open.id}`,
          { state: 'resolved', cause, outcome: 'New top.' },
          { 'if-match': '*' },
        );
    }
  };
  const told = async (cloud: CloudClient, to?: string) =>
    (await cloud.mails(to)).filter(({ text }) => text.includes('We changed the glue'));

  const leave = async (mail: Mail | undefined): Promise<void> => {
    const link = mail?.headers['List-Unsubscribe']?.slice(1, -1) ?? '';
    const answer = await fetch(link, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(answer.status).toBe(200);
  };

  it('is told to everybody who named it, once', async () => {
    const { cloud } = here;
    await unhappy(cloud, [
      ['ada', 'Bad glue'],
      ['bob', ' bad  GLUE'],
      ['eve', 'late'],
      ['out', 'bad glue'],
      ['owe', 'bad glue'],
    ]);
    await leave((await cloud.mails('out@example.com'))[0]);
    await cloud.advance('P15D');
    await unhappy(cloud, [['ada', 'bad glue'], ['owe']], 'invoice.issued');
    await cloud.advance('P4D');

    const boss = await as(cloud, manager);
    const rows = (await boss.text('/app/causes')).matchAll(
      /<tr><td dir="auto"><a [^>]*>(.*?)<\/a><\/td><td>.*?<\/td><td>(\d+)<\/td>/g,
    );
    expect([...rows].map(([, cause, tasks]) => [cause, tasks])).toEqual([
      ['bad glue', '5'],
      ['late', '1'],
    ]);
    const csrf = formsIn(await boss.text('/app'))[0]?.csrf ?? '';
    const words = 'Dear {name},\n\nWe changed the glue. {As you asked.} 100%';
    const letter = { csrf, cause: 'Bad Glue', subject: 'You said, we did', words };
    const pages = await Promise.all([1, 2].map(async () => (await boss.post('/app/causes', letter)).text()));
    pages.push(await (await boss.post('/app/causes', letter)).text());
    await cloud.advance('PT5M');
    expect((await told(cloud)).map(({ to }) => to).toSorted()).toEqual(['ada@example.com', 'bob@example.com']);
    const [mail] = await told(cloud, 'ada@example.com');
    expect(mail?.text).toContain('Dear ada,\n\nWe changed the glue. {As you asked.} 100%');
    expect(mail?.subject).toBe('You said, we did');
    expect(pages.at(-1)).toContain('0 told.');
    expect(pages.at(-1)).toMatch(/With a task that is open: [12]\./);

    // The letter itself offers a way to hear no more.
    await leave(mail);
    await boss.post('/app/causes', { ...letter, cause: 'late' });
    await cloud.advance('PT5M');
    expect(await told(cloud, 'eve@example.com')).toHaveLength(1);
  });

  it('is told by managers alone', async () => {
    const { cloud } = here;
    await unhappy(cloud, [['ada', 'bad glue']]);
    await cloud.advance('P4D');
    const agent = await as(cloud, mara);
    expect((await agent.get('/app/causes')).status).toBe(404);
    const csrf = formsIn(await agent.text('/app'))[0]?.csrf ?? '';
    expect((await agent.post('/app/causes', { csrf, cause: 'bad glue', words: 'We changed the glue.' })).status).toBe(
      404,
    );
    await cloud.advance('PT5M');
    expect(await told(cloud)).toEqual([]);
  });
});
