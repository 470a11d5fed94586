import { beforeAll, describe, expect, it } from 'vitest';
import { indexAttributes, keysOfRef, refOf } from '../../../shared/adapters/row-keys.ts';
import type { Log } from '../../../shared/ports/ports.ts';
import { World } from '../../world/world.ts';

type Fields = Parameters<Log['info']>[1];

/** Notes what is logged, and which schedules were ever named. */
class Overheard extends World {
  readonly lines: string[] = [];
  readonly schedules = new Set<string>();

  protected override deps() {
    const line = (code: string, fields: Fields = {}) => void this.lines.push(JSON.stringify({ code, ...fields }));
    const deps = super.deps();
    const timer: typeof deps.timer = Object.create(deps.timer);
    timer.arm = (wakeUp, at) => {
      this.schedules.add(`${wakeUp.id}.${wakeUp.generation}`);
      return deps.timer.arm(wakeUp, at);
    };
    return { ...deps, timer, log: { info: line, warn: line, error: line } };
  }
}

const personal =
  /lovelace|byron|@|ada|example\.com|2071838750|cracked|furious|kaputt|oak ?table|ord_|c-77|lindt|secret words/i;

/** What customers, staff and strangers do, and what goes wrong meanwhile. */
const live = async (): Promise<Overheard> => {
  const world = new Overheard();
  const customer = {
    ...{ id: 'c-77', email: 'ada.lovelace@example.com', phone: '+442071838750', name: 'Ada Lovelace' },
    properties: { diary: 'secret words' },
  };
  await world.emit('purchase.completed', { id: 'ord_1', title: 'oak table', customer });
  await world.emit('purchase.completed', { id: 'ord_2', customer: { email: 'not an address', name: 'Ada Byron' } });
  await world.emit('purchase.completed', { id: 'ord_3', customer: 'Ada Byron <ada@example.com>' });
  await world.pass(24 * 4);
  const [mail] = world.mailer.sent;
  const path = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(mail?.html ?? '')?.[1] ?? '';
  await world.ask('GET', `${path}?score=2`);
  await world.ask('POST', path, { form: { score: '2', comment: 'It came cracked, I am furious.' } });
  await world.pass(1);
  if (mail) await world.reply(mail, 'Und kaputt ist sie auch. Ada Lovelace');
  const cookie = await world.signIn('mara.lindt@oakandember.example', ['heardback-managers'], 'Mara Lindt');
  await world.ask('GET', '/app', { cookies: [cookie] });
  await world.ask('POST', '/app/search', { cookies: [cookie], form: { q: 'Ada Lovelace' } });
  await world.call('GET', '/v1/surveys?email=ada.lovelace@example.com');
  await world.ask('GET', '/v1/surveys?email=ada.lovelace@example.com', { headers: { authorization: 'Bearer guess' } });
  await world.ask('POST', '/events', { json: { detailType: 'x', detail: { customer } } });
  const leave = /https:\/\/f\.example(\/u\/[\w-]+)/.exec(mail?.html ?? '')?.[1] ?? '';
  await world.ask('POST', leave, { form: { scope: 'all' } });
  const fail = () => Promise.reject(new Error('ada.lovelace@example.com could not be read: It came cracked.'));
  const { get, getAll } = world.records;
  Object.assign(world.records, { get: fail, getAll: fail });
  for (const [method, page] of [
    ['GET', path],
    ['POST', path],
    ['GET', '/app'],
    ['GET', '/v1/tasks'],
  ] as const)
    await world.call(method, page).catch(() => undefined);
  // Without a cookie nothing would be read for it.
  await world.ask('GET', '/app', { cookies: [cookie] }).catch(() => undefined);
  Object.assign(world.records, { get, getAll });
  await world.pass(24 * 10);
  return world;
};

describe('after all that customers and staff can do', () => {
  let world: Overheard;
  beforeAll(async () => {
    world = await live();
  });

  it('something was logged, answered, scheduled and sent, so that there is something to search', () => {
    expect(world.mailer.sent.length).toBeGreaterThan(1);
    expect(world.lines.length).toBeGreaterThan(3);
    expect(world.schedules.size).toBeGreaterThan(2);
    expect(world.records.all().some(({ kind }) => kind === 'task')).toBe(true);
  });

  it('no log tells who anybody is, or what they wrote', () => {
    for (const line of world.lines) expect(line).not.toMatch(personal);
  });

  it('no schedule is named by anything personal', () => {
    for (const name of world.schedules) expect(name).toMatch(/^[0-9a-z.#-]+$/i);
    for (const name of world.schedules) expect(name).not.toMatch(personal);
  });

  it('no link in any mail says more than a token and a rating', () => {
    const links = world.mailer.sent.flatMap(
      ({ html, text }) => `${html} ${text}`.match(/https:\/\/f\.example[^\s"<>]*/g) ?? [],
    );
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(link).not.toMatch(personal);
  });

  it('no key in the table holds an address, a name, a number or a business id', () => {
    const keys = world.records.all().map((row) => JSON.stringify([keysOfRef(refOf(row)), indexAttributes(row)]));
    expect(keys.length).toBeGreaterThan(20);
    for (const key of keys) expect(key).not.toMatch(personal);
  });
});
