/** What is to be done when: a binary heap by instant, then by order. */
export class Agenda<T extends { readonly at: number; readonly order: number }> {
  private readonly heap: T[] = [];

  get size(): number {
    return this.heap.length;
  }

  get first(): T | undefined {
    return this.heap[0];
  }

  add(item: T): void {
    let place = this.heap.push(item) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isBefore(item, this.heap[above] as T)) break;
      this.heap[place] = this.heap[above] as T;
      place = above;
    }
    this.heap[place] = item;
  }

  take(): T | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (first === undefined || last === undefined || this.heap.length === 0) return first;
    this.sink(last);
    return first;
  }

  private sink(item: T): void {
    const size = this.heap.length;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= size) break;
      if (below + 1 < size && isBefore(this.heap[below + 1] as T, this.heap[below] as T)) below += 1;
      if (!isBefore(this.heap[below] as T, item)) break;
      this.heap[place] = this.heap[below] as T;
      place = below;
    }
    this.heap[place] = item;
  }
}

const isBefore = (
  a: { readonly at: number; readonly order: number },
  b: { readonly at: number; readonly order: number },
): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
