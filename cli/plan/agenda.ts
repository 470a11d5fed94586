/** What is to be done when: a binary heap by instant, then by order of entry, so that every run goes the same way. */
export class Agenda<T> {
  private readonly heap: { readonly at: string; readonly order: number; readonly what: T }[] = [];
  private entered = 0;

  add(at: string, what: T): void {
    this.heap.push({ at, order: this.entered, what });
    this.entered += 1;
    this.rise(this.heap.length - 1);
  }

  /** When the next thing is due. */
  next(): string | undefined {
    return this.heap[0]?.at;
  }

  take(): T | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (first && last && this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return first?.what;
  }

  private isBefore(a: number, b: number): boolean {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (!one || !other) return one !== undefined;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  private rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(from: number): void {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = right < this.heap.length && this.isBefore(right, left) ? right : left;
      if (child >= this.heap.length || !this.isBefore(child, at)) return;
      this.swap(at, child);
      at = child;
    }
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one && other) [this.heap[a], this.heap[b]] = [other, one];
  }
}
