import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { Before } from '../../contracts/rows/conversation.ts';
import type { EventRow } from '../../contracts/rows/event.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { HistoryEntry } from '../../contracts/rows/task.ts';
import type { Instant } from '../instant.ts';
import type { Clocks, TeamRules, Within } from './clocks.ts';
import type { Answered, FollowUpContext } from './rules.ts';
import type { Task, TaskState } from './task.ts';

/** What a person, or a system of the company, may change at once. */
export interface TaskPatch {
  readonly state?: TaskState | undefined;
  readonly owner?: Task['owner'] | undefined;
  readonly team?: string | undefined;
  readonly cause?: string | undefined;
  readonly outcome?: string | undefined;
  readonly note?: string | undefined;
  /** Colleagues whom the note asks to look. */
  readonly mentions?: readonly Task['owner'][] | undefined;
  /** What was written to the customer by it. */
  readonly wrote?: string | undefined;
  /** Whether the customer has to answer first; the clocks stand still meanwhile. */
  readonly waiting?: boolean | undefined;
}

/** Everything that can come to a task. Time and rules arrive as values. */
export type TaskCommand =
  /** Its wake-up. `needed`: the answer still wants somebody. */
  | { readonly type: 'wake'; readonly needed: boolean }
  /** A person or a system of the company acts. */
  | { readonly type: 'change'; readonly patch: TaskPatch; readonly by: string; readonly rules: TeamRules }
  /** The answer that it was made for has changed. */
  | { readonly type: 'follow'; readonly survey: Answered; readonly context: FollowUpContext }
  /** Another answer of the same customer. */
  | { readonly type: 'join'; readonly survey: Answered; readonly context: FollowUpContext }
  /** What the customer says after the repair. */
  | { readonly type: 'recover'; readonly survey: Answered; readonly context: FollowUpContext }
  /** Further words without a rating. */
  | { readonly type: 'remark'; readonly survey: SurveyRow; readonly rules: TeamRules }
  | {
      readonly type: 'signal';
      readonly event: EventRow['event'];
      readonly signal: RuntimeConfig['tasks']['signals'][string];
    }
  /** The customer wrote back. */
  | {
      readonly type: 'reply';
      /** Who wrote, where it was not the customer. */
      readonly writer?: string | undefined;
      readonly note?: string | undefined;
      readonly words: string;
      readonly at: Instant;
      readonly rules: TeamRules;
      /** Working time until somebody has to read what came after the task was closed. */
      readonly within: Within;
      /** Message-ID of the mail, for the headers of what is written back. */
      readonly messageId?: string | undefined;
    }
  /** A message to the customer did not leave, or came back: nobody was contacted by it. */
  | { readonly type: 'undelivered'; readonly reason: string; readonly at: Instant }
  /** Whoever wrote a letter takes it back before it leaves: it never was. */
  | { readonly type: 'take-back'; readonly by: string; readonly at: Instant; readonly letter: HeldLetter }
  /** What somebody here answered by mail was not sent to the customer; they are told. */
  | { readonly type: 'unsent'; readonly note: string; readonly to: Task['owner']; readonly at: Instant }
  | {
      readonly type: 'consent';
      readonly agrees: boolean;
      /** Said no before ever agreeing. */
      readonly declines?: boolean;
      readonly use: string;
      readonly at: Instant;
    };

/** A letter that has not left. */
export interface HeldLetter {
  readonly writtenAt: Instant;
  readonly before: Before;
}

type Facts = Omit<Task, 'kind' | 'id' | 'version' | 'state' | 'history' | 'generation' | 'wakeAt' | keyof Clocks>;

/** What comes of a command. All but `Acted` is silent; `Acted` is a step of the history, and what others are told. */
export type TaskEvent =
  | { readonly type: 'FactsChanged'; readonly facts: Partial<Facts> }
  | { readonly type: 'ClocksSet'; readonly clocks: Clocks }
  | { readonly type: 'Settling'; readonly until: Instant; readonly restarts: number }
  /** Nobody is needed after all, and nobody was called. */
  | { readonly type: 'Dropped' }
  | { readonly type: 'Rang'; readonly until: Instant; readonly escalations: number }
  | { readonly type: 'Paused'; readonly at: Instant }
  | { readonly type: 'WentOn' }
  | ({ readonly type: 'TakenBack' } & HeldLetter)
  /** With what was said by it, where it is not the note: words stand in the history only as notes. */
  | ({ readonly type: 'Acted'; readonly words?: string | undefined } & HistoryEntry);

export type Decided =
  | { readonly kind: 'accepted'; readonly events: readonly TaskEvent[] }
  | { readonly kind: 'refused'; readonly reason: string };

export const accept = (...events: readonly TaskEvent[]): Decided => ({ kind: 'accepted', events });
export const acted = (entry: HistoryEntry, words?: string): TaskEvent => ({
  type: 'Acted',
  ...entry,
  words,
});
