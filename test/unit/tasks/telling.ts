import { followUp } from '../../../functions/follow-up/follow-up.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import type { HaltRow } from '../../../shared/contracts/rows/brake.ts';
import type { MessageRow } from '../../../shared/contracts/rows/conversation.ts';
import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import type { DigestRow } from '../../../shared/contracts/rows/notice.ts';
import type { PaceRow } from '../../../shared/contracts/rows/program.ts';
import type { Row, RowKind } from '../../../shared/contracts/rows/row.ts';
import busy from '../../e2e/busy.config.ts';
import { World } from '../../world/world.ts';

export const config = forStage(parseConfig(busy), 'local');
export const at = '2026-11-02T09:00:00.000Z';
export const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };

/** What the table's stream tells, change by change, and what comes of each. */
export class Telling extends World {
  readonly sent: string[] = [];
  /** Kinds of rows that were read, each time. */
  readonly read: RowKind[] = [];

  constructor() {
    super(config);
    const { get, getAll } = this.records;
    this.records.get = async (ref) => {
      this.read.push(ref.kind);
      return get.call(this.records, ref) as never;
    };
    this.records.getAll = async (refs, options) => {
      this.read.push(...refs.map(({ kind }) => kind));
      return getAll.call(this.records, refs, options) as never;
    };
  }

  protected override queue(): void {
    // The stream speaks by hand.
  }

  protected override deps() {
    const send = async ({ id }: { readonly id: string }) => void this.sent.push(id);
    return { ...super.deps(), send } as unknown as ReturnType<World['deps']>;
  }

  async tells(after: Row, before?: Row): Promise<void> {
    await followUp({ before, after }, this.deps());
  }

  get done() {
    return {
      mails: this.mailer.sent.length,
      notices: this.notifier.notices.length,
      tasks: this.records.all().filter(({ kind }) => kind === 'task').length,
      sent: this.sent.length,
    };
  }
}
export const nothing = { mails: 0, notices: 0, tasks: 0, sent: 0 };

export const digest: DigestRow = {
  ...{ kind: 'digest', version: 0, id: 'owner-x', to: mara, since: at, count: 9, generation: 1, state: 'due' },
  ...{ pending: [{ taskId: 't', number: 0 }], expires: 9_999_999_999 },
};
export const halt: HaltRow = {
  ...{ kind: 'halt', version: 0, program: 'support', since: at, harm: 'bounces', state: 'due' },
  reason: '14 of 50 messages did not arrive.',
};
export const pace: PaceRow = {
  ...{ kind: 'pace', version: 0, program: 'support', hour: '2026-11-02T08', count: 40, expires: 9_999_999_999 },
  ...{ held: { since: at, releaseBy: '2026-11-09T09:00:00.000Z' }, word: 'held', state: 'due' },
};
export const letter: MessageRow = {
  ...{ kind: 'message', version: 0, id: 'm1', taskId: 't', direction: 'out', purpose: 'answer', channel: 'email' },
  ...{ address: 'ada@example.com', words: 'Tomorrow.', language: 'en', createdAt: at, by: mara, state: 'waiting' },
};
export const failed: EventRow = {
  ...{ kind: 'event', version: 0, key: 'k1', envelopeId: 'e1', receivedAt: at, decisions: [], contactId: 'c' },
  ...{ signal: 'yes', expires: 9_999_999_999 },
  event: {
    ...{ id: 'p1', type: 'payment.failed', source: 'shop', occurredAt: at, properties: {} },
    customer: { email: 'ada@example.com' },
  },
} as unknown as EventRow;

export const telling = async (...rows: readonly Row[]) => {
  const world = new Telling();
  for (const put of rows) await world.records.commit([{ put }]);
  return world;
};
