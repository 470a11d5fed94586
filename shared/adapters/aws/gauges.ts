import { gaugeDimensions, gaugeNamespace } from '../../contracts/wiring/gauges.ts';
import type { Gauges } from '../../ports/gauges.ts';
import type { Clock } from '../../ports/ports.ts';

/**
 * Metrics within the log: CloudWatch takes them out of a line of its embedded metric format, so that no call can fail and no
 * permission is needed. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export class EmbeddedGauges implements Gauges {
  private readonly stage: string;
  private readonly clock: Clock;
  private readonly write: (line: string) => void;

  constructor(stage: string, clock: Clock, write: (line: string) => void) {
    this.stage = stage;
    this.clock = clock;
    this.write = write;
  }

  show(figures: Readonly<Record<string, number>>, of: Readonly<Record<string, string>>): void {
    const names = Object.keys(figures);
    if (names.length === 0) return;
    const dimensions = { [gaugeDimensions.stage]: this.stage, ...of };
    const metrics = [
      { Namespace: gaugeNamespace, Dimensions: [Object.keys(dimensions)], Metrics: names.map((Name) => ({ Name })) },
    ];
    const head = { Timestamp: Date.parse(this.clock.now()), CloudWatchMetrics: metrics };
    this.write(`${JSON.stringify({ _aws: head, ...dimensions, ...figures })}\n`);
  }
}
