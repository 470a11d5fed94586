import type { Channel } from '../../contracts/rows/base.ts';
import type { HoldReason, Response, SurveyRow } from '../../contracts/rows/survey.ts';
import type { Instant } from '../instant.ts';

/** One programme put to one contact because of one event. */
export type Survey = SurveyRow;
export type SurveyState = Survey['state'];
export type SurveyIn<S extends SurveyState> = Extract<Survey, { state: S }>;

/** Where and when a survey goes out. */
export type Place = Pick<Survey, 'channel' | 'address' | 'timezone' | 'zones' | 'country' | 'dueAt' | 'askBy'> & {
  /** Somewhat later than due where many are due at once. */
  readonly wakeAt: Instant;
};

export type SurveyCommand =
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'fallBack'; readonly place: Place }
  | { readonly type: 'hold'; readonly why: HoldReason; readonly at: Instant; readonly until: Instant }
  | { readonly type: 'release'; readonly dueAt: Instant }
  | { readonly type: 'undo'; readonly by: string; readonly at: Instant }
  | { readonly type: 'startSending'; readonly attemptId: string; readonly at: Instant; readonly generation: number }
  | {
      readonly type: 'recordSent';
      readonly attemptId: string;
      readonly at: Instant;
      readonly messageId: string;
      readonly answerBy: Instant;
      readonly remindAt?: Instant | undefined;
    }
  | {
      readonly type: 'recordRefusal';
      readonly attemptId: string;
      readonly at: Instant;
      readonly reason: string;
      readonly retryAt?: Instant | undefined;
    }
  | { readonly type: 'recordUnknown'; readonly attemptId: string; readonly at: Instant; readonly reason: string }
  | { readonly type: 'defer'; readonly until: Instant }
  | { readonly type: 'end'; readonly as: 'skipped' | 'cancelled'; readonly at: Instant; readonly reason: string }
  | { readonly type: 'recordDelivery'; readonly messageId: string; readonly at: Instant; readonly answerBy: Instant }
  | {
      readonly type: 'recordBounce';
      readonly messageId: string;
      readonly at: Instant;
      readonly reason: string;
      readonly answerBy: Instant;
    }
  | {
      readonly type: 'answer';
      readonly response: Omit<Response, 'revision'>;
      readonly answerBy: Instant;
      readonly recheckAt: Instant;
    }
  | {
      readonly type: 'remark';
      readonly words: string;
      readonly channel: Channel;
      readonly at: Instant;
      readonly recheckAt: Instant;
    }
  | { readonly type: 'endFollowUp' }
  | { readonly type: 'dropReminders' }
  | { readonly type: 'rearm'; readonly at: Instant };

export type SurveyEvent =
  | { readonly type: 'Placed'; readonly place: Place }
  | { readonly type: 'FellBack'; readonly place: Place }
  | { readonly type: 'Held'; readonly why: HoldReason; readonly at: Instant; readonly wakeAt: Instant }
  | { readonly type: 'Undone'; readonly by: string; readonly at: Instant }
  | {
      readonly type: 'SendingStarted';
      readonly attempt: { readonly id: string; readonly at: Instant };
      readonly wakeAt: Instant;
    }
  | {
      readonly type: 'InvitationSent';
      readonly at: Instant;
      readonly messageId: string;
      readonly answerBy: Instant;
      readonly wakeAt?: Instant | undefined;
    }
  | {
      readonly type: 'ReminderStarted';
      readonly attempt: { readonly id: string; readonly at: Instant };
      readonly wakeAt: Instant;
    }
  | { readonly type: 'ReminderEnded'; readonly messageId?: string | undefined; readonly wakeAt?: Instant | undefined }
  | { readonly type: 'Rescheduled'; readonly dueAt: Instant }
  | { readonly type: 'OutcomeUnknown'; readonly at: Instant; readonly reason: string }
  | { readonly type: 'Ended'; readonly as: 'skipped' | 'cancelled'; readonly at: Instant; readonly reason: string }
  | { readonly type: 'Delivered'; readonly messageId: string; readonly at: Instant; readonly answerBy: Instant }
  | {
      readonly type: 'Bounced';
      readonly messageId: string;
      readonly at: Instant;
      readonly reason: string;
      readonly answerBy: Instant;
    }
  | { readonly type: 'Answered'; readonly response: Response; readonly answerBy: Instant; readonly wakeAt: Instant }
  | {
      readonly type: 'Remarked';
      readonly words: string;
      readonly channel: Channel;
      readonly at: Instant;
      readonly wakeAt: Instant;
    }
  | { readonly type: 'FollowUpEnded' }
  | { readonly type: 'RemindersDropped' }
  | { readonly type: 'Rearmed'; readonly wakeAt: Instant };

export type Refusal =
  | 'superseded'
  | 'not-due'
  | 'in-flight'
  | 'over'
  | 'closed'
  | 'unchanged'
  | 'foreign-attempt'
  | 'nothing-to-do';

export type Decided =
  | { readonly kind: 'accepted'; readonly event: SurveyEvent }
  | { readonly kind: 'refused'; readonly why: Refusal };

/** What a survey looks like at an instant: one that was sent and never answered expires without anybody writing it down. */
export const stateAt = (survey: Survey, now: Instant): SurveyState | 'expired' =>
  survey.state === 'sent' && now > survey.answerBy ? 'expired' : survey.state;
