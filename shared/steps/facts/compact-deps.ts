import type { FactFormat } from '../../ports/fact-format.ts';
import type { Objects } from '../../ports/objects.ts';
import type { Clock } from '../../ports/ports.ts';

export interface CompactDeps {
  readonly objects: Objects;
  readonly format: FactFormat;
  readonly clock: Clock;
  /** Of the configuration, which have columns of their own. */
  readonly properties: readonly string[];
}
