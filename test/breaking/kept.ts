import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Verdicts outlive the run that found them: an hour of work may be done in parts. */
export class Kept<Verdict> {
  private readonly file: string;
  private known: ReadonlyMap<string, Verdict>;

  constructor(file: string, { afresh = false }: { readonly afresh?: boolean | undefined } = {}) {
    this.file = file;
    this.known = new Map(afresh ? [] : Object.entries(this.read()));
  }

  of(key: string): Verdict | undefined {
    return this.known.get(key);
  }

  get keys(): readonly string[] {
    return [...this.known.keys()];
  }

  keep(key: string, verdict: Verdict): void {
    this.known = new Map([...this.known, [key, verdict]]);
    this.write();
  }

  /** Keeps those that are still asked for, in their order. */
  keepOnly(keys: readonly string[]): void {
    this.known = new Map(keys.flatMap((key) => (this.known.has(key) ? [[key, this.known.get(key) as Verdict]] : [])));
    this.write();
  }

  private write(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify(Object.fromEntries(this.known), null, 2)}\n`);
  }

  private read(): Record<string, Verdict> {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Record<string, Verdict>;
    } catch {
      return {};
    }
  }
}
