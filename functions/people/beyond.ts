/**
 * What an erasure cannot reach, and until when: said with every receipt, beside what is signed. Lengths are those that the
 * configuration ships with; docs/privacy.md has the whole list.
 */
export const beyondReach: readonly string[] = [
  'Mails from before they could be found by who sent them, or what they were about: they go by themselves with `retention.mails` (90 days unless configured).',
  'Messages in dead-letter queues: for at most 14 days. What is redriven comes late, and leaves nothing.',
  'Backups of the table: 35 days. After a restore run `heardback erase --after-restore`.',
  'Addresses on the suppression list of SES and on opt-out lists of carriers, which are theirs.',
  'The trail and its locked copy, which name nobody; logs, which never did.',
];
