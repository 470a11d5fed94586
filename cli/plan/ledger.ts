import type { Channel } from '../../shared/contracts/rows/base.ts';
import type { Decision, Reason } from '../../shared/contracts/rows/event.ts';
import { segmentsOf } from './segments.ts';

export interface Message {
  readonly at: string;
  readonly channel: Channel;
  /** What a text is billed as; 0 for mail. */
  readonly segments: number;
}

/** What became of one event in one programme. */
export interface Fate {
  /** What the event is known by inside; the same in every play of it. */
  readonly key: string;
  readonly eventId: string;
  readonly program: string;
  /** Line of the file from which the event was first taken. */
  readonly line: number;
  /** `waiting`: scheduled, and then held back for a person's word that no play gives. */
  readonly kind: 'sent' | 'skipped' | 'cancelled' | 'waiting';
  /** The invitation, then its reminders. */
  readonly messages: readonly Message[];
  readonly decidedAt: string;
  /** The rule that spoke last against it, and in which words; where it was sent, the rule that moved it, if any did. */
  readonly rule: string;
  readonly detail: string;
  readonly deferred: boolean;
}

export interface Parked {
  readonly line: number;
  readonly reason: string;
}

export interface Played {
  readonly fates: readonly Fate[];
  readonly parked: readonly Parked[];
  /** Copies of events that had come before. */
  readonly duplicates: number;
  /** What each line's event is known by. */
  readonly keys: ReadonlyMap<number, string>;
}

type Summary = Pick<Fate, 'decidedAt' | 'rule' | 'detail' | 'deferred'> & { readonly verdict: Decision['verdict'] };

interface Told {
  readonly eventId: string;
  readonly perProgram: ReadonlyMap<string, Summary>;
}

/** Writes down what a play comes to, small enough for hundreds of thousands of events. */
export class Ledger {
  private readonly lines = new Map<string, number>();
  private readonly keys = new Map<number, string>();
  private readonly events = new Map<string, Told>();
  private readonly surveys = new Map<string, string>();
  private readonly messages = new Map<string, Message[]>();
  private readonly unfit: Parked[] = [];
  private duplicates = 0;
  private sent = 0;

  taken(line: number, key: string, again: boolean): void {
    this.keys.set(line, key);
    if (again) this.duplicates += 1;
    else if (!this.lines.has(key)) this.lines.set(key, line);
  }

  parked(line: number, reason: string): void {
    this.unfit.push({ line, reason });
  }

  decided({
    key,
    eventId,
    decisions,
  }: {
    readonly key: string;
    readonly eventId: string;
    readonly decisions: readonly Decision[];
  }): void {
    const perProgram = Map.groupBy(decisions, ({ program }) => program);
    this.events.set(key, {
      eventId,
      perProgram: new Map([...perProgram].map(([program, of]) => [program, summaryOf(of)])),
    });
  }

  survey(id: string, { key, program }: { readonly key: string; readonly program: string }): void {
    if (!this.surveys.has(id)) this.surveys.set(id, idOf(key, program));
  }

  /** @returns an id for the message. */
  message(surveyId: string, { text, ...message }: Omit<Message, 'segments'> & { readonly text: string }): string {
    const id = this.surveys.get(surveyId) ?? '';
    const segments = message.channel === 'sms' ? segmentsOf(text) : 0;
    this.messages.set(id, [...(this.messages.get(id) ?? []), { ...message, segments }]);
    this.sent += 1;
    return `message-${this.sent}`;
  }

  close(): Played {
    const fates = [...this.events].flatMap(([key, { eventId, perProgram }]) =>
      [...perProgram].map(([program, { verdict, ...summary }]): Fate => {
        const messages = this.messages.get(idOf(key, program)) ?? [];
        const kind = messages.length > 0 ? 'sent' : kindOf(verdict);
        return { key, eventId, program, line: this.lines.get(key) ?? 0, kind, messages, ...summary };
      }),
    );
    return { fates, parked: this.unfit, duplicates: this.duplicates, keys: this.keys };
  }
}

const idOf = (key: string, program: string): string => `${key} ${program}`;

const kindOf = (verdict: Decision['verdict']): Fate['kind'] =>
  verdict === 'skipped' || verdict === 'cancelled' ? verdict : 'waiting';

const summaryOf = (decisions: readonly Decision[]): Summary => {
  const last = decisions.at(-1);
  const { rule = '', detail = '' } = causeOf(decisions) ?? {};
  return {
    verdict: last?.verdict ?? 'skipped',
    decidedAt: last?.at ?? '',
    rule,
    detail,
    deferred: last?.verdict === 'deferred',
  };
};

/**
 * What spoke against the survey, or put it off. Being too late is mostly a consequence: of having been held, or put off, or
 * of being looked at once more when it was over already; the cause stands in an earlier decision.
 */
const causeOf = (decisions: readonly Decision[]): Reason | undefined => {
  const since = decisions.slice(decisions.findLastIndex(({ verdict }) => verdict === 'scheduled') + 1);
  const causes = since.flatMap(
    ({ verdict, reasons }) =>
      reasons.findLast((reason) => reason.verdict === (verdict === 'deferred' ? 'note' : 'fail')) ?? [],
  );
  return causes.findLast(({ rule }) => rule !== 'age') ?? causes.at(-1);
};
