import type { MessageRow } from '../../contracts/rows/conversation.ts';
import type { DraftRow } from '../../contracts/rows/desk.ts';
import type { EventRow } from '../../contracts/rows/event.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import type { Notice } from './frame.ts';
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
  /** What the viewer has begun to write and not sent. */
  readonly draft?: DraftRow | undefined;
  readonly outcome?:
    | {
        readonly message: string;
        readonly isRefused: boolean;
        readonly about?: Notice['about'];
        /** Which field is to blame. */
        readonly field?: string | undefined;
        readonly typed?: Readonly<Record<string, string | undefined>>;
      }
    | undefined;
}
