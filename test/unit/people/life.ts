import { dispatch } from '../../../functions/dispatch/dispatch.ts';
import { escalate } from '../../../functions/escalate/escalate.ts';
import { followUp, type RowChange } from '../../../functions/follow-up/follow-up.ts';
import { gather } from '../../../functions/gather/gather.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { decodeParquet, parquetFormat } from '../../../shared/adapters/parquet/format.ts';
import { refOf } from '../../../shared/adapters/row-keys.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import type { WakeUp } from '../../../shared/contracts/wiring/wake-up.ts';
import { replyAddress, taskReplyAddress } from '../../../shared/domain/link/reply-address.ts';
import { compact } from '../../../shared/steps/facts/compact.ts';
import config from '../../config.ts';
import { WholeWorld } from '../../world/whole-world.ts';

/** Everything by which Ada can be told, in any shape. */
export const adas =
  /ada\.?lovelace|byron|c-77|2071838750|cracked|furious|wobbl|out of office|thank you ada|ada’s|dear ada/i;

export const ada = {
  ...{ id: 'c-77', email: 'ada.lovelace@example.com', phone: '+442071838750', name: 'Ada Byron' },
  ...{ properties: { diary: 'furious' }, smsConsent: true },
};
const carl = { id: 'c-88', email: 'carl@example.com', name: 'Carl' };

/** A business id is the shop’s, and no name. */
const orderOf = ({ name }: { readonly name: string }): string => `ord_${name.length}`;

/** A world that shows what it stores. */
export class Life extends WholeWorld {
  /** Everything stored: rows, mails, what was kept aside, facts, and what is armed. */
  async everything(): Promise<string> {
    const facts = (await this.objects.list('')).map(async ({ key }) => {
      const body = (await this.objects.get(key))?.body ?? new Uint8Array();
      return key.endsWith('.parquet') ? JSON.stringify((await decodeParquet(body)).columns) : text(body);
    });
    const aside = (await this.safekeeping.list('')).map(async ({ key }) =>
      text((await this.safekeeping.get(key))?.body),
    );
    return [
      ...this.records.all().map((row) => JSON.stringify(row)),
      ...this.mails.values(),
      ...(await Promise.all([...facts, ...aside])),
      ...[...this.timer.armed.values()].map((armed) => JSON.stringify(armed)),
      JSON.stringify(this.told),
    ].join('\n');
  }

  /** Takes the facts into their months. */
  async compact(): Promise<void> {
    const { properties } = config.insights;
    await compact({ objects: this.objects, format: parquetFormat(properties), clock: this.clock, properties });
  }

  rows(kind: Row['kind']): readonly Row[] {
    return this.records.all().filter((row) => row.kind === kind);
  }

  private readonly changes: RowChange[] = [];

  constructor() {
    super();
    this.records.onChange((before, after) => this.changes.push({ before, after } as RowChange));
  }

  /** All that the table’s stream ever told comes once more, in the end. */
  async replayStream(): Promise<void> {
    for (const change of [...this.changes]) {
      await followUp(change, this.deps());
      await gather([change], this.deps());
    }
    await this.settle();
  }

  /** The table as it was. */
  async restore(rows: readonly Row[]): Promise<void> {
    for (const row of this.records.all()) await this.records.commit([{ erase: refOf(row), version: row.version }]);
    for (const row of rows) if (row.kind !== 'audit') await this.records.commit([{ put: { ...row, version: 0 } }]);
    await this.settle();
  }

  async wakes(wakeUp: WakeUp): Promise<void> {
    const isOfTask = wakeUp.kind === 'task' || wakeUp.kind === 'digest';
    await (isOfTask ? escalate(wakeUp, this.deps()) : dispatch(wakeUp, this.deps()));
    await this.settle();
  }

  raw(): number {
    return this.mails.size;
  }

  async put(...rows: Row[]): Promise<void> {
    const { kind } = await this.records.commit(rows.map((put) => ({ put })));
    if (kind === 'conflict') throw new Error('There is such a row already.');
  }
}

const text = (body: Uint8Array | undefined): string => Buffer.from(body ?? []).toString('utf8');

const mail = (from: string, to: string, subject: string, words: string, more = ''): string =>
  `From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\nMessage-ID: <${words.length}.${subject.length}@m.example>\r\n${more}\r\n${words}\r\n`;

const domain = config.brand.replies;

