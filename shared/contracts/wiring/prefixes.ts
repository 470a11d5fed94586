/** Events that were refused for good lie in the safekeeping bucket under this prefix, one JSON object each. */
export const parkedPrefix = 'parked/';
/** Mail that customers wrote lies in a bucket of its own under this prefix, as it came. */
export const receivedPrefix = 'mail/';
/** The copy of the audit trail that cannot be changed: one object for each entry, `trail/<chain>/<seq>.json`. */
export const auditPrefix = 'trail/';
/** Lambda puts stream batches that were given up under this prefix; it cannot be chosen. */
export const lostStreamPrefix = 'aws/lambda/';
/** Who was erased, by hashes and ids alone: what comes back out of a backup is erased again by this list. */
export const erasedPrefix = 'erased/';
