import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { ErasureRow } from '../../shared/contracts/rows/erasure.ts';
import { hmac } from '../../shared/domain/mac.ts';
import type { Keyring } from '../../shared/ports/ports.ts';

/** Proof that somebody was erased, which names nobody: who has the person’s name can ask again, and gets the same one. */
export const ReceiptSchema = z.object({
  receipt: z.string(),
  at: z.string(),
  /** `going`: it was too much for one call; asked again it goes on. */
  state: z.enum(['going', 'done']),
  /** Rows of the table that were removed, or of which nothing personal is left. */
  rows: z.number(),
  /** Files of facts that held something, each rewritten within the hour. */
  files: z.number(),
  /** How much there was of each kind. */
  counts: z.record(z.string(), z.number()),
  signature: z.string(),
});

export type Receipt = z.infer<typeof ReceiptSchema>;

type Unsigned = Omit<Receipt, 'signature'>;

const signatureOf = ({ receipt, at, state, rows, files, counts }: Unsigned, key: Uint8Array): string =>
  hmac(key)
    .update(JSON.stringify(['receipt', receipt, at, state, rows, files, Object.entries(counts).sort()]))
    .digest('base64url');

export const receiptOf = (erasure: ErasureRow, { receipts }: Pick<Keyring, 'receipts'>): Receipt => {
  const { id: receipt, at, state, rows, files, counts = {} } = erasure;
  const unsigned = { receipt, at, state, rows, files: files.length, counts };
  return { ...unsigned, signature: signatureOf(unsigned, receipts) };
};

/** Whether a receipt is ours, and nothing in it was changed. */
export const isGenuine = (receipt: Receipt, { receipts }: Pick<Keyring, 'receipts'>): boolean => {
  const expected = Buffer.from(signatureOf(receipt, receipts));
  const given = Buffer.from(receipt.signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
};
