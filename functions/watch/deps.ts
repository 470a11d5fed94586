import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { FactReader } from '../../shared/ports/facts.ts';
import type { Gauges } from '../../shared/ports/gauges.ts';
import type { Bus, Clock, Ids, Log, Mailer, Notifier, Outbox, OutgoingMail } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { RenderedMail } from '../../shared/render/mail-layouts/frame.ts';

export interface WatchDeps {
  readonly facts: FactReader;
  readonly records: Records;
  readonly mailer: Mailer;
  readonly notifier: Notifier;
  readonly outbox: Outbox;
  readonly gauges: Gauges;
  readonly bus: Pick<Bus, 'handIn'>;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly log: Log;
  readonly config: RuntimeConfig;
  readonly publicUrl: string;
}

/** A mail as it leaves. */
export const addressed = (mail: RenderedMail, to: string, { config: { brand } }: WatchDeps): OutgoingMail => ({
  ...mail,
  to,
  from: { name: `${brand.name} – Heardback`, address: brand.from },
  replyTo: brand.from,
  headers: { 'Auto-Submitted': 'auto-generated' },
});
