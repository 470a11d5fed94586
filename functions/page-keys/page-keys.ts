/** A secret of its own for those who need some of the keys, and no more. */
export interface Share<Keys> {
  /** As the secret holds them. */
  readonly written: (keys: Keys) => string;
  /** What the secret holds now, undefined where nothing does. */
  readonly found: () => Promise<string | undefined>;
  readonly write: (secret: string) => Promise<void>;
}

export interface PageKeysDeps<Keys> {
  /** Those that follow from the root. */
  readonly derived: () => Promise<Keys>;
  readonly shares: readonly Share<Keys>[];
}

/** Sees to it that the secrets of pages hold the keys that follow from the root; writes nothing that is there. */
export const keepPageKeys = async <Keys>({ derived, shares }: PageKeysDeps<Keys>): Promise<void> => {
  const keys = await derived();
  for (const { written, found, write } of shares) {
    const wanted = written(keys);
    if ((await found()) !== wanted) await write(wanted);
  }
};
