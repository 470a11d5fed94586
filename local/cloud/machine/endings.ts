/** What has to be undone, last first. */
export class Endings {
  private readonly endings: (() => Promise<void> | void)[] = [];

  add(ending: () => Promise<void> | void): void {
    this.endings.push(ending);
  }

  async run(): Promise<void> {
    for (const ending of this.endings.splice(0).reverse()) await ending();
  }
}
