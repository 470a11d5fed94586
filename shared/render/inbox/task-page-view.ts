import type { MessageRow } from '../../contracts/rows/conversation.ts';
import type { EventRow } from '../../contracts/rows/event.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import type { ListView } from './list-view.ts';

export interface Scene {
  readonly task: TaskRow;
  readonly messages: readonly MessageRow[];
  readonly events: readonly EventRow[];
  readonly surveys: readonly SurveyRow[];
  readonly others: readonly TaskRow[];
  readonly timezone: string | undefined;
}

/** A task, and the list that it was opened from. */
export interface TaskPageView extends ListView {
  readonly scene: Scene;
  /** Names what is sent from this page: the same form twice is one message. */
  readonly once: string;
  readonly outcome?:
    | {
        readonly message: string;
        readonly isRefused: boolean;
        readonly typed?: Readonly<Record<string, string | undefined>>;
      }
    | undefined;
}
