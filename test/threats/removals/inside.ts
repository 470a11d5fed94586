import type { Removals } from './removals.ts';

const viewer = 'shared/domain/staff/viewer.ts';
const enter = 'shared/steps/staff/enter.ts';

/** What customers and colleagues may do to each other by way of us. */
export const inside: Removals = {
  'what a customer or a system wrote runs in a page or a mail (XSS)': [
    [{ file: 'shared/render/html.ts', find: 'escaped(String(value))', put: 'String(value)' }],
  ],
  'a colleague reads or changes what belongs to another team': [
    [{ file: viewer, find: 'teams.includes(team);', put: 'teams.length > 0 || team === "";' }],
  ],
  'an analyst reads whose an answer is, or what they wrote': [
    [{ file: viewer, find: '  contact: {},\n', put: '' }],
    [{ file: viewer, find: '  comment: undefined,\n', put: '' }],
  ],
  'an analyst acts': [[{ file: viewer, find: "viewer.role !== 'analyst' && maySee", put: 'maySee' }]],
  'a mail with buttons that stays with somebody who left': [
    [
      {
        file: 'functions/staff-buttons/staff-buttons.ts',
        find: "return isConcerned ? { kind: 'shown', task, button, token } : { kind: 'expired' };",
        put: "return isConcerned || task ? { kind: 'shown', task, button, token } : { kind: 'expired' };",
      },
    ],
  ],
  'a copy of a session, used after its day or after signing out': [
    [{ file: enter, find: '|| session.endedAt ', put: '' }],
    [{ file: enter, find: '|| session.expires * 1000 <= millisecondsOf(clock.now())', put: '' }],
  ],
  'sessions read from the table': [[{ file: enter, find: "idOf('session', token)", put: 'token' }]],
  'a mail in the name of staff, which would go to a customer': [
    [
      {
        file: 'functions/inbound-email/staff/reply-of-staff.ts',
        find: '!sameMailbox(mail.from, person.email) ||',
        put: '',
      },
    ],
    [
      {
        file: 'functions/inbound-email/sender.ts',
        find: "verdicts.spf === 'PASS' && isAligned(domainOf(from), domainOf(source))",
        put: "verdicts.spf === 'PASS'",
      },
    ],
    [
      {
        file: 'functions/inbound-email/sender.ts',
        find: "return verdicts.spf === 'PASS' &&",
        put: "return verdicts.dkim === 'PASS' ||",
      },
    ],
  ],
  'a flood of mail by strangers': [
    [{ file: 'shared/steps/conversation/take-stray.ts', find: 'hour.count >= most.strangersAnHour', put: 'false' }],
  ],
  'JSON nested until the stack ends': [
    [{ file: 'shared/domain/json.ts', find: 'if (isDeep(body))', put: "if (body === '')" }],
  ],
  'a launch day, or a mistake, that writes to everybody at once': [
    [{ file: 'shared/domain/eligibility/surge.ts', find: 'isSurge: count > limit', put: 'isSurge: count < 0' }],
  ],
  'a link checker that opens every link of a mail ends or answers something': [
    [
      {
        file: 'functions/respond/page-handler.ts',
        find: 'await askToUnsubscribe(tokenOf(event), deps)',
        put: 'await unsubscribe(tokenOf(event), optOutScopeFrom(undefined), deps)',
      },
    ],
  ],
  'a page of another site that has its name lead to the embedded cloud (rebinding)': [
    [{ file: 'local/cloud/gateway/own-host.ts', find: "name === 'localhost' ||", put: "name !== '' ||" }],
  ],
  'a page kept by a shared machine or a proxy, or whose address another site is told': [
    [{ file: 'shared/adapters/aws/http.ts', find: "'cache-control': 'no-store',", put: '' }],
    [{ file: 'shared/adapters/aws/http.ts', find: "'referrer-policy': 'no-referrer',", put: '' }],
    [{ file: 'shared/adapters/aws/guard-headers.ts', find: "'cache-control': 'no-store',", put: '' }],
  ],
  "a session's cookie read by a script, or sent in the clear": [
    [{ file: 'shared/steps/staff/cookies.ts', find: 'HttpOnly; ', put: '' }],
    [{ file: 'shared/steps/staff/cookies.ts', find: "isSecure ? '; Secure' : ''", put: "''" }],
  ],
  'a mail with a virus': [
    [
      {
        file: 'functions/inbound-email/inbound-email.ts',
        find: "if (verdicts.virus === 'FAIL') return 'virus';",
        put: '',
      },
    ],
  ],
  "a mail in a customer's name": [
    [
      {
        file: 'functions/inbound-email/sender.ts',
        find: "dmarc === 'FAIL' || (spf === 'FAIL'",
        put: "(spf === 'FAIL'",
      },
    ],
  ],
};
