import type { ExecutionEnvironment } from './environment.ts';

/** Each holds thirty megabytes and costs a quarter of a second to start: as many as a loop of work needs. */
const asManyAsALoopNeeds = 9;

/** The environments of all functions that wait for work. The one that has waited longest ends when there are too many. */
export class IdleEnvironments<Owner> {
  private readonly most: number;
  private waiting: { readonly owner: Owner; readonly environment: ExecutionEnvironment }[] = [];

  constructor(most: number = asManyAsALoopNeeds) {
    this.most = most;
  }

  put(owner: Owner, environment: ExecutionEnvironment): void {
    this.waiting.push({ owner, environment });
    if (this.waiting.length > this.most) void this.waiting.shift()?.environment.end();
  }

  /** The one that worked last. */
  take(owner: Owner): ExecutionEnvironment | undefined {
    const at = this.waiting.findLastIndex((one) => one.owner === owner);
    return at < 0 ? undefined : this.waiting.splice(at, 1)[0]?.environment;
  }

  takeAll(owner: Owner): readonly ExecutionEnvironment[] {
    const taken = this.waiting.filter((one) => one.owner === owner);
    this.waiting = this.waiting.filter((one) => one.owner !== owner);
    return taken.map(({ environment }) => environment);
  }
}
