import type { EventSourceMapping } from '../../model/topology.ts';

/** How long the first record of a batch waits for others. */
export class BatchWindow {
  private readonly length: number;
  private end: number | undefined;

  constructor({ batchWindowMs }: Pick<EventSourceMapping, 'batchWindowMs'>) {
    this.length = batchWindowMs;
  }

  get isOpen(): boolean {
    return this.end !== undefined;
  }

  /** In the past for one that was ended early. */
  get until(): number {
    return this.end ?? 0;
  }

  /** Whether one begins; where there is none, nothing waits. */
  open(now: number): boolean {
    if (this.length === 0) return false;
    this.end = now + this.length;
    return true;
  }

  /** What waits is handed over when it is looked at next. */
  hasten(): void {
    if (this.end !== undefined) this.end = 0;
  }

  /** Whether one was open and has come to its end, which closes it. */
  isOver(now: number): boolean {
    if (this.end === undefined || this.end > now) return false;
    this.end = undefined;
    return true;
  }
}
