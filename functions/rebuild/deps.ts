import type { FactChange } from '../../shared/domain/facts/fact.ts';
import type { RowScan } from '../../shared/ports/row-scan.ts';
import type { FactDeps } from '../../shared/steps/facts/make-facts.ts';

export interface RebuildDeps extends FactDeps {
  readonly scan: RowScan;
  readonly tail: { add(changes: readonly FactChange[]): Promise<void> };
}
