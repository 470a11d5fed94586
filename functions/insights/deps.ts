import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { FactReader } from '../../shared/ports/facts.ts';
import type { Clock, Keyring } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';

export interface InsightsDeps {
  readonly facts: FactReader;
  readonly records: Pick<Records, 'getAll' | 'list'>;
  readonly clock: Clock;
  readonly config: RuntimeConfig;
  readonly publicUrl: string;
  /** Of the stage; read once, when it is first needed. */
  readonly keyring: () => Promise<Keyring>;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly rawQuery: string;
  /** Whether the API's caller may read words and addresses; of staff their session says so. */
  readonly words: boolean;
  readonly form: Readonly<Record<string, string | undefined>>;
  /** What the browser's session cookie holds. */
  readonly token: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export const problem = (status: number, message: string): Answer => json(status, { message });
