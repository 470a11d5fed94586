import type { Removals } from './removals.ts';

const json = 'shared/domain/json.ts';
const admission = 'shared/adapters/aws/admission.ts';

/** What stays behind: in a browser, in a log, with somebody who left; and what a browser brings along by itself. */
export const leftOver: Removals = {
  'JSON with a text that never ends, which is looked for again and again': [
    [
      {
        file: json,
        find: "if (sign === '\"') at = endOfText(text, at);",
        put: 'if (sign === \'"\') at += (/^"(?:[^"\\\\]|\\\\.)*"/s.exec(text.slice(at))?.[0].length ?? 1) - 1;',
      },
    ],
  ],
  'a key that a browser remembers, used by a page of another site (CSRF over Basic)': [
    [{ file: admission, find: 'if (isBrowsersOwn(event)) return foreign;', put: '' }],
    [{ file: admission, find: "headers.origin === 'null' || ", put: '' }],
  ],
  'what systems read, saved and run under a name that the address chose (reflected file download)': [
    [
      {
        file: 'shared/adapters/aws/guard-headers.ts',
        find: "'content-disposition': 'attachment; filename=\"heardback.json\"',",
        put: '',
      },
    ],
  ],
  'pages that the Back button shows to who comes next': [
    [{ file: 'functions/inbox/doors.ts', find: "{ 'clear-site-data': '\"cache\"' }", put: '{}' }],
  ],
  'somebody tries what they may not, and nobody can tell afterwards': [
    [
      {
        file: 'functions/inbox/inbox-handler.ts',
        find: 'if (answer.status === 403)',
        put: 'if (answer.status === 418)',
      },
    ],
  ],
  'a mail called so that no answer to it could leave': [
    [{ file: 'shared/render/threading.ts', find: '/^<[!-~]{1,868}>$/.test(messageId)', put: "messageId !== ''" }],
  ],
  'a name given by hand that breaks a line, or turns its letters over': [
    [
      {
        file: 'shared/contracts/line.ts',
        find: '/^[^\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]+$/u',
        put: '/^[^\\p{Cc}]+$/u',
      },
    ],
    [
      {
        file: 'shared/contracts/line.ts',
        find: '/^[^\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]+$/u',
        put: '/^[^\\u202a-\\u202e\\u2066-\\u2069]+$/u',
      },
    ],
  ],
  'somebody takes all that is kept about a customer, and nobody can tell who': [
    [{ file: 'functions/people/people.ts', find: "await noteAsked('exported-person', person, deps);", put: '' }],
    [{ file: 'functions/people/people.ts', find: "await noteAsked('erased-person', person, deps);", put: '' }],
  ],
  'a task that opens for somebody who left while it was waited for': [
    [
      {
        file: 'shared/domain/staff/left.ts',
        find: "if (past || history.length === 0 || history.some(({ act }) => act !== 'opened')) return true;",
        put: 'if (past || history) return true;',
      },
    ],
  ],
};
