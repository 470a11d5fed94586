import type { Removals } from './removals.ts';

const message = "error instanceof Error ? error.name : 'unknown'";
const told = "error instanceof Error ? error.message : 'unknown'";

/** What is known of customers: where it may not stand, and that it goes when they want it to. */
export const people: Removals = {
  'a dependency that came without a reason': [[{ file: 'docs/dependencies.md', find: '| `zod` |', put: '| zod |' }]],
  'personal data kept where nobody said': [[{ file: 'docs/privacy.md', find: '`contact`', put: 'contact' }]],
  'a cell of an export that a spreadsheet runs': [[{ file: 'shared/render/csv.ts', find: "? `'$", put: '? `$' }]],
  'names, addresses and words in logs': [
    [{ file: 'shared/adapters/aws/rest-handler.ts', find: message, put: told }],
    [{ file: 'functions/inbox/inbox-handler.ts', find: message, put: told }],
    [
      {
        file: 'functions/respond/page-handler.ts',
        find: "name.startsWith('AccessDenied') ? message : ''",
        put: 'message',
      },
    ],
  ],
  'the same in names of schedules, links and keys': [
    [{ file: 'shared/domain/event/key.ts', find: "idOf('subject', businessId)", put: 'businessId' }],
  ],
  'something of an erased person left behind, or brought back by what comes late': [
    [{ file: 'shared/domain/people/holdings.ts', find: "survey: removed('surveys')", put: 'survey: kept(running)' }],
    [{ file: 'shared/domain/people/holdings.ts', find: "message: removed('messages')", put: 'message: kept(running)' }],
  ],
  'a receipt of an erasure that never was': [
    [
      {
        file: 'functions/people/receipt.ts',
        find: 'given.length === expected.length && timingSafeEqual(given, expected)',
        put: 'given.length === expected.length',
      },
    ],
    [{ file: 'functions/people/receipt.ts', find: 'files, Object.entries(counts).sort()', put: 'files' }],
  ],
  'a page that a link opens taken over: keys of the API, addresses, webhooks': [
    [
      {
        file: 'shared/adapters/aws/derived-keys.ts',
        find: "derivedKeys(['links', 'addresses'])",
        put: "derivedKeys(['links', 'addresses', 'trail'])",
      },
    ],
    [
      {
        file: 'shared/adapters/aws/derived-keys.ts',
        find: "derivedKeys(['links', 'trail'])",
        put: "derivedKeys(['links', 'trail', 'addresses'])",
      },
    ],
  ],
};
