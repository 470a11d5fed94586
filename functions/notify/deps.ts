import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Clock, Keyring, Posted } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';

export interface NotifyDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly config: RuntimeConfig;
  readonly publicUrl: string;
  readonly post: (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Posted>;
}
