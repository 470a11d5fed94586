import type { Removals } from './removals.ts';

const limits = 'shared/adapters/aws/limits.ts';
const admit = 'shared/steps/keys/admit.ts';
const trail = 'shared/domain/audit/trail.ts';
const mailbox = 'shared/adapters/aws/mailbox.ts';
const signature = 'functions/receive/signature.ts';
const system = 'shared/adapters/node/system.ts';

/** What anybody, or another system, can call; what is logged of it; and what proves that nothing was changed afterwards. */
export const doors: Removals = {
  'a link opened again and again, to fill the table': [
    [{ file: 'functions/respond/openings.ts', find: 'return entry.count <= mostInAnHour;', put: 'return true;' }],
  ],
  'one caller who keeps asking, or sends more than anybody reads': [
    [{ file: limits, find: 'if (seconds > 0) {', put: 'if (seconds < 0) {' }],
  ],
  'a body that fills memory': [[{ file: limits, find: 'return size > bytes ?', put: 'return size < 0 ?' }]],
  'a key used beyond its scopes': [
    [{ file: admit, find: "if (!includes(entry.scopes, needed)) return { kind: 'beyond', needed };", put: '' }],
    [{ file: 'shared/domain/keys/scope.ts', find: "withWords.test(path) ? 'words' : 'read'", put: "'read'" }],
  ],
  'a key that was revoked, ran out, or is nearly right': [
    [{ file: admit, find: 'entry.revokedAt !== undefined ||', put: '' }],
    [{ file: admit, find: '|| (entry.expiresAt !== undefined && entry.expiresAt <= now)', put: '' }],
    [{ file: admit, find: '|| !isSame(hashOf(given), entry.hash)', put: '' }],
  ],
  'keys guessed': [[{ file: admit, find: 'if (entry.count <= patience) return', put: 'if (entry.count > 0) return' }]],
  'the trail rewritten by who can write the table': [
    [
      {
        file: trail,
        find: 'given.length === expected.length && timingSafeEqual(given, expected)',
        put: 'given.length === expected.length',
      },
    ],
  ],
  'an entry of the trail changed, left out or added': [
    [{ file: trail, find: '&& entry.hash === hashOf(entry, previous)', put: '' }],
    [{ file: trail, find: 'entry.seq === at + 1 &&', put: '' }],
  ],
  'a line break in a name makes a header': [
    [
      { file: mailbox, find: "name.replace(unseen, ' ').trim()", put: 'name.trim()' },
      { file: mailbox, find: '/^[\\x20-\\x7e]*$/.test(shown)', put: 'true' },
    ],
  ],
  'fields called `constructor` or `__proto__` (prototype pollution)': [
    [{ file: 'shared/domain/own.ts', find: 'Object.hasOwn(record, key)', put: 'key in record' }],
  ],
  'a programme, team, dimension or key that is called so': [
    [
      {
        file: 'functions/insights/metrics.ts',
        find: "own(config.programs, filters.get('program')?.[0])?.survey.type",
        put: "config.programs[filters.get('program')?.[0] ?? '']?.survey.type",
      },
    ],
  ],
  'messages put back by an operator unseen': [
    [{ file: 'cli/redrive/note.ts', find: 'throw new RefusedError', put: 'console.warn' }],
  ],
  'a name or title that is an advertisement with its address': [
    [{ file: 'shared/domain/contact/name.ts', find: '&& !hasAddress(name)', put: '' }],
    [
      { file: 'shared/domain/contact/name.ts', find: '|| isTurned(trimmed)', put: '' },
      { file: 'shared/domain/contact/seen-text.ts', find: ".replace(unseen, '')", put: '' },
    ],
  ],
  'a webhook sent again later': [
    [
      {
        file: signature,
        find: "check.timestamp && !isFresh(check.timestamp, given.timestamp, now) ? 'expired' : 'genuine'",
        put: "'genuine'",
      },
    ],
    [
      {
        file: signature,
        find: 'return Math.abs(millisecondsOf(now) - Number(stamp)',
        put: 'return (millisecondsOf(now) - Number(stamp)',
      },
    ],
  ],
  'a webhook without its signature': [
    [{ file: 'functions/receive/check-request.ts', find: "best ?? 'forged'", put: "best ?? 'genuine'" }],
    [{ file: signature, find: "if (!genuine) return { kind: 'forged' };", put: '' }],
  ],
  "an entry of a log that a customer's words made up": [
    [{ file: system, find: '/[\\u007f-\\u009f\\u2028\\u2029]/g', put: '/[\\u007f]/g' }],
  ],
  'an entry of a log that speaks in the name of another': [
    [{ file: system, find: '{ ...head, ...fields, ...head }', put: '{ ...head, ...fields }' }],
  ],
  'a signature or key found out letter by letter (timing)': [
    [
      {
        file: 'shared/domain/keys/key.ts',
        find: 'timingSafeEqual(digest(given), digest(expected))',
        put: 'given === expected',
      },
    ],
  ],
  'a text that keeps a regular expression busy (ReDoS)': [
    [{ file: 'shared/domain/reply/objection.ts', find: '/^\\p{Lu}{4,}$/u.test(', put: '/^(\\p{Lu}+)+$/u.test(' }],
  ],
};
