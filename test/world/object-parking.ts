import { InMemoryParking } from '../../shared/adapters/memory/doubles.ts';
import type { InMemoryObjects } from '../../shared/adapters/memory/objects.ts';
import { parkedPrefix } from '../../shared/contracts/wiring/prefixes.ts';
import type { Parking } from '../../shared/ports/ports.ts';

/** Parks in a bucket, too, under the names that it has there. */
export class ObjectParking extends InMemoryParking {
  private readonly bucket: InMemoryObjects;

  constructor(bucket: InMemoryObjects) {
    super();
    this.bucket = bucket;
  }

  override async park(parked: Parameters<Parking['park']>[0]): Promise<void> {
    await super.park(parked);
    const { id, queue, ...body } = parked;
    await this.bucket.put(
      `${parkedPrefix}${queue}/${id}.json`,
      Buffer.from(JSON.stringify({ queue, ...body })),
      undefined,
    );
  }
}
