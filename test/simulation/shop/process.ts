import { silentLog, testKeyring, unlimited } from '../../../shared/adapters/memory/doubles.ts';
import { plus } from '../../../shared/domain/instant.ts';
import type { DomainEvent, StaffNotice, Telling } from '../../../shared/ports/ports.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import { SimulatedCrash, type Troubles, troubled } from './faults.ts';
import { Phone, Post, tableOf } from './ports.ts';
import { roll } from './roll.ts';
import type { Shop, Way } from './shop.ts';

/** Rounds make some hundred calls; with faults in each run of them nothing would ever be healed. */
const seldom = 0.1;

interface Try {
  /** Of the work that is tried. */
  readonly key: string;
  readonly tries: number;
  readonly way: Way;
  readonly isRound?: boolean;
  readonly meanwhile: Troubles['meanwhile'];
}

/** A process of its own for each try: nothing survives it but what the ports keep. */
export const processOf = (shop: Shop, { key, tries, way, isRound, meanwhile }: Try) => {
  let calls = 0;
  const name = `${key}#${tries}`;
  const doom = shop.faults.doom(key);
  const call = (): string => {
    if (calls === doom) throw SimulatedCrash.at('at each try');
    return `${name}.${calls++}`;
  };
  const troubles = { call, faults: shop.faults, meanwhile, factor: way === 'hourly' || isRound ? seldom : 1 };
  const over = <T extends object>(port: T): T => troubled(port, troubles);
  const records = over(tableOf(shop.records, shop.fresh, call, shop.faults));
  const config = shop.configFor(name);
  const waker = over(wakerOf(shop));
  return {
    ...{ records, config, allowance: unlimited },
    // No getters: those who pass all of it on would have each made, and an object with getters takes longest to make.
    timer: over(shop.schedules),
    mailer: over(new Post(call, shop.faults, (message, messageId) => shop.leave(message, messageId))),
    texter: over(new Phone(call, shop.faults, (message, messageId) => shop.leaveText(message, messageId))),
    notifier: over({ publish: async (notice: StaffNotice) => void shop.notices.push(notice) }),
    bus: over({
      publish: async (events: readonly DomainEvent[]) => void shop.told.push(...events),
      handIn: async () => undefined,
    }),
    parking: over({ park: async (one: { id: string; reason: string; body: string }) => void shop.parked.push(one) }),
    clock: clockOf(shop, key),
    ids: { next: () => idFrom(shop.seed, call()) },
    keyring: testKeyring,
    programs: new ProgramSnapshots(records, config),
    log: silentLog,
    fetchMail: async (object: string) => shop.received.get(object),
    placeOf: (object: string) => `s3://inbound/${object}`,
    speak: (one: Waking) => waker.speak(one),
    send: (one: Waking) => waker.send(one),
    outbox: over({ put: async (tellings: readonly Telling[]) => void shop.seen.outbox.push(...tellings) }),
    rehear: async () => undefined,
    publicUrl: 'https://f.example',
    region: 'us-east-1',
  };
};

/** The shop's clock, a little wrong where functions' clocks differ. */
const clockOf = ({ clock, faults }: Shop, key: string) => {
  let [read, shown] = ['', ''];
  return {
    now: (): string => {
      const now = clock.now();
      if (now !== read) [read, shown] = [now, skewed(now, Math.round(1_500 * faults.skew(key)))];
      return shown;
    },
  };
};

const skewed = (now: string, by: number): string => (by === 0 ? now : plus(now, by));

interface Waking {
  readonly id: string;
  readonly heldUntil?: string | undefined;
}

const wakerOf = (shop: Shop) => ({
  speak: async ({ id }: Waking) => shop.onWakeUp({ kind: 'saying', id, generation: 1 }, shop.now),
  send: async ({ id, heldUntil }: Waking) =>
    shop.onWakeUp({ kind: 'message', id, generation: 1 }, heldUntil ? Date.parse(heldUntil) : shop.now),
});

export type Deps = ReturnType<typeof processOf>;

const idFrom = (seed: number, name: string): string =>
  [0, 1, 2, 3]
    .map((part) =>
      Math.floor(roll(seed, 'id', name, part) * 4_294_967_296)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
