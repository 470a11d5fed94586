import type { DispatchDeps } from '../../../functions/dispatch/deps.ts';
import { dispatch, dispatchMessage } from '../../../functions/dispatch/dispatch.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { WakeUp } from '../../../shared/contracts/wiring/wake-up.ts';
import type { Leave } from '../../../shared/ports/allowance.ts';
import { World } from '../../world/world.ts';

export const ada = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/London' };

/** A world whose surveys are woken by hand, too: late, twice, or by whom nobody sent. */
export class WakingWorld extends World {
  /** What the account says to whoever asks whether a mail may leave. */
  leave: Leave = { kind: 'go' };
  /** What ids begin with, which are otherwise counted. */
  drawn = '';
  readonly asked: Parameters<DispatchDeps['allowance']['ask']>[] = [];

  wakes(wakeUp: WakeUp, coming: Parameters<typeof dispatch>[2] = {}) {
    return dispatch(wakeUp, this.deps() as unknown as DispatchDeps, coming);
  }

  queued(body: string) {
    return dispatchMessage(body, this.deps() as unknown as DispatchDeps);
  }

  /** Somebody has bought something. */
  async bought(customer: object = ada, id = 'o1'): Promise<SurveyRow> {
    await this.emit('purchase.completed', { id, customer });
    return this.survey();
  }

  survey(): SurveyRow {
    const row = this.records.all().find(({ kind }) => kind === 'survey');
    if (row?.kind !== 'survey') throw new Error('Nobody was asked.');
    return row;
  }

  /** Nobody was awake when it was due: the wake-up comes then. */
  async wokenLate(at: string) {
    const { id, generation } = this.survey();
    this.timer.armed.clear();
    this.clock.moveTo(at);
    return this.wakes({ kind: 'survey', id, generation });
  }

  /** The last decision on the event that the survey is about, rule by rule. */
  decided(): { readonly verdict: string | undefined; readonly reasons: readonly string[] } {
    const event = this.records.all().find((row) => row.kind === 'event' && row.key === this.survey().eventKey);
    const last = event?.kind === 'event' ? event.decisions.at(-1) : undefined;
    return { verdict: last?.verdict, reasons: (last?.reasons ?? []).map(({ rule, detail }) => `${rule}: ${detail}`) };
  }

  protected override deps() {
    const deps = super.deps();
    const ask = async (...given: Parameters<typeof deps.allowance.ask>) => {
      this.asked.push(given);
      return this.leave;
    };
    const ids = { next: () => `${this.drawn}${this.ids.next()}` };
    return { ...deps, ids, allowance: { ...deps.allowance, ask } } as unknown as ReturnType<World['deps']>;
  }
}
