import type { Channel } from '../../contracts/rows/base.ts';
import type { Reason } from '../../contracts/rows/event.ts';
import { type Instant, plus } from '../instant.ts';
import { zonesOf } from '../timing/zones.ts';
import type { Facts, Waiting } from './facts.ts';
import { reachOf } from './reach.ts';
import { rules } from './rules.ts';

/** What the rules say of one event and one programme, before anybody asks whose turn it is. */
export type Judgement =
  | { readonly kind: 'refused'; readonly as: 'skipped' | 'cancelled'; readonly reasons: readonly Reason[] }
  | {
      readonly kind: 'eligible';
      readonly reasons: readonly Reason[];
      readonly channel: Channel;
      readonly address: string;
      /** All zones the person may be in. */
      readonly zones: readonly string[];
      readonly country: string | undefined;
      readonly due: Instant;
      /** After this the question no longer makes sense. */
      readonly askBy: Instant;
    };

/** Decides whether and how to ask. Every rule that was looked at leaves its reason, also where it passed. */
export const judge = (facts: Facts): Judgement => {
  const reasons: Reason[] = [];
  for (const { name, judge: look } of rules) {
    const found = look(facts);
    reasons.push({ rule: name, ...found });
    if (found.verdict === 'fail')
      return { kind: 'refused', as: facts.standing.kind === 'undone' ? 'cancelled' : 'skipped', reasons };
  }
  const reach = reachOf(facts);
  reasons.push(...reach.reasons);
  if (!reach.channel) return { kind: 'refused', as: 'skipped', reasons };
  const { contact, settings, due, program } = facts;
  const { zones, detail } = zonesOf({ ...contact, country: reach.country }, settings.timezone, due);
  reasons.push({ rule: 'zone', verdict: 'pass', detail }, ...waitingReasons(facts.waiting));
  const { channel, address, country } = reach;
  return { kind: 'eligible', reasons, channel, address, zones, country, due, askBy: plus(due, program.ask.within) };
};

/** What may be over until the survey is due: noted now, and looked at again just before it is sent. */
const waitingReasons = ({ ticketSince, taskSince }: Waiting): readonly Reason[] => [
  waits('open-ticket', ticketSince, 'a ticket of theirs'),
  waits('open-task', taskSince, 'our answer'),
];

const waits = (rule: string, since: Instant | undefined, what: string): Reason =>
  since
    ? {
        rule,
        verdict: 'note',
        detail: `The person has waited for ${what} since ${since}; looked at again before sending.`,
      }
    : { rule, verdict: 'pass', detail: `The person does not wait for ${what}.` };
