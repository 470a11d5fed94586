/** A reason as decisions give it. */
interface Worded {
  readonly rule: string;
  readonly verdict: 'pass' | 'fail' | 'note';
  readonly detail: string;
}

/**
 * What is said in nearly every decision, by the name under which rows keep it; `{}` stands for what differs. An entry stays as it is
 * for as long as rows refer to it: other words are an entry of their own. What is said seldom is kept word by word.
 */
const phrases = {
  stands: ['occasion', 'pass', '`{}` stands: nothing has undone it.'],
  free: ['conditions', 'pass', 'The programme sets none.'],
  met: ['conditions', 'pass', 'Nothing in {} speaks against asking.'],
  no_invoice: ['nothing-to-pay', 'pass', 'Not an invoice.'],
  amount: ['nothing-to-pay', 'pass', 'The amount is {}.'],
  stranger: ['own-people', 'pass', 'Not one of the company.'],
  nobody_out: ['holdout', 'pass', 'Nobody is held out.'],
  not_out: ['holdout', 'pass', 'Drawn {}; below {} is never asked.'],
  everybody: ['sampling', 'pass', 'Everybody is asked.'],
  drawn: ['sampling', 'pass', 'Drawn {}; below {} is asked.'],
  not_opted: ['preference', 'pass', 'The person did not opt out of this programme.'],
  can_object: ['reachable', 'pass', 'By {}, on the basis of an existing customer who can object ({}).'],
  consented: ['reachable', 'pass', 'By {}, on the basis of consent given to the company ({}).'],
  no_phone: ['reachable', 'note', 'No phone number is known.'],
  no_mail: ['reachable', 'note', 'No e-mail address is known.'],
  zone: ['zone', 'pass', 'Time zone {}, as given.'],
  zone_by: ['zone', 'pass', 'Any time zone of {}, by the {}.'],
  zone_ours: ['zone', 'pass', "Nothing tells where the customer is: the company's time zone, {}."],
  no_ticket: ['open-ticket', 'pass', 'The person does not wait for a ticket of theirs.'],
  no_task: ['open-task', 'pass', 'The person does not wait for our answer.'],
  age: ['age', 'pass', 'Due {}; asking makes sense until {}.'],
  rested: ['fatigue', 'pass', 'Not asked, and not to be asked, too close to this moment.'],
  first: ['timing', 'pass', 'First moment within {} in {}: {}.'],
} as const satisfies Record<string, readonly [string, Worded['verdict'], string]>;

const between = '|';
const gap = '{}';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patterns = Object.entries(phrases).map(([name, [rule, verdict, words]]) => ({
  ...{ name, rule, verdict },
  pattern: new RegExp(`^${words.split(gap).map(escaped).join('(.+?)')}$`, 's'),
}));

/** A reason as rows keep it: the name of the phrase and what differs, or the reason itself where no phrase says the same. */
export const phrased = (reason: Worded): Worded | string => {
  for (const { name, rule, verdict, pattern } of patterns) {
    if (rule !== reason.rule || verdict !== reason.verdict) continue;
    const [, ...differing] = pattern.exec(reason.detail) ?? [];
    const kept = [name, ...differing].join(between);
    if (pattern.test(reason.detail) && worded(kept)?.detail === reason.detail) return kept;
  }
  return reason;
};

/** @returns undefined for what is none of ours. */
export const worded = (kept: string): Worded | undefined => {
  const [name = '', ...differing] = kept.split(between);
  if (!Object.hasOwn(phrases, name)) return undefined;
  const [rule, verdict, words] = phrases[name as keyof typeof phrases];
  const parts = words.split(gap);
  if (parts.length !== differing.length + 1) return undefined;
  return { rule, verdict, detail: parts.map((part, at) => part + (differing[at] ?? '')).join('') };
};
