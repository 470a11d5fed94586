import type { ExecutionEnvironment } from './environment.ts';

/** Each holds thirty megabytes and costs a quarter of a second to start: as many as a loop of work needs. */
const asManyAsALoopNeeds = 8;

/**
 * The environments of all functions that wait for work. With those that work there are as many as are wanted, and more only
 * while more functions than that are at work. Of a function that has several waiting the one that has waited longest makes
 * room, and only then the last one of a function: what a burst has left behind costs no other function its start.
 */
export class IdleEnvironments<Owner> {
  private readonly most: number;
  private readonly working = new Set<ExecutionEnvironment>();
  private waiting: { readonly owner: Owner; readonly environment: ExecutionEnvironment }[] = [];

  constructor(most: number = asManyAsALoopNeeds) {
    this.most = most;
  }

  /** Whether one more would be too many, though all that wait made room. */
  get full(): boolean {
    return this.working.size >= this.most;
  }

  /** Makes room for one that starts, to work at once. */
  begin(environment: ExecutionEnvironment): ExecutionEnvironment {
    this.working.add(environment);
    this.makeRoom();
    return environment;
  }

  /** It works no more: it waits, unless it has died. */
  put(owner: Owner, environment: ExecutionEnvironment): void {
    this.working.delete(environment);
    if (environment.alive) this.waiting.push({ owner, environment });
    this.makeRoom();
  }

  /** The one that worked last. */
  take(owner: Owner): ExecutionEnvironment | undefined {
    const at = this.waiting.findLastIndex((one) => one.owner === owner && one.environment.alive);
    const found = at < 0 ? undefined : this.waiting.splice(at, 1)[0]?.environment;
    if (found) this.working.add(found);
    return found;
  }

  takeAll(owner: Owner): readonly ExecutionEnvironment[] {
    const taken = this.waiting.filter((one) => one.owner === owner);
    this.waiting = this.waiting.filter((one) => one.owner !== owner);
    return taken.map(({ environment }) => environment);
  }

  private makeRoom(): void {
    this.waiting = this.waiting.filter(({ environment }) => environment.alive);
    while (this.waiting.length > 0 && this.working.size + this.waiting.length > this.most)
      void this.waiting.splice(this.leastMissed(), 1)[0]?.environment.end();
  }

  private leastMissed(): number {
    const spare = this.waiting.findIndex(({ owner }, at) =>
      this.waiting.slice(at + 1).some((one) => one.owner === owner),
    );
    return Math.max(0, spare);
  }
}
