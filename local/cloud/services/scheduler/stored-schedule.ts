import type { ScheduleInput } from './schedule-input.ts';

/** Names are a schedule's within its group. */
export interface ScheduleName {
  readonly group: string;
  readonly name: string;
}

export interface StoredSchedule extends ScheduleName {
  readonly input: ScheduleInput;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly modified: number;
}
