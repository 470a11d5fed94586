/** Shape of the one table: infra creates it, the store's adapter and its tests rely on it. All keys are strings. */
export const tableShape = {
  keys: ['pk', 'sk'],
  /** Keys only: lists give references, rows are read from the table, so that a changed row costs no second write. */
  indexes: [
    { name: 'by-contact', keys: ['cpk', 'csk'] },
    { name: 'due', keys: ['dpk', 'dsk'] },
    { name: 'tasks', keys: ['tpk', 'tsk'] },
    { name: 'inbox', keys: ['ipk', 'isk'] },
  ],
  timeToLive: 'expires',
} as const;

/**
 * How the partition keys begin that functions may touch whom anybody can call, and no other: whatever is found in them some day,
 * the audit trail, sessions, keys and tasks stay out of its reach.
 */
export const publicPartitions = {
  respond: {
    read: ['SURVEY#', 'PROGRAM#', 'CONTACT#', 'ADDRESS#'],
    put: ['SURVEY#', 'PROGRAM#', 'CONTACT#', 'ADDRESS#'],
    count: ['BURST#'],
  },
  receive: { read: ['SEEN#', 'KEYS#'], put: ['SEEN#'], count: [] },
} as const;

/** How the partition keys of rows that only count begin. */
export const counterPartitions = ['PACE#', 'BURST#'] as const;
/** The same, of messages that left. */
export const sendsPartition = 'SENDS#';
/** The same, of what other systems send and nobody reads. */
export const unreadPartition = 'UNREAD#';