/** Two customers and a colleague: surveys, answers by page, mail and text, letters, drafts, consent, and what nobody could use. */
export const lived = async (): Promise<Life> => {
  const world = new Life();
  for (const customer of [ada, carl])
    await world.emit('purchase.completed', { id: orderOf(customer), title: 'oak table', customer });
  await world.emit('purchase.completed', { id: orderOf(ada), title: 'oak table', customer: ada });
  await world.emit('nobody.listens', { id: 'x1', customer: ada });
  await world.emit('purchase.completed', { customer: { email: ada.email.toUpperCase() } });
  await world.pass(24 * 4);
  await answers(world);
  await writes(world);
  await staffAnswers(world);
  await keepsAside(world);
  // What is armed and not sent yet.
  await world.emit('invoice.issued', { id: 'inv_1', customer: { ...ada, id: 'c-77b', email: 'ada@lovelace.example' } });
  await world.emit('ticket.closed', { id: 't_1', closedBy: 'agent', customer: ada });
  await world.compact();
  return world;
};

const answers = async (world: Life): Promise<void> => {
  for (const { to, html } of world.mailer.sent.filter(({ headers }) => headers['List-Unsubscribe'])) {
    const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(html) ?? [];
    await world.ask('GET', `${path}?score=2`);
    const comment = to === ada.email ? 'It came cracked, I am furious.' : 'Late.';
    await world.ask('POST', path, { form: { score: '2', comment } });
  }
  await world.pass(1);
};

const surveyOf = (world: Life, address: string): string =>
  world.records.all().flatMap((row) => (row.kind === 'survey' && row.address === address ? [row.id] : []))[0] ?? '';
export const taskOf = (world: Life, address: string): TaskRow => {
  const found = world.records.all().find((row) => row.kind === 'task' && row.contact.email === address);
  if (found?.kind !== 'task') throw new Error(`${address} has no task.`);
  return found;
};

const writes = async (world: Life): Promise<void> => {
  const none = new URLSearchParams();
  const survey = replyAddress(surveyOf(world, ada.email), domain, testKeyring.links);
  const own = taskReplyAddress(taskOf(world, ada.email).id, domain, testKeyring.links);
  const others = taskReplyAddress(taskOf(world, carl.email).id, domain, testKeyring.links);
  const from = `Ada Byron <${ada.email}>`;
  await world.mailArrives(mail(from, survey, 'Re: oak table', 'It also wobbles.'), none);
  await world.mailArrives(mail(from, own, 'Re: your letter', 'And it wobbles more and more.'), none);
  await world.mailArrives(mail(from, others, 'Carl’s table', 'Carl’s wobbles too, says Ada’s friend.'), none);
  const away = 'Auto-Submitted: auto-replied\r\n';
  await world.mailArrives(mail(from, survey, 'Away', 'I am out of office.', away), none);
  await world.mailArrives(mail(from, survey, 'Win', 'I won, so furious.'), new URLSearchParams({ spam: 'fail' }));
  // A colleague answers in her place.
  await world.mailArrives(mail('bob@example.com', survey, 'Re: oak table', '9, it is fine for both of us.'), none);
  await world.textArrives({ from: ada.phone, body: 'HELP' });
};

const staffAnswers = async (world: Life): Promise<void> => {
  const task = taskOf(world, ada.email);
  const at = world.clock.now();
  const { id: taskId, contactId } = task;
  const common = { version: 0, taskId } as const;
  const staff = { name: 'Mara Lindt', email: 'mara@oakandember.example' };
  const asked = { use: 'testimonial', language: 'en', askedBy: staff, askedAt: at, state: 'asked' } as const;
  await world.put(
    { kind: 'draft', ...common, person: 'p', words: 'Dear Ada, sorry', at, expires: 1 },
    { kind: 'consent', ...common, ...asked, id: 'consent-1', contactId, words: 'It came cracked', name: 'Ada Byron' },
    { kind: 'chapter', ...common, number: 1, entries: [{ at, by: 'customer', act: 'replied', note: 'cracked' }] },
    { kind: 'member', version: 0, surveyId: task.surveyId ?? '', taskId },
    { ...task, past: { chapters: 1, steps: 1 } },
  );
};

const keepsAside = async (world: Life): Promise<void> => {
  const record = (words: string) => ({ eventName: 'INSERT', dynamodb: { NewImage: { words: { S: words } } } });
  const batch = { payload: JSON.stringify({ Records: [record(`to ${ada.email}`), record(`to ${carl.email}`)] }) };
  await world.safekeeping.put('aws/lambda/shard-1', Buffer.from(JSON.stringify(batch)), undefined);
  const body = JSON.stringify({ detail: { customer: { phone: ada.phone } } });
  await world.parking.park({ id: 'p-1', queue: 'heardback-intake', reason: 'Unfit.', body, at: world.clock.now() });
  const other = JSON.stringify({ detail: { customer: carl } });
  await world.parking.park({ id: 'p-2', queue: 'heardback-intake', reason: 'Unfit.', body: other, at: 'x' });
};
