import type { AuditRow } from '../../shared/contracts/rows/audit.ts';
import type { FactChange } from '../../shared/domain/facts/fact.ts';
import type { FactDeps } from '../../shared/steps/facts/make-facts.ts';

export interface GatherDeps extends FactDeps {
  readonly archive: { keep(entry: AuditRow): Promise<void> };
  readonly tail: { add(changes: readonly FactChange[]): Promise<void> };
}
