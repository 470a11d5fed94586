import type { DispatchDeps } from '../../../functions/dispatch/deps.ts';
import { dispatch } from '../../../functions/dispatch/dispatch.ts';
import type { Leave } from '../../../shared/ports/allowance.ts';
import { World } from '../../world/world.ts';

export const full = { kind: 'later', why: 'quota', until: '2026-11-09T09:00:00.000Z' } as const;

/** A line that somebody looks after by hand: how many do, whose turn it is, and how many mails may leave. */
export class Line extends World {
  hands = 1;
  turns: Readonly<Record<string, number>> = {};
  /** Mails that may still leave; surveys ask twice for each. */
  left = 0;
  nextRound = '';
  took: Readonly<Record<string, number>> | undefined;
  dissolved = 0;
  /** What happens just before the line is dissolved. */
  beforeDissolving: () => Promise<unknown> = async () => undefined;
  /** What the account says to whom it gives no leave. */
  refusal: Leave = full;
  asks = 0;
  readonly said: (readonly [string, unknown])[] = [];

  constructed(): DispatchDeps {
    const deps = super.deps() as unknown as DispatchDeps;
    const line = {
      join: async () => undefined,
      tend: async (next: string) => {
        this.nextRound = next;
        return { turns: this.turns, hands: this.hands };
      },
      took: async (turns: Readonly<Record<string, number>>) => {
        this.took = turns;
      },
      dissolve: async () => {
        await this.beforeDissolving();
        this.dissolved += 1;
      },
    };
    const ask = async (_: unknown, how?: { readonly isTurn?: boolean }): Promise<Leave> => {
      this.asks += 1;
      return how?.isTurn && this.mailer.sent.length < this.left ? { kind: 'go' } : this.refusal;
    };
    const log: DispatchDeps['log'] = {
      ...deps.log,
      warn: (code, fields) => void this.said.push([code, fields]),
      error: (code, fields) => void this.said.push([code, fields]),
    };
    return { ...deps, log, allowance: { ...deps.allowance, ask, line } as DispatchDeps['allowance'] };
  }

  protected override deps() {
    return this.constructed() as unknown as ReturnType<World['deps']>;
  }

  tends(hand = 0, remaining?: number) {
    const wakeUp = { kind: 'line', id: `mail-${hand}`, generation: 1 } as const;
    return dispatch(wakeUp, this.constructed(), remaining === undefined ? {} : { remaining });
  }

  get waiting() {
    return this.records.all().flatMap((row) => (row.kind === 'survey' && row.held?.why === 'quota' ? [row] : []));
  }
}

/** So many purchases, and so many tickets, whose surveys fell due while the account may send no more. */
export const standing = async (purchases: number, tickets = 0) => {
  const world = new Line();
  const emit = (type: string, at: number, where: string) =>
    world.emit(type, {
      id: `${at}-${where}`,
      closedBy: 'agent',
      customer: { id: `${at}-${where}`, email: `${at}@${where}.example` },
    });
  for (let at = 0; at < purchases; at += 1) await emit('purchase.completed', at, 'shop');
  await world.pass(48);
  for (let at = 0; at < tickets; at += 1) await emit('ticket.closed', at, 'desk');
  await world.pass(30);
  if (world.waiting.length !== purchases + tickets) throw new Error('Not all of them wait.');
  world.asks = 0;
  world.timer.armed.clear();
  return world;
};
export const sentTo = (world: Line, where: string) =>
  world.mailer.sent.filter(({ to }) => to.endsWith(`@${where}.example`)).length;
