import { dispatch } from '../../functions/dispatch/dispatch.ts';
import { intake } from '../../functions/intake/intake.ts';
import { CountingIds, unlimited, VirtualClock } from '../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../shared/adapters/memory/records.ts';
import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { later } from '../../shared/domain/instant.ts';
import type { Keyring, Timer } from '../../shared/ports/ports.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { Agenda } from './agenda.ts';
import { Ledger, type Played } from './ledger.ts';
import type { PastEvent } from './read-events.ts';

/*
 * The only place that knows the system: plays events through the use cases that run on AWS, over ports in memory, in
 * virtual time. Nothing is sent, and no rule is written down a second time.
 */

/** Signs and hashes what leaves this process only as counts. */
const keyring: Keyring = {
  links: new Uint8Array(32).fill(1),
  addresses: new Uint8Array(32).fill(2),
  trail: new Uint8Array(32).fill(2),
  receipts: new Uint8Array(32).fill(2),
  apiKeys: [],
  chats: {},
  hookSecret: () => Buffer.alloc(32, 7),
  doorSecrets: () => [],
};

export interface Playing {
  readonly config: RuntimeConfig;
  /** Its length counts in texts. */
  readonly publicUrl: string;
  readonly onProgress?: (played: number) => void;
}

/** Plays events in the order in which they came, and then on until nothing is due any more. */
export const play = async (
  events: readonly PastEvent[],
  { config, publicUrl, onProgress }: Playing,
): Promise<Played> => {
  const ledger = new Ledger();
  const records = new InMemoryRecords();
  records.onChange((_, after) => noteRow(after, { ledger, config }));
  const clock = new VirtualClock(events[0]?.at ?? '1970-01-01T00:00:00.000Z');
  const agenda = new Agenda<WakeUp>();
  const programs = new ProgramSnapshots(records, config);
  const shared = { records, clock, keyring, programs, config, timer: timerOf(agenda, clock) };
  const outlets = outletsOf(ledger, clock);
  const intakeDeps = { ...shared, parking: { park: async () => undefined } };
  const dispatchDeps = {
    ...shared,
    ...outlets,
    ids: new CountingIds(),
    allowance: unlimited,
    publicUrl,
    region: 'us-east-1',
  };

  const wakeUntil = async (end: string | undefined): Promise<void> => {
    for (let at = agenda.next(); at !== undefined && (end === undefined || at < end); at = agenda.next()) {
      const wakeUp = agenda.take();
      if (!wakeUp) return;
      clock.moveTo(at);
      outlets.sending(wakeUp.id);
      await dispatch(wakeUp, dispatchDeps);
    }
  };

  for (const [index, { at, body, line }] of events.entries()) {
    await wakeUntil(at);
    clock.moveTo(at);
    const outcome = await intake({ id: `line-${line}`, body }, intakeDeps);
    if (outcome.kind === 'parked') ledger.parked(line, outcome.reason);
    else if (outcome.kind === 'unread') ledger.parked(line, `${outcome.type} of ${outcome.source} is not read.`);
    else ledger.taken(line, outcome.key, outcome.kind === 'duplicate');
    onProgress?.(index + 1);
  }
  await wakeUntil(undefined);
  return ledger.close();
};

/** A wake-up is named by what it wakes and its generation; an older one is not armed again. */
const timerOf = (agenda: Agenda<WakeUp>, clock: VirtualClock): Timer => {
  const newest = new Map<string, number>();
  return {
    arm: async (wakeUp, at) => {
      if ((newest.get(wakeUp.id) ?? 0) >= wakeUp.generation) return;
      newest.set(wakeUp.id, wakeUp.generation);
      agenda.add(later(at, clock.now()), wakeUp);
    },
  };
};

/** Mail and texts end in the ledger. One survey is dispatched at a time, so that a text is that survey's. */
const outletsOf = (ledger: Ledger, clock: VirtualClock) => {
  let surveyId = '';
  const sent = async (channel: 'email' | 'sms', text: string) => {
    const messageId = ledger.message(surveyId, { at: clock.now(), channel, text });
    return { kind: 'sent' as const, messageId };
  };
  return {
    sending: (id: string): void => {
      surveyId = id;
    },
    mailer: { send: () => sent('email', '') },
    texter: { send: ({ body }: { readonly body: string }) => sent('sms', body) },
  };
};

/** Only what a programme asks about becomes a survey: other decisions on an event tell what it meant for those. */
const noteRow = (row: Row, { ledger, config }: { readonly ledger: Ledger; readonly config: RuntimeConfig }): void => {
  if (row.kind === 'survey') ledger.survey(row.id, { key: row.eventKey, program: row.program });
  if (row.kind !== 'event') return;
  const decisions = row.decisions.filter(({ program }) => config.programs[program]?.moment === row.event.type);
  ledger.decided({ key: row.key, eventId: row.event.id, decisions });
};
