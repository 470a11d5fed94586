export interface Buckets {
  put(bucket: string, key: string, body: Buffer, contentType?: string): void;
  get(bucket: string, key: string): Buffer | undefined;
  list(bucket: string, prefix: string): readonly { readonly key: string; readonly size: number; readonly at: number }[];
}
