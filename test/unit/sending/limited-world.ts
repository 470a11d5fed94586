import type { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import type { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { WakeUp } from '../../../shared/contracts/wiring/wake-up.ts';
import type { Log } from '../../../shared/ports/ports.ts';
import { AllowedMailer } from '../../../shared/steps/send/allowed-mailer.ts';
import { SharedAllowance } from '../../../shared/steps/send/shared-allowance.ts';
import { World } from '../../world/world.ts';

/** Heardback in an account that may send so much. */
export class LimitedWorld extends World {
  readonly account = { perSecond: 14, perDay: 10, sent: 0 };
  readonly logged: string[] = [];
  private readonly log: Log = {
    info: () => undefined,
    warn: (code) => this.logged.push(code),
    error: (code) => this.logged.push(code),
  };
  private allowance: SharedAllowance | undefined;

  /** A process of its own, as after a crash. */
  restart(): void {
    this.allowance = undefined;
  }

  /** What fails is tried again by whoever is woken next. */
  protected override async wake(wakeUp: WakeUp): Promise<unknown> {
    try {
      return await super.wake(wakeUp);
    } catch {
      this.restart();
      return undefined;
    }
  }

  protected override deps() {
    const { records, clock } = this as { readonly records: InMemoryRecords; readonly clock: VirtualClock };
    const { log } = this;
    this.allowance ??= new SharedAllowance({
      ...{ records, clock, log, terms: { share: 1, reserve: 0.1 } },
      account: { limits: async () => this.account },
      pause: { until: async (at) => clock.moveTo(new Date(at).toISOString()) },
    });
    const { allowance } = this;
    const mailer = new AllowedMailer(this.mailer, allowance, 'urgent');
    return { ...super.deps(), allowance, mailer, log } as unknown as ReturnType<World['deps']>;
  }
}
