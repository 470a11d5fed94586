import type { PageKeys } from '../../shared/ports/ports.ts';

export interface PageKeysDeps {
  /** Those that follow from the root. */
  readonly derived: () => Promise<PageKeys>;
  /** Undefined where none have been written. */
  readonly written: () => Promise<PageKeys | undefined>;
  readonly write: (keys: PageKeys) => Promise<void>;
}

/** Sees to it that the secret of the customers' pages holds the keys that follow from the root; writes nothing that is there. */
export const keepPageKeys = async ({ derived, written, write }: PageKeysDeps): Promise<void> => {
  const [wanted, found] = await Promise.all([derived(), written()]);
  if (!found || !isSame(wanted.links, found.links) || !isSame(wanted.addresses, found.addresses)) await write(wanted);
};

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
