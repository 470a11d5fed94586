import { own } from '../../domain/own.ts';

/** Why somebody was not asked, as a lead would say it; a rule that has no words here is named as it is. */
const words: Readonly<Record<string, string>> = {
  age: 'too old by then',
  allowance: 'no allowance left',
  bounced: 'bounced',
  conditions: 'not whom it asks',
  consent: 'no consent',
  erased: 'erased',
  fatigue: 'asked lately',
  holdout: 'in the holdout',
  identified: 'nobody named',
  identity: 'nobody named',
  'moved-on': 'moved on',
  'nothing-to-pay': 'nothing was due',
  occasion: 'undone since',
  'opted-out': 'opted out',
  'own-people': 'our own people',
  paused: 'paused',
  preference: 'prefer not to be',
  quota: 'quota full',
  reachable: 'no address',
  sampling: 'not drawn',
  shadow: 'only tried out',
  suppression: 'not to be written to',
  'test-mode': 'a test',
  timing: 'no time that fits',
  unsubscribed: 'opted out',
};

/** @param reason the rule that said no, of the table of facts. */
export const reasonText = (reason: string): string => own(words, reason) ?? reason.replaceAll('-', ' ');
