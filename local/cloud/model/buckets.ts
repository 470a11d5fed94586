export interface ObjectAddress {
  readonly bucket: string;
  readonly key: string;
}

export interface ListedObject {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly at: number;
}

/** Buckets, for those inside the cloud who keep objects without going through HTTP. */
export interface Buckets {
  put(address: ObjectAddress, body: Buffer, contentType?: string): void;
  get(address: ObjectAddress): Buffer | undefined;
  list(bucket: string, prefix: string): readonly ListedObject[];
}
