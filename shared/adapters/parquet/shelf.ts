/** Things by name, as many as fit; what was not asked for longest goes first. */
export class Shelf<T> {
  private readonly most: number;
  private readonly kept = new Map<string, { readonly value: T; readonly size: number }>();
  private size = 0;

  /** @param most bytes. */
  constructor(most: number) {
    this.most = most;
  }

  get(name: string): T | undefined {
    const found = this.kept.get(name);
    if (!found) return undefined;
    this.kept.delete(name);
    this.kept.set(name, found);
    return found.value;
  }

  /** @param size bytes. What is larger than all the room there is stays alone. */
  put(name: string, value: T, size: number): T {
    this.remove(name);
    this.kept.set(name, { value, size });
    this.size += size;
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.most || oldest === name) break;
      this.remove(oldest);
    }
    return value;
  }

  private remove(name: string): void {
    this.size -= this.kept.get(name)?.size ?? 0;
    this.kept.delete(name);
  }
}
