import { own } from '../../shared/domain/own.ts';
import type { Waiting } from '../../shared/domain/sending/turns.ts';
import type { DispatchDeps } from './deps.ts';

export interface InLine {
  readonly id: string;
  readonly generation: number;
  readonly since: string;
}

/** Read at once. */
const pageSize = 50;

/** The surveys of one programme that wait for their turn, in the order in which they were decided on. */
export class Queue implements Waiting {
  readonly program: string;
  readonly priority: number;
  private readonly deps: Pick<DispatchDeps, 'records'>;
  private readonly isOwn: (id: string) => boolean;
  private readonly read: InLine[] = [];
  private after: string | undefined;
  private isRead = false;

  /** @param isOwn whose turn this hand sees to first, so that hands do not meet. */
  constructor(program: string, deps: Pick<DispatchDeps, 'records' | 'config'>, isOwn: (id: string) => boolean) {
    this.program = program;
    this.priority = own(deps.config.programs, program)?.priority ?? 99;
    this.deps = deps;
    this.isOwn = isOwn;
  }

  /** The next, without taking it. */
  async front(): Promise<InLine | undefined> {
    while (this.read.length === 0 && !this.isRead) await this.readPage();
    return this.read[0];
  }

  take(): void {
    this.read.shift();
  }

  private async readPage(): Promise<void> {
    const { records } = this.deps;
    const of = { of: 'held', program: this.program, why: 'quota' } as const;
    const after = this.after === undefined ? {} : { after: this.after };
    const { refs, next } = await records.list(of, { limit: pageSize, ...after });
    const rows = await records.getAll(refs);
    const waiting = rows.flatMap((row) =>
      row?.kind === 'survey' && row.state === 'scheduled' && row.held?.why === 'quota'
        ? [{ id: row.id, generation: row.generation, since: row.held.since }]
        : [],
    );
    this.read.push(...waiting.filter(({ id }) => this.isOwn(id)), ...waiting.filter(({ id }) => !this.isOwn(id)));
    this.after = next;
    this.isRead = next === undefined;
  }
}
